import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserKeep, type TestKeep } from '../../test/kit/browser-keep.ts';
import { createOutbox, type WaitingNote } from '../documents/outbox.ts';
import type { ChoiceCommand } from './choice-command.ts';
import { createChoices } from './choices.ts';
import type { Reply } from './control.ts';
import { createCafeStore } from './store.ts';

const minuteMs = 60_000;
const sign = { type: 'signNote', note: 'n1', person: 'ragnhild' } as const;
const note: WaitingNote = {
  id: 'n1',
  kind: 'idea',
  text: 'En annens tanke',
  round: 2,
  at: 1,
  buildsOn: null,
  table: 't1',
  withdrawn: false,
  refused: null,
};

/** A phone with a line to a server that answers what it is told to, and a browser that keeps what is under way. */
function phone(answer: () => Reply | Promise<Reply>, keep: TestKeep | null = null) {
  const store = createCafeStore();
  store.setState({ connection: { state: 'open' } });
  const outbox = createOutbox(null, 'me/waiting');
  const sent: unknown[] = [];
  let ids = 0;
  const choices = createChoices({
    keep,
    prefix: 'me/choices',
    store,
    control: {
      async send(command) {
        sent.push(command);
        return answer();
      },
    },
    outbox,
    newId: () => `id-${(ids += 1)}`,
    now: () => 1,
  });
  const waiting = (): readonly ChoiceCommand[] => choices.waiting().map(({ command }) => command);
  return { choices, outbox, sent, store, waiting };
}

describe('many choices at once', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[VO6] go ten at a time, as many as a server remembers while nothing is answered, and all of them in the end', async () => {
    let answered = false;
    const { choices, sent, waiting } = phone(() => (answered ? { ok: true } : { ok: false, refusal: 'unanswered' }));
    for (let poll = 0; poll < 25; poll += 1) choices.choose({ type: 'answerPoll', poll: `p${poll}`, answer: [1] });
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(new Set(sent.map((command) => JSON.stringify(command))).size).toBe(10);
    answered = true;
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(waiting()).toEqual([]);
    expect(new Set(sent.map((command) => JSON.stringify(command))).size).toBe(25);
  });
});

describe('a choice in the place of one that is on its way', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const answer = (place: number): ChoiceCommand => ({ type: 'answerPoll', poll: 'p', answer: [place] });

  it('[VO6] goes after it, also from the next page, whatever an earlier line may still bring', async () => {
    const keep = browserKeep();
    const slow = phone(() => new Promise<Reply>(() => undefined), keep);
    for (const place of [1, 2, 3]) slow.choices.choose(answer(place));
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(slow.sent).toEqual([answer(1)]);
    slow.choices.close();

    let said: Reply = { ok: false, refusal: 'unanswered' };
    const next = phone(() => said, keep);
    next.store.setState({ connection: { state: 'open' } });
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(new Set(next.sent)).toEqual(new Set([answer(1)]));
    expect(next.choices.shown.getState()['poll/p']).toEqual({ state: 'waiting', command: answer(3) });
    said = { ok: true };
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(next.sent.slice(-2)).toEqual([answer(1), answer(3)]);
    expect(next.waiting()).toEqual([]);
  });
});

describe('for whom a note was written', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[TA1] goes after the note, however long that waits', async () => {
    const { choices, outbox, sent, waiting } = phone(() => ({ ok: true }));
    outbox.put(note);
    choices.choose(sign);
    await vi.advanceTimersByTimeAsync(90 * minuteMs);
    expect(sent).toEqual([]);
    expect(waiting()).toEqual([sign]);
    outbox.remove('n1');
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(sent).toEqual([sign]);
    expect(waiting()).toEqual([]);
  });

  it('[TA1] outlasts a server that has lost the note and is brought it again', async () => {
    let known = false;
    const { choices, outbox, sent, waiting } = phone(() =>
      known ? { ok: true } : { ok: false, refusal: 'note-unknown' },
    );
    choices.choose(sign);
    outbox.put(note);
    await vi.advanceTimersByTimeAsync(90 * minuteMs);
    expect(sent).toHaveLength(1);
    known = true;
    outbox.remove('n1');
    await vi.advanceTimersByTimeAsync(minuteMs);
    expect(sent).toEqual([sign, sign]);
    expect(waiting()).toEqual([]);
  });

  it('[TA1] is dropped without a word where it does not count: at once, or when the note never comes', async () => {
    for (const [refusal, times] of [
      ['not-at-your-table', 1],
      ['note-unknown', 10],
    ] as const) {
      const { choices, sent, waiting } = phone(() => ({ ok: false, refusal }));
      choices.choose(sign);
      await vi.advanceTimersByTimeAsync(minuteMs);
      expect(sent).toHaveLength(times);
      expect(waiting()).toEqual([]);
      expect(choices.shown.getState()).toEqual({});
    }
  });
});
