/**
 * Who is looking at which board, and what each has been shown of it. A board is told whole to whoever begins to look, and after that only
 * what has changed: three hundred entries are not sent to a thousand phones for every word.
 */
import * as v from 'valibot';
import type { EntryView } from '../../shared/boards/entries.ts';
import { shownEntries } from '../../shared/boards/shown.ts';
import type { Actor, Cafe } from '../../shared/cafe/model.ts';
import { identifier } from '../../shared/cafe/text.ts';
import { isFacilitator } from '../../shared/cafe/views.ts';
import { mostWatched } from '../../shared/wire/control.ts';
import { boardRate } from '../../shared/wire/limits.ts';
import { Bucket } from '../rate.ts';
import type { ControlSocket } from './control-socket.ts';

type Onlooker = 'facilitators' | 'room';
type Shown = ReadonlyMap<string, { readonly text: string; readonly view: EntryView }>;

export class BoardWatchers {
  readonly #watched = new Map<ControlSocket, ReadonlySet<string>>();
  readonly #budgets = new WeakMap<ControlSocket, Bucket>();
  readonly #now: () => number;
  #last: Pick<Cafe, 'entries' | 'boards' | 'settings'> | null = null;
  /** By onlooker and board: what those who look have been shown. */
  readonly #shown = new Map<string, Shown>();

  /** `now` is the server's time in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** `asked` comes from outside. What this device looks at from now on: of each board that is new it is shown everything. */
  watch(socket: ControlSocket, asked: unknown, cafe: Cafe, number: number): void {
    if (!Array.isArray(asked) || asked.length > mostWatched) return;
    const before = this.#watched.get(socket) ?? new Set();
    const boards = new Set<string>();
    const fresh: string[] = [];
    const budget = this.#budgetOf(socket);
    for (const board of asked) {
      if (!v.is(identifier, board) || boards.has(board)) continue;
      if (!before.has(board)) {
        if (!budget.take(this.#now())) continue;
        fresh.push(board);
      }
      boards.add(board);
    }
    this.#watched.set(socket, boards);
    const to = onlooker(socket.data.actor);
    for (const board of fresh) {
      // Others have perhaps been shown less: they are shown the rest now, and all go on from the same.
      this.#tell(to, board, cafe, number, socket);
      const entries = Array.from(this.#shown.get(`${to} ${board}`)?.values() ?? [], ({ view }) => view);
      socket.emit('entries', { number, board, whole: true, entries, gone: [] });
    }
    this.#forget();
  }

  #budgetOf(socket: ControlSocket): Bucket {
    const known = this.#budgets.get(socket) ?? new Bucket(boardRate, this.#now());
    this.#budgets.set(socket, known);
    return known;
  }

  go(socket: ControlSocket): void {
    if (this.#watched.delete(socket)) this.#forget();
  }

  /** Shows everybody what is new on what they look at. */
  show(cafe: Cafe, number: number): void {
    const { entries, boards, settings } = cafe;
    const last = this.#last;
    // Most of what happens in a café is about something else.
    if (last?.entries === entries && last.boards === boards && last.settings === settings) return;
    this.#last = { entries, boards, settings };
    for (const key of Array.from(this.#shown.keys())) {
      const [to = '', board = ''] = key.split(' ');
      this.#tell(to === 'facilitators' ? 'facilitators' : 'room', board, cafe, number, null);
    }
  }

  #tell(to: Onlooker, board: string, cafe: Cafe, number: number, except: ControlSocket | null): void {
    const key = `${to} ${board}`;
    const before = this.#shown.get(key);
    const plan = cafe.boards.find(({ id }) => id === board);
    const views = plan ? shownEntries(plan, cafe.entries, to, cafe.settings.anonymity) : [];
    const now: Shown = new Map(views.map((view) => [view.id, { text: JSON.stringify(view), view }]));
    this.#shown.set(key, now);
    if (!before) return;
    const entries = Array.from(now.values()).flatMap(({ text, view }) =>
      before.get(view.id)?.text === text ? [] : [view],
    );
    const gone = Array.from(before.keys()).filter((id) => !now.has(id));
    if (entries.length === 0 && gone.length === 0) return;
    for (const [socket, boards] of this.#watched)
      if (socket !== except && boards.has(board) && onlooker(socket.data.actor) === to)
        socket.emit('entries', { number, board, whole: false, entries, gone });
  }

  /** Nothing is kept of a board that nobody looks at. */
  #forget(): void {
    const keys = new Set<string>();
    for (const [socket, boards] of this.#watched)
      for (const board of boards) keys.add(`${onlooker(socket.data.actor)} ${board}`);
    for (const key of Array.from(this.#shown.keys())) if (!keys.has(key)) this.#shown.delete(key);
  }
}

const onlooker = (actor: Actor): Onlooker => (isFacilitator(actor) ? 'facilitators' : 'room');
