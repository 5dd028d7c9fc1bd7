/** A real café that has been played, beside what its file says of it. */
import { must } from '../../shared/cafe/must.ts';
import { readSessionFile, type SessionFile, type SessionName } from '../fixtures/session-file.ts';
import { playQuietly, type PlayedQuietly } from './quiet.ts';
import { readBack, type ReadBack } from './read-back.ts';
import { rowsOf } from './rows.ts';

export interface Compared {
  readonly name: SessionName;
  readonly file: SessionFile;
  readonly played: PlayedQuietly;
  /** The café as its complete file tells it. */
  readonly back: ReadBack;
  /** The file's id of a note or card that we have under another. */
  theirs(our: string): string;
  /** The table of that name, as it leaves. */
  table(name: string): Promise<readonly Readonly<Record<string, string>>[]>;
}

export async function compare(name: SessionName): Promise<Compared> {
  const file = readSessionFile(name);
  const played = await playQuietly(file);
  const back = readBack((await played.take('cafe.json')).toString('utf8'));
  const { notes, themes, visions, stones, actions } = played.replay;
  const known = new Map<string, string>();
  for (const ids of [notes, themes, visions, stones, actions]) for (const [their, our] of ids) known.set(our, their);
  return {
    name,
    file,
    played,
    back,
    theirs: (our) => must(known.get(our), our),
    table: async (table) => rowsOf((await played.take(`${table}.csv`)).toString('utf8')),
  };
}
