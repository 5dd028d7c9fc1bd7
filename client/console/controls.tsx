import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Presentation from 'lucide-react/icons/presentation';
import SkipBack from 'lucide-react/icons/skip-back';
import Square from 'lucide-react/icons/square';
import { useRoom } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { Menu } from '../design/menu.tsx';
import { useAllMessages } from '../language/language.tsx';
import { BusyButton } from './busy-button.tsx';
import type { Moves } from './moves.ts';
import styles from './now.module.css';

interface ControlsProps {
  readonly moves: Moves;
  readonly timed: boolean;
  readonly onWall: () => void;
}

/** The clock in one row; what is needed seldom, behind the dots. */
export function Controls({ moves, timed, onWall }: ControlsProps) {
  const {
    console: { now: words },
    running,
  } = useAllMessages();
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
      {timed ? (
        <IconButton variant="quiet" label={running.wall.open} icon={<Presentation aria-hidden />} onClick={onWall} />
      ) : (
        <Button variant="quiet" icon={<Presentation aria-hidden />} onClick={onWall}>
          {running.wall.open}
        </Button>
      )}
      {more.length > 0 ? <Menu label={words.more} items={more} /> : null}
    </div>
  );
}
