import MonitorOff from 'lucide-react/icons/monitor-off';
import Megaphone from 'lucide-react/icons/megaphone';
import X from 'lucide-react/icons/x';
import { useRoom } from '../../cafe/hooks.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useWallMoves } from './use-wall.ts';
import styles from './wall.module.css';

/** Says that the room sees something else than the stage, for as long as it does. */
export function WallStrip() {
  const { running, pollDesk } = useAllMessages();
  const { wall: words } = running;
  const { polls } = useRoom();
  const { wall, show } = useWallMoves();
  if (wall.show === 'stage') return null;

  function onScreen(): string {
    switch (wall.show) {
      case 'words':
        return words.saying(wall.words);
      case 'poll':
        return pollDesk.polls.onScreen(polls.find(({ id }) => id === wall.poll)?.title ?? '');
      default:
        return words.isBlank;
    }
  }
  return (
    <div className={styles['strip']}>
      {wall.show === 'blank' ? <MonitorOff aria-hidden /> : <Megaphone aria-hidden />}
      <span className={styles['said']}>{onScreen()}</span>
      <IconButton
        label={wall.show === 'blank' ? words.stage : words.takeAway}
        icon={<X aria-hidden />}
        onClick={() => void show({ show: 'stage' })}
      />
    </div>
  );
}
