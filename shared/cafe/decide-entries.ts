/** Boards whose fields are data: the boards themselves, and what people write on them. */
import { fitted, missingFields, withoutLabels, type Entry } from '../boards/entries.ts';
import { mostEntries, type BoardPlan } from '../boards/plan.ts';
import { samePlain } from '../boards/same.ts';
import { breaksPromise } from './board-promises.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import { currentStage, stageIndex } from './find.ts';
import type { Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

/** What one person may have on one board, and take away again. */
const mostEach = { there: 20, ever: 60 } as const;
/** Taken away by others than participants; what is older is forgotten by nobody, so there is an end to it. */
const mostRemoved = mostEntries;

/**
 * Participants write from the first stage of the board on, also what was written without a line and comes later, until the close. What is
 * theirs they may take away, and take back what they agreed to, at any time.
 */
export function decideEntry(
  cafe: Cafe,
  command: CommandOf<'setEntry'>,
  { by }: Pick<DecideContext, 'by'>,
): Decision<readonly CafeEvent[]> {
  const plan = cafe.boards.find(({ id }) => id === command.board);
  if (!plan) return refuse('board-unknown');
  const person = by.role === 'participant' ? by.person : null;
  const before = cafe.entries.find(({ id, board }) => id === command.entry && board === plan.id);
  const begun = person === null || hasBegun(cafe, plan);
  const over = person !== null && isOver(cafe, plan);
  if (person !== null) {
    if (before ? before.by !== person : plan.writtenBy === 'facilitators') return refuse('not-your-entry');
    const withdraws = before !== undefined && (command.removed || (before.agreed && !command.agreed));
    if (!withdraws && !begun) return refuse('board-not-open');
    if (!withdraws && over) return refuse('cafe-closed');
  }
  // Nobody else can agree for somebody who has written themselves.
  if (person === null && before && before.by !== null && command.agreed && !before.agreed)
    return refuse('not-your-entry');
  if (!before && command.removed) return accept([]);
  // Whoever only takes something back writes nothing new with it.
  const values = before && (!begun || over) ? before.values : fitted(plan, { ...before?.values, ...command.values });
  const entry: Entry = {
    id: command.entry,
    board: plan.id,
    values: cafe.settings.anonymity === 'never' ? withoutLabels(plan, values) : values,
    by: before ? before.by : person,
    agreed: plan.consent !== null && command.agreed,
    removed: command.removed,
  };
  if (before && samePlain(before, entry)) return accept([]);
  if (!entry.removed) {
    const asked = missingFields(plan, entry.values).filter(
      ({ kind }) => kind !== 'person-label' || cafe.settings.anonymity !== 'never',
    );
    if (asked.length > 0 || Object.keys(entry.values).length === 0) return refuse('entry-is-short');
    if (before?.removed !== false && isFull(cafe, plan, before, person)) return refuse('board-full');
  }
  return accept([{ type: 'entrySet', entry }]);
}

function isFull({ entries }: Cafe, plan: BoardPlan, before: Entry | undefined, person: string | null): boolean {
  const here = entries.filter(({ board }) => board === plan.id);
  const there = here.filter(({ removed }) => !removed);
  if (there.length >= plan.most || (!before && here.length >= plan.most + mostRemoved)) return true;
  if (person === null) return false;
  const mine = here.filter(({ by }) => by === person);
  return mine.filter(({ removed }) => !removed).length >= mostEach.there || (!before && mine.length >= mostEach.ever);
}

/** The close, unless that is when people write here. */
function isOver(cafe: Cafe, { id, where }: BoardPlan): boolean {
  const { kind, board } = currentStage(cafe);
  return kind === 'close' && board !== id && !where.includes(kind);
}

/** Whether a stage in which the board is open is on or has been. A board that names none, and that no stage names, is always open. */
function hasBegun(cafe: Cafe, { id, where }: BoardPlan): boolean {
  const stages = cafe.programme.filter(({ kind, board }) => board === id || where.includes(kind));
  if (stages.length === 0) return where.length === 0;
  const now = stageIndex(cafe, cafe.stage);
  // Those who have gone back have been there all the same.
  const ran = new Set(cafe.runs.map((run) => run.stage));
  return stages.some((stage) => stageIndex(cafe, stage.id) <= now || ran.has(stage.id));
}

/** What stands on a board that is left out waits; what no longer fits a field is not shown. */
export function decideBoards(cafe: Cafe, { boards }: CommandOf<'changeBoards'>): Decision<readonly CafeEvent[]> {
  if (boards.some((plan) => breaksPromise(cafe, plan))) return refuse('promise-is-fixed');
  return accept(samePlain(cafe.boards, boards) ? [] : [{ type: 'boardsChanged', boards }]);
}
