/** One file, from everything that a café is. Runs in a thread of its own: see `worker.ts`. */
import { buildAgenda, type CafeDocuments } from '../../../shared/agenda/agenda.ts';
import type { Agenda } from '../../../shared/agenda/model.ts';
import type { Cafe } from '../../../shared/cafe/model.ts';
import { documentOf } from '../document.ts';
import { factsOf } from '../tables/facts.ts';
import type { MadeFile, PackedCafe, Progress, Wanted } from './ask.ts';
import { formatNamed } from './formats.ts';
import { nameOf } from './making.ts';
import { unpackDocuments } from './read.ts';

/** Rejects when no such file is known, or it cannot be made. */
export async function makeFile(
  packed: PackedCafe,
  wanted: Wanted,
  at: number,
  progress: (progress: Progress) => void,
): Promise<MadeFile> {
  const format = formatNamed(wanted.name);
  if (format === null) throw new Error(`no file is called ${wanted.name}`);
  progress({ stage: 'gathering', done: 0, of: 0 });
  // What cannot be made ready fails where it is needed, and is named there.
  await format.ahead?.().catch(() => undefined);
  const { cafe, documents, agenda } = gathered(packed, format.echoes ?? 'found');
  const facts = factsOf(agenda, wanted.locale, wanted.options);
  const document = documentOf(agenda, wanted.locale, wanted.options);
  const lacking: string[] = [];
  const lacks = (missing: string): void => void lacking.push(missing);
  const making = { cafe, documents, at, wanted, agenda, document, facts, progress, lacks };
  progress({ stage: 'writing', done: 0, of: 0 });
  const bytes = await format.make(making);
  // Bytes of its own, so that they can be handed over instead of copied.
  return { name: nameOf(format, making), type: format.type, bytes: new Uint8Array(bytes), lacks: lacking };
}

interface Gathered {
  readonly cafe: Cafe;
  readonly documents: CafeDocuments;
  readonly agenda: Agenda;
}

/** The last café that was asked for: whoever takes one file home often takes another. */
let last: { readonly state: string; readonly gathered: Gathered } | null = null;

function gathered(packed: PackedCafe, echoes: 'found' | 'left-out'): Gathered {
  const state = packed.state === null ? null : `${packed.state} ${echoes}`;
  if (last !== null && last.state === state) return last.gathered;
  const documents = unpackDocuments(packed);
  const found = { cafe: packed.cafe, documents, agenda: buildAgenda(packed.cafe, documents, { echoes }) };
  last = state === null ? null : { state, gathered: found };
  return found;
}
