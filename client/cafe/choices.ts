/**
 * What somebody has chosen on this phone and the server has not answered: kept through closed tabs and hours without a network, shown as
 * theirs at once, and sent until it is answered. Every choice goes under an id of its own, so that it counts once however often it is sent.
 */
import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { refusals, type Refusal } from '../../shared/cafe/refusals.ts';
import { createKeptList, type Keep } from '../documents/kept-list.ts';
import type { Outbox } from '../documents/outbox.ts';
import { aboutOf, choiceCommandSchema, type ChoiceCommand, type ToldCommand } from './choice-command.ts';
import type { Control, Reply } from './control.ts';
import type { CafeState, CafeStore } from './store.ts';

const sentSchema = v.object({ id: v.string(), command: choiceCommandSchema });
const keptChoiceSchema = v.object({
  ...sentSchema.entries,
  at: v.number(),
  /**
   * The one whose place it took while that was on its way, and perhaps still is on a line of an earlier page: its answer comes first, so
   * that it cannot arrive after this one.
   */
  before: v.exactOptional(sentSchema),
  /** Why it does not count; it then waits for its person to have read that. */
  refused: v.nullable(v.picklist(refusals)),
});
type KeptChoice = Readonly<v.InferOutput<typeof keptChoiceSchema>>;

/** `saved`: the server has it, and its view is on the way. */
export type Choice =
  | { readonly state: 'waiting' | 'saved'; readonly command: ChoiceCommand }
  | { readonly state: 'refused'; readonly command: ToldCommand; readonly refusal: Refusal };

export interface Choices {
  /** By what they are about: see `aboutOf`. Nothing about what the server's own view tells by now. */
  readonly shown: StoreApi<Readonly<Record<string, Choice>>>;
  choose(command: ChoiceCommand): void;
  /** Somebody has read why it did not count. */
  dismiss(about: string): void;
  /** Those that wait, for a visit that is begun anew where the browser keeps nothing. */
  waiting(): readonly KeptChoice[];
  takeAlong(choices: readonly KeptChoice[]): void;
  close(): void;
}

export interface ChoicesOptions {
  readonly keep: Keep | null;
  /** The part of the storage that is this person's. */
  readonly prefix: string;
  readonly store: CafeStore;
  readonly control: Pick<Control, 'send'>;
  /** One's own notes on their way to the server: what is said about one of them goes after it. */
  readonly outbox: Pick<Outbox, 'all' | 'subscribe'>;
  readonly newId: () => string;
  /** This device's time in milliseconds. */
  readonly now: () => number;
}

/** What has not been answered, or could not be looked at, is sent again after this. */
const againMs = 3000;
/** The view that shows what was saved comes a moment after the answer, or brings nothing new. */
const viewArrivesMs = 1500;
/**
 * So many at once are on their way or perhaps counted without our knowing: the server remembers the latest twenty of each person, so that
 * none that is sent again counts twice, or is told to be refused because it has counted.
 */
const mostOnTheWay = 10;
/** A card or note of one's own may reach the server after what was chosen about it. */
const cardTries = 10;
/** Say nothing about the choice itself. */
const passing: ReadonlySet<string> = new Set(['unanswered', 'too-fast', 'not-saving']);
const cardMissing: ReadonlySet<string> = new Set([
  'stone-unknown',
  'vision-unknown',
  'action-unknown',
  'note-unknown',
  'board-not-open',
]);

export function createChoices({ keep, prefix, store, control, outbox, newId, now }: ChoicesOptions): Choices {
  const nameOf = ({ command }: KeptChoice): string => aboutOf(command);
  const list = createKeptList({ keep, prefix, schema: keptChoiceSchema, nameOf });
  const shown = createStore<Readonly<Record<string, Choice>>>(() => ({}));
  const saved = new Map<string, ChoiceCommand>();
  const underWay = new Set<string>();
  /** Answered without an answer, and not to be sent again just yet. */
  const resting = new Set<string>();
  /** Sent and not answered in any way, by their ids. */
  const onTheWay = new Set<string>();
  /** Made on this page and never sent. Of what an earlier page has left nobody knows. */
  const unsent = new Set<string>();
  const tries = new Map<string, number>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let again: ReturnType<typeof setTimeout> | null = null;

  function later(ms: number, act: () => void): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
    return timer;
  }

  function show(): void {
    const kept = list.all().map((choice): readonly [string, Choice] => {
      const { command, refused } = choice;
      return [
        nameOf(choice),
        refused && command.type !== 'signNote'
          ? { state: 'refused', command, refusal: refused }
          : { state: 'waiting', command },
      ];
    });
    const told = [...saved].map(([about, command]) => [about, { state: 'saved', command } as const] as const);
    shown.setState(Object.fromEntries<Choice>([...told, ...kept]), true);
  }

  function sendAll(): void {
    const state = store.getState();
    if (state.connection.state !== 'open') return;
    for (const choice of list.all()) {
      if (choice.refused !== null || resting.has(choice.id) || underWay.has(nameOf(choice))) continue;
      const hasRoom = onTheWay.has((choice.before ?? choice).id) || onTheWay.size < mostOnTheWay;
      if (hasRoom && isTime(choice, state)) void send(choice);
    }
  }

  function perhapsSent({ id, command }: KeptChoice): KeptChoice['before'] | null {
    return unsent.has(id) ? null : { id, command };
  }

  async function send(choice: KeptChoice): Promise<void> {
    const about = nameOf(choice);
    const { id, command } = choice.before ?? choice;
    underWay.add(about);
    onTheWay.add(id);
    unsent.delete(id);
    const reply = await control.send(command, id);
    underWay.delete(about);
    // Another choice may have taken its place meanwhile: it goes now.
    const now = list.all().find((one) => nameOf(one) === about);
    const isAnswered = reply.ok || reply.refusal !== 'unanswered';
    if (isAnswered || (now?.id !== id && now?.before?.id !== id)) onTheWay.delete(id);
    if (now?.id === id) answered(about, choice, reply);
    else if (now?.before?.id === id && isAnswered) list.put(withoutBefore(now));
    else if (now) rest(now);
    sendAll();
  }

  function answered(about: string, choice: KeptChoice, reply: Reply): void {
    if (reply.ok) {
      saved.set(about, choice.command);
      later(viewArrivesMs, () => forgetSaved(about, choice.command));
      return list.remove(about);
    }
    const { refusal } = reply;
    const { connection } = store.getState();
    const passes = refusal === 'unanswered' || passing.has(refusal) || connection.state === 'refused';
    if (refusal !== 'unanswered' && !passes && !mayChange(choice, refusal))
      return choice.command.type === 'signNote' ? list.remove(about) : list.put({ ...choice, refused: refusal });
    rest(choice);
  }

  function rest({ id }: KeptChoice): void {
    resting.add(id);
    again ??= later(againMs, () => {
      again = null;
      resting.clear();
      sendAll();
    });
  }

  /** No, but perhaps not for long. */
  function mayChange({ id, command }: KeptChoice, refusal: Refusal): boolean {
    // Our view of the vote may be older than the answer; once it is closed here as well, that is the last word.
    if (refusal === 'vote-not-open') {
      const vote = store.getState().room?.vote;
      if (!vote || vote.state === 'before') return true;
      const meant = command.type === 'setDots' ? command.vote : undefined;
      return vote.state === 'open' && (meant === undefined || meant === vote.number);
    }
    if (!cardMissing.has(refusal)) return false;
    if (command.type === 'signNote' && isOnItsWay(command.note)) return true;
    tries.set(id, (tries.get(id) ?? 0) + 1);
    return (tries.get(id) ?? 0) < cardTries;
  }

  function isOnItsWay(note: string): boolean {
    return outbox.all().some(({ id }) => id === note);
  }

  /** Dots that were given before this phone knew of the vote wait until it has been opened; what is said about a note waits for it. */
  function isTime({ command }: KeptChoice, { room }: CafeState): boolean {
    if (command.type === 'signNote') return !isOnItsWay(command.note);
    return command.type !== 'setDots' || (room !== null && room.vote.state !== 'before');
  }

  function forgetSaved(about: string, command?: ChoiceCommand): void {
    if (!saved.has(about) || (command && saved.get(about) !== command)) return;
    saved.delete(about);
    show();
  }

  const stopList = list.subscribe(show);
  const stopOutbox = outbox.subscribe(sendAll);
  const stopStore = store.subscribe((state, before) => {
    if (state.own !== before.own || state.room !== before.room) {
      for (const [about, { type }] of Array.from(saved))
        if (type === 'answerForOwner' ? state.room !== before.room : state.own !== before.own) forgetSaved(about);
    }
    if (state.connection === before.connection && state.room?.vote.state === before.room?.vote.state) return;
    resting.clear();
    sendAll();
  });
  show();
  return {
    shown,
    choose(command) {
      const about = aboutOf(command);
      saved.delete(about);
      const last = list.all().find((one) => nameOf(one) === about);
      const before = last && last.refused === null ? (last.before ?? perhapsSent(last)) : null;
      const id = newId();
      unsent.add(id);
      list.put({ id, at: Math.round(now()), command, refused: null, ...(before ? { before } : {}) });
      sendAll();
    },
    dismiss: (about) => list.remove(about),
    waiting: () => list.all(),
    takeAlong(choices) {
      const here = new Set(list.all().map(nameOf));
      for (const choice of choices) if (!here.has(nameOf(choice))) list.put(choice);
    },
    close() {
      stopList();
      stopStore();
      stopOutbox();
      list.close();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function withoutBefore(choice: KeptChoice): KeptChoice {
  const { before: _, ...alone } = choice;
  return alone;
}
