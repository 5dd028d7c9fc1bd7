/** What hall mode keeps between two starts: one small file beside the cafés. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const keptSchema = v.object({ address: v.nullable(v.pipe(v.string(), v.maxLength(300))) });

export interface Kept {
  /** Host name or address that was chosen for all screens. */
  readonly address: string | null;
  /** Never rejects: a choice that cannot be written down lasts until the server stops. */
  keepAddress(address: string | null): Promise<void>;
}

/** Reads what was kept; a file that is missing or unreadable is as if nothing had been chosen. Without a folder nothing is written. */
export async function openKept(folder: string | undefined): Promise<Kept> {
  const file = folder === undefined ? null : join(folder, 'hall.json');
  const before = file === null ? null : await readFile(file, 'utf8').catch(() => null);
  let address = addressIn(before);
  return {
    get address() {
      return address;
    },
    async keepAddress(chosen) {
      address = chosen;
      if (file === null) return;
      const half = `${file}.new`;
      await writeFile(half, `${JSON.stringify({ address })}\n`)
        .then(() => rename(half, file))
        .catch(() => undefined);
    },
  };
}

function addressIn(text: string | null): string | null {
  try {
    const read = v.safeParse(keptSchema, JSON.parse(text ?? ''));
    return read.success ? read.output.address : null;
  } catch {
    return null;
  }
}
