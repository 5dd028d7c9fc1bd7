/** Everything a facilitator does that changes seats. With seats to lose it is shown first; before the draw it is simply done. */
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { Person, Round, Table, TableId } from '../../../shared/cafe/model.ts';
import { nextTable } from '../../../shared/cafe/additions.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';
import { currentStageOf, roundAheadIn } from '../../pieces/stage.ts';
import { useRun, useTalk } from '../talk.tsx';
import { inLine, useCalled } from './called.ts';
import type { Proposal } from './proposal.ts';
import { useSeating } from './seating-context.ts';

export type TableWords = Pick<Table, 'name' | 'theme' | 'prompt'>;
export type RoundWords = Omit<Round, 'number'> & { readonly minutes: number };

/** Each answers true when it was done or is being shown, false when it was refused. */
export interface SeatMoves {
  remove(person: Person): Promise<boolean>;
  host(person: Person, table: TableId): Promise<boolean>;
  unhost(person: Person, table: TableId): Promise<boolean>;
  move(person: Person, round: number, table: TableId): Promise<boolean>;
  closeTable(table: Table): Promise<boolean>;
  openTable(words: TableWords): Promise<boolean>;
  addRound(words: RoundWords): Promise<boolean>;
  dropRound(): Promise<boolean>;
}

export function useSeatMoves(): SeatMoves {
  const { common, console: words, seating } = useMessages();
  const room = useRoom();
  const drawn = useCafe((state) => (state.facilitator?.seats.length ?? 0) > 0);
  const { propose } = useSeating();
  const { say } = useTalk();
  const run = useRun();
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
    if (!(await run(proposal.command(null)))) return false;
    const { undo, done } = proposal;
    say({ text: done, ...(undo ? { action: { label: common.undo, onPress: () => void run(undo) } } : {}) });
    return true;
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
        undo: { type: 'bringBack', person: person.id },
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
        undo: { type: 'reopenTable', table: table.id, plan: null },
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
