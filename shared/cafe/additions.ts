/** The table and the round that would come next: a console that looks ahead and the server that decides mean the same ones. */
import { seatedThrough, stageIndex } from './find.ts';
import type { Cafe, Round, Stage, StageId, Table } from './model.ts';
import { must } from './must.ts';

/** There from the first round that has not begun. */
export function nextTable(
  cafe: Pick<Cafe, 'tables' | 'rounds' | 'programme' | 'stage'>,
  words: Pick<Table, 'name' | 'theme' | 'prompt' | 'seats'>,
): Table {
  const number = Math.max(0, ...cafe.tables.map((table) => table.number)) + 1;
  const ids = new Set(cafe.tables.map((table) => table.id));
  let place = number;
  while (ids.has(`t${place}`)) place += 1;
  return { id: `t${place}`, number, ...words, open: { from: seatedThrough(cafe) + 1, to: null } };
}

export interface NextRound {
  readonly round: Round;
  readonly stages: readonly Stage[];
  /** The stage that they follow: the last round, or the running stage when that comes later. */
  readonly after: StageId;
}

/** After the last round and after the running stage, with a stage to travel in where the others have one. */
export function nextRound(
  cafe: Pick<Cafe, 'rounds' | 'programme' | 'stage'>,
  { minutes, ...words }: Omit<Round, 'number'> & { readonly minutes: number },
): NextRound {
  const number = cafe.rounds.length + 1;
  const at = cafe.programme.findLastIndex((stage) => stage.kind === 'round');
  const last = cafe.programme[at];
  const after = must(cafe.programme[Math.max(at, stageIndex(cafe, cafe.stage))], 'a programme has rounds').id;
  const like = cafe.programme.findLast((stage) => stage.kind === 'travel');
  const travel = like ? [{ ...like, id: `s-travel-${number}`, round: number }] : [];
  const round: Stage = {
    id: `s-round-${number}`,
    kind: 'round',
    title: words.title,
    minutes,
    screen: last?.screen ?? '',
    cue: '',
    round: number,
  };
  return { round: { number, ...words }, stages: [...travel, round], after };
}
