import { useRoom } from '../cafe/hooks.tsx';
import { ClockFace } from '../design/clock-face.tsx';
import { useAllMessages } from '../language/language.tsx';

const minuteMs = 60_000;

/** The time for writing alone, in the place of the round's own: one clock at a time. */
export function QuietClock({ leftMs }: { readonly leftMs: number }) {
  const { common, projector } = useAllMessages();
  const { clock, settings } = useRoom();
  const paused = clock.state === 'paused';
  return (
    <ClockFace
      size="projector"
      leftMs={leftMs}
      totalMs={settings.quietMinutes * minuteMs}
      state={paused ? 'paused' : 'running'}
      labels={{
        name: projector.round.quiet,
        state: paused ? common.clock.paused : projector.round.quietTime,
        spoken: projector.clock.spoken(Math.floor(leftMs / minuteMs)),
      }}
    />
  );
}
