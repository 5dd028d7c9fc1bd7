/**
 * Moving through the programme and turning the clock. A question comes first where a slip would cost the room its time, and everything
 * can be taken back: a stage that was left by mistake goes on with the time it had.
 */
import { useState } from 'react';
import { timeLeftMs, timeLeftOf, type TimeLeft } from '../../shared/cafe/clock.ts';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import type { Clock, Stage } from '../../shared/cafe/model.ts';
import { followsByItself } from '../../shared/cafe/running-on.ts';
import { endsAt } from '../../shared/cafe/time-budget.ts';
import { useRoom, useVisit } from '../cafe/hooks.tsx';
import { useAllMessages, useLanguage } from '../language/language.tsx';
import { clockTime } from '../../shared/locale/formats.ts';
import { lastClock, withoutMinutes, withQuiet } from './clock-back.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { useDo, useTalk } from './talk.tsx';

export interface Moves {
  readonly following: Stage | undefined;
  readonly previous: Stage | undefined;
  next(): Promise<void>;
  back(): Promise<void>;
  goTo(stage: Stage): Promise<void>;
  pauseOrResume(): Promise<void>;
  plus(minutes: number): Promise<void>;
  endNow(): Promise<void>;
  endQuiet(): Promise<void>;
}

/** With less than this left of a part, going on is no slip. */
const harmlessMs = 60_000;

export function useMoves(): Moves {
  const room = useRoom();
  const { control, store } = useVisit();
  const { ask } = useTalk();
  const doIt = useDo();
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const [once] = useState(oneAtATime);
  const { common, console: words, running } = messages;
  const { programme, stage: from, clock } = room;
  const at = programme.findIndex(({ id }) => id === from);
  const current = programme[at];
  const [previous, following] = [programme[at - 1], programme[at + 1]];

  /** Back to this stage with so much left, when the café has got to `after`. */
  function backTo(left: TimeLeft | null, after = from): CommandInput {
    return { type: 'goTo', from: after, to: from, ...(left ? { left } : {}) };
  }

  /** Back to this stage and its clock as it was last. */
  function asLeft(after: string): () => CommandInput {
    const last = lastClock(store, room);
    return () => backTo(timeLeftOf(last(), control.clock.now()), after);
  }

  /** A clock that did not run stands still again. */
  function changed(work: (now: Clock) => TimeLeft | null): (now: { readonly clock: Clock }) => CommandInput {
    return (now) => backTo(clock.state === 'stopped' ? null : work(now.clock));
  }

  async function move(command: CommandInput, to: Stage): Promise<void> {
    await doIt(command, running.undo.moved(to.title), asLeft(to.id));
  }

  /** True when nothing is lost, or when the facilitator means it. */
  async function agreed(title: string, yes: string): Promise<boolean> {
    const left = timeLeftMs(clock, control.clock.now()) ?? 0;
    if (!current || left < harmlessMs) return true;
    const text = words.ask.nextText(current.title, common.minutes(Math.ceil(left / 60_000)));
    return ask({ title, text, yes, no: words.ask.stay });
  }

  async function goTo(stage: Stage): Promise<void> {
    const to = programme.indexOf(stage);
    if (to === at) return;
    if (to === at + 1) return next();
    const between = programme.slice(at + 1, to).map(({ title }) => title);
    const text = to < at ? words.ask.goesBack : words.ask.skips(between.join(', '));
    const sure = await ask({ title: words.ask.goTo(stage.title), text, yes: words.ask.go, no: words.ask.stay });
    if (sure) await move({ type: 'goTo', from, to: stage.id }, stage);
  }

  async function next(): Promise<void> {
    if (!following) return;
    const sure = current?.kind !== 'round' || (await agreed(words.ask.next(following.title), words.ask.go));
    if (sure) await move({ type: 'next', from }, following);
  }

  async function pauseOrResume(): Promise<void> {
    const [pause, resume] = [{ type: 'pause', from } as const, { type: 'resume', from } as const];
    if (clock.state === 'running') await doIt(pause, running.undo.paused, resume);
    else if (clock.state === 'paused') await doIt(resume, running.undo.resumed, pause);
  }

  async function endNow(): Promise<void> {
    if (clock.state !== 'running' && clock.state !== 'paused') return;
    if (!(await agreed(words.ask.end, words.ask.endGo))) return;
    const after = followsByItself(room);
    await doIt({ type: 'endNow', from }, running.undo.ended, asLeft(after?.id ?? from));
  }

  async function endQuiet(): Promise<void> {
    const undo = changed((now) => withQuiet(now, clock, control.clock.now()));
    await doIt({ type: 'endQuiet', from }, running.quiet.ended, undo);
  }

  return {
    previous,
    following,
    next: () => once('move', next),
    goTo: (stage) => once('move', () => goTo(stage)),
    back: () => once('move', async () => (previous ? goTo(previous) : undefined)),
    pauseOrResume: () => once('pause', pauseOrResume),
    // Each press counts.
    async plus(minutes) {
      await doIt(
        { type: 'extend', from, minutes },
        (now) => running.undo.extended(minutes, clockTime(endsAt(now, control.clock.now()), locale)),
        changed((now) => withoutMinutes(now, minutes, control.clock.now())),
      );
    },
    endNow: () => once('end', endNow),
    endQuiet: () => once('quiet', endQuiet),
  };
}
