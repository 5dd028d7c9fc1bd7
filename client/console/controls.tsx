import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import SkipBack from 'lucide-react/icons/skip-back';
import Square from 'lucide-react/icons/square';
import { useRoom } from '../cafe/hooks.tsx';
import { Menu } from '../design/menu.tsx';
import { useMessages } from '../language/language.tsx';
import { BusyButton } from './busy-button.tsx';
import styles from './console.module.css';
import type { Moves } from './moves.ts';

/** The clock in one row; what is needed seldom, behind the dots. */
export function Controls({ moves, timed }: { readonly moves: Moves; readonly timed: boolean }) {
  const { now: words } = useMessages().console;
  const { clock } = useRoom();
  const { previous } = moves;
  const ticking = timed && (clock.state === 'running' || clock.state === 'paused');
  const paused = clock.state === 'paused';
  const more = [
    ...(ticking
      ? [{ key: 'end', label: words.endNow, icon: <Square aria-hidden />, onSelect: () => void moves.endNow() }]
      : []),
    ...(previous
      ? [
          {
            key: 'back',
            label: words.back(previous.title),
            icon: <SkipBack aria-hidden />,
            onSelect: () => void moves.back(),
          },
        ]
      : []),
  ];
  return (
    <div className={styles['controls']}>
      {ticking ? (
        <BusyButton
          variant="quiet"
          icon={paused ? <Play aria-hidden /> : <Pause aria-hidden />}
          onPress={moves.pauseOrResume}
        >
          {paused ? words.resume : words.pause}
        </BusyButton>
      ) : null}
      {timed
        ? [1, 5].map((minutes) => (
            <BusyButton
              key={minutes}
              variant="quiet"
              aria-label={words.plus(minutes)}
              onPress={() => moves.plus(minutes)}
            >
              {`+${minutes}`}
            </BusyButton>
          ))
        : null}
      {more.length > 0 ? <Menu label={words.more} items={more} /> : null}
    </div>
  );
}
