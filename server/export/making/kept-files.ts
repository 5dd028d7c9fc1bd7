import type { MadeFile } from './ask.ts';

/** All files that are kept together, in bytes. */
const mostBytes = 32 * 1024 * 1024;

/** The last files that were made, as many as fit: for everybody who asks for the same before anything has changed. */
export class KeptFiles {
  readonly #files = new Map<string, MadeFile>();
  #bytes = 0;

  find(key: string): MadeFile | null {
    return this.#files.get(key) ?? null;
  }

  keep(key: string, file: MadeFile): void {
    if (file.bytes.length > mostBytes / 4) return;
    this.#files.set(key, file);
    this.#bytes += file.bytes.length;
    for (const [oldest, { bytes }] of this.#files) {
      if (this.#bytes <= mostBytes) return;
      this.#files.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
