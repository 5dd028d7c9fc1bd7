/** Everything a facilitator does that changes seats. With seats to lose it is shown first; before the draw it is simply done. */
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { Person, Round, Table, TableId } from '../../../shared/cafe/model.ts';
import { nextTable } from '../../../shared/cafe/additions.ts';
import { tableOf } from '../../../shared/cafe/find.ts';
import { must } from '../../../shared/cafe/must.ts';
import { planFor } from '../../../shared/cafe/seats-plan.ts';
import { seatsOf } from '../../../shared/cafe/seats.ts';
import { callName } from '../../../shared/cafe/views.ts';
import type { RoundSeats } from '../../../shared/seating/plan.ts';
import { useCafe, useRoom, useVisit } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { currentStageOf, roundAheadIn } from '../../pieces/stage.ts';
import { hasShown } from '../shown.ts';
import { useRun, useTalk } from '../talk.tsx';
import { inLine, useCalled } from './called.ts';
import { broughtBack, exchanged } from './exchange.ts';
import type { Proposal } from './proposal.ts';
import { useSeating } from './seating-context.ts';
import { useTellDone } from './undo.ts';

export type TableWords = Pick<Table, 'name' | 'theme' | 'prompt'>;
export type RoundWords = Omit<Round, 'number'> & { readonly minutes: number };

/** Each answers true when it was done or is being shown, false when it was refused. */
export interface SeatMoves {
  remove(person: Person): Promise<boolean>;
  host(person: Person, table: TableId): Promise<boolean>;
  unhost(person: Person, table: TableId): Promise<boolean>;
  move(person: Person, round: number, table: TableId): Promise<boolean>;
  /** In all rounds to come. Only for two whom `exchangeProblem` finds nothing wrong with. */
  swap(one: Person, other: Person): Promise<boolean>;
  /** Two entries of one person: `gone` leaves the list. */
  merge(keep: Person, gone: Person): Promise<boolean>;
  closeTable(table: Table): Promise<boolean>;
  openTable(words: TableWords): Promise<boolean>;
  addRound(words: RoundWords): Promise<boolean>;
  dropRound(): Promise<boolean>;
}

const noSeats: readonly RoundSeats[] = [];

export function useSeatMoves(): SeatMoves {
  const { common, console: words, people: texts, seating } = useAllMessages();
  const room = useRoom();
  const seats = useCafe((state) => state.facilitator?.seats) ?? noSeats;
  const drawn = seats.length > 0;
  const { store } = useVisit();
  const { propose } = useSeating();
  const { say, during } = useTalk();
  const run = useRun();
  const tellDone = useTellDone();
  const called = useCalled();
  const nameOf = (person: Person): string => callName(person, common.person);
  const ahead = roundAheadIn(room) !== null;
  const running = currentStageOf(room).kind === 'round';

  /** `always` is for what brings seats to plan with it. */
  async function show(proposal: Proposal, always = false): Promise<boolean> {
    if (drawn && (ahead || always)) {
      propose(proposal);
      return true;
    }
    return during(done(proposal));
  }

  async function done(proposal: Proposal): Promise<boolean> {
    if (!(await run(proposal.command(null)))) return false;
    await hasShown(store);
    tellDone(proposal);
    return true;
  }

  const seatsBack: Proposal['undo'] = (now, after) => {
    const plan = planFor(now, broughtBack(now, seats, after));
    return plan.seats.length === 0 ? null : { type: 'useSeats', plan };
  };

  /** A host who is moved away is host no longer: that no seats can bring back. */
  function moveBack(person: Person, round: number): Proposal['undo'] {
    const at = Object.entries(seatsOf({ seats }, round)?.tables ?? {});
    const from = at.find(([, { people }]) => people.includes(person.id));
    if (!from || from[1].host === person.id) return undefined;
    const [table] = from;
    if (running && round === roundAheadIn(room))
      return (now, after) =>
        tableOf(now, person.id, round) === tableOf({ seats: after }, person.id, round)
          ? { type: 'movePerson', person: person.id, round, table }
          : null;
    return seatsBack;
  }

  return {
    remove(person) {
      const name = nameOf(person);
      return show({
        title: seating.removePerson.title(name),
        text: seating.removePerson.text,
        yes: seating.removePerson.yes,
        change: { kind: 'leave', people: [person.id] },
        about: [person.id],
        command: (plan) => ({ type: 'removePerson', person: person.id, plan }),
        done: words.people.removed(name),
        undo: () => ({ type: 'bringBack', person: person.id }),
      });
    },
    host(person, table) {
      const title = seating.host.title(nameOf(person), called.tableInLine(table));
      return show({
        title,
        yes: seating.host.yes,
        change: { kind: 'host', table, person: person.id },
        about: [person.id],
        command: (plan) => ({ type: 'markHost', table, person: person.id, plan }),
        done: `${title}.`,
      });
    },
    unhost(person, table) {
      const title = seating.host.removeTitle(nameOf(person), called.tableInLine(table));
      return show({
        title,
        yes: seating.host.removeYes,
        change: { kind: 'host', table, person: null },
        about: [person.id],
        command: (plan) => ({ type: 'markHost', table, person: null, plan }),
        done: `${title}.`,
      });
    },
    move(person, round, table) {
      const title = seating.move.title(nameOf(person), called.tableInLine(table), round);
      return show({
        title,
        yes: seating.move.yes,
        change: { kind: 'move', person: person.id, round, table },
        about: [person.id],
        command: (plan) => ({ type: 'movePerson', person: person.id, round, table, plan }),
        done: `${title}.`,
        undo: moveBack(person, round),
      });
    },
    swap(one, other) {
      const title = texts.swap.proposal(nameOf(one), nameOf(other));
      return show({
        title,
        yes: texts.swap.yes,
        change: { kind: 'none' },
        about: [one.id, other.id],
        exact: (situation) => exchanged(situation, one.id, other.id),
        moving: texts.swap.why,
        command: (plan) => ({ type: 'useSeats', plan: must(plan, 'an exchange is a plan') }),
        done: `${title}.`,
        undo: seatsBack,
      });
    },
    async merge(keep, gone) {
      const [stays, goes] = [nameOf(keep), nameOf(gone)];
      // Two entries of one person are often called the same.
      const told = `${stays} (${texts.number(keep.number).toLocaleLowerCase()})`;
      const done = texts.merge.done(told);
      // Without two who are here nobody else's seat is touched.
      if (!keep.here || !gone.here) {
        if (!(await run({ type: 'mergePeople', keep: keep.id, gone: gone.id }))) return false;
        say({ tone: 'good', text: done });
        return true;
      }
      return show({
        title: texts.merge.proposal(goes, stays),
        text: texts.merge.proposalText(told),
        yes: texts.merge.yes,
        change: { kind: 'leave', people: [gone.id] },
        about: [keep.id, gone.id],
        command: (plan) => ({ type: 'mergePeople', keep: keep.id, gone: gone.id, plan }),
        done,
      });
    },
    closeTable(table) {
      const name = common.table(table.number);
      return show({
        title: seating.closeTable.title(inLine(name)),
        text: running ? seating.closeTable.textRunning : seating.closeTable.text,
        yes: seating.closeTable.yes,
        change: { kind: 'close-table', table: table.id },
        about: [],
        command: (plan) => ({ type: 'closeTable', table: table.id, plan }),
        done: seating.closeTable.done(name),
        undo: () => ({ type: 'reopenTable', table: table.id, plan: null }),
      });
    },
    openTable({ name, theme, prompt }) {
      const table = nextTable(room, { name, theme, prompt, seats: null });
      return show({
        title: seating.openTable.title,
        text: seating.openTable.text(table.open.from),
        yes: seating.openTable.yes,
        change: { kind: 'open-table', table },
        about: [],
        command: (plan) => ({ type: 'openTable', name, theme, prompt, plan }),
        done: seating.openTable.done(common.table(table.number)),
      });
    },
    addRound({ title, question, hint, minutes }) {
      const number = room.rounds.length + 1;
      return show(
        {
          title: seating.addRound.title,
          text: seating.addRound.text,
          yes: seating.addRound.yes,
          change: { kind: 'rounds', rounds: number },
          about: [],
          command: (plan): CommandInput => ({ type: 'addRound', title, question, hint, minutes, plan }),
          done: seating.addRound.done(number),
        },
        true,
      );
    },
    dropRound() {
      const number = room.rounds.length;
      return show({
        title: seating.dropRound.title(number),
        text: seating.dropRound.text,
        yes: seating.dropRound.yes,
        change: { kind: 'rounds', rounds: number - 1 },
        about: [],
        command: (plan) => ({ type: 'dropRound', plan }),
        done: seating.dropRound.done(number),
      });
    },
  };
}
