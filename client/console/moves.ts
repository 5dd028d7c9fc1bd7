/** Moving through the programme and turning the clock, with a question first where a slip would cost the room its time. */
import { timeLeftMs } from '../../shared/cafe/clock.ts';
import type { Stage } from '../../shared/cafe/model.ts';
import { useRoom, useVisit } from '../cafe/hooks.tsx';
import { useMessages } from '../language/language.tsx';
import { useRun, useTalk } from './talk.tsx';

export interface Moves {
  readonly following: Stage | undefined;
  readonly previous: Stage | undefined;
  next(): Promise<void>;
  back(): Promise<void>;
  goTo(stage: Stage): Promise<void>;
  pauseOrResume(): Promise<void>;
  plus(minutes: number): Promise<void>;
  endNow(): Promise<void>;
}

/** With less than this left of a part, going on is no slip. */
const harmlessMs = 60_000;

export function useMoves(): Moves {
  const room = useRoom();
  const { control } = useVisit();
  const { ask } = useTalk();
  const run = useRun();
  const { common, console: words } = useMessages();
  const { programme, stage: from, clock } = room;
  const at = programme.findIndex(({ id }) => id === from);
  const current = programme[at];
  const [previous, following] = [programme[at - 1], programme[at + 1]];

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
    if (sure) await run({ type: 'goTo', from, to: stage.id });
  }

  async function next(): Promise<void> {
    if (!following) return;
    const sure = current?.kind !== 'round' || (await agreed(words.ask.next(following.title), words.ask.go));
    if (sure) await run({ type: 'next', from });
  }

  return {
    previous,
    following,
    next,
    goTo,
    back: async () => (previous ? goTo(previous) : undefined),
    async pauseOrResume() {
      if (clock.state === 'running') await run({ type: 'pause', from });
      else if (clock.state === 'paused') await run({ type: 'resume', from });
    },
    async plus(minutes) {
      await run({ type: 'extend', from, minutes });
    },
    async endNow() {
      if (clock.state !== 'running' && clock.state !== 'paused') return;
      if (await agreed(words.ask.end, words.ask.endGo)) await run({ type: 'endNow', from });
    },
  };
}
