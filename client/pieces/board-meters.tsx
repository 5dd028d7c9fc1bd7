/** How far a board has come towards what it is to reach. */
import type { CountResult } from '../../shared/boards/counting.ts';
import { Stack } from '../design/layout.tsx';
import { Meter } from '../design/meter.tsx';
import { useMessages } from '../language/language.tsx';

export function BoardMeters({ counts }: { readonly counts: readonly CountResult[] }) {
  const { entries: words } = useMessages();
  if (counts.length === 0) return null;
  return (
    <Stack gap="s">
      {counts.map(({ label, count, target, over, reached }) => {
        const progress = words.progress(count, target, over);
        return (
          <Meter
            key={label}
            label={label === '' ? words.counts : label}
            share={count / (over ? target + 1 : target)}
            valueText={reached ? `${progress} – ${words.reached}` : progress}
            tone={reached ? 'good' : 'calm'}
          />
        );
      })}
    </Stack>
  );
}
