/** A file beside the cafés that is written like they are, synced, and thrown away: for measuring, and for what a rehearsal writes. */
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** The file goes round: it never grows beyond this. */
const mostBytes = 4 * 1024 * 1024;

export class Scratch {
  readonly #file: string;
  readonly #handle: FileHandle;
  #at = 0;
  #writing: Promise<void> = Promise.resolve();
  #next: { readonly promise: Promise<void>; readonly parts: Uint8Array[] } | null = null;

  private constructor(file: string, handle: FileHandle) {
    this.#file = file;
    this.#handle = handle;
  }

  /** One name for each purpose: what a power cut leaves behind is overwritten the next time. Rejects when the disk refuses. */
  static async open(folder: string, purpose: 'disk-check' | 'rehearsal'): Promise<Scratch> {
    const file = join(folder, `kafebord-${purpose}.tmp`);
    return new Scratch(file, await open(file, 'w'));
  }

  /** Resolves when the bytes are on disk. Writes that come while another is under way share the next one. */
  write(bytes: Uint8Array): Promise<void> {
    if (this.#next) {
      this.#next.parts.push(bytes);
      return this.#next.promise;
    }
    const parts = [bytes];
    const promise = this.#writing.then(() => {
      this.#next = null;
      return this.#sync(Buffer.concat(parts));
    });
    this.#next = { promise, parts };
    this.#writing = promise.catch(() => undefined);
    return promise;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle.close().catch(() => undefined);
    await rm(this.#file, { force: true }).catch(() => undefined);
  }

  async #sync(bytes: Uint8Array): Promise<void> {
    if (this.#at > mostBytes) this.#at = 0;
    await this.#handle.write(bytes, 0, bytes.length, this.#at);
    this.#at += bytes.length;
    await this.#handle.datasync();
  }
}
