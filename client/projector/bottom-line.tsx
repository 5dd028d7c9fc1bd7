import CloudOff from 'lucide-react/icons/cloud-off';
import { showCode } from '../../shared/cafe/codes.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { useAllMessages } from '../language/language.tsx';
import { spokenOrigin, useJoinAddress } from '../pieces/join-address.ts';
import styles from './bottom-line.module.css';
import { useStageNow } from './stage-now.ts';

/** Who comes late finds the way in all day; a lost connection is said here instead, and only here. The left belongs to the page marks. */
export function BottomLine() {
  const { projector } = useAllMessages();
  const { code } = useRoom();
  const { stage } = useStageNow();
  const lost = useCafe((state) => state.connection.state === 'lost');
  const address = useJoinAddress();
  const late = code !== null && stage.kind !== 'doors' && stage.kind !== 'close';
  return (
    <>
      <p role="status" className={styles['lost']}>
        {lost ? <CloudOff aria-hidden /> : null}
        {lost ? projector.lost : null}
      </p>
      {late && !lost ? (
        <p>
          {address.state === 'known'
            ? projector.join(spokenOrigin(address.origin), showCode(code))
            : projector.joinByCode(showCode(code))}
        </p>
      ) : null}
    </>
  );
}
