import Armchair from 'lucide-react/icons/armchair';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Empty } from '../../design/empty.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from '../console.module.css';
import { DrawSeats } from '../tables/draw-seats.tsx';
import { Contradictions } from './contradictions.tsx';
import { HeatPart } from './heat-part.tsx';
import { ProofPanel } from './proof-panel.tsx';
import { useSeating } from './seating-context.ts';
import { Wishes } from './wishes.tsx';

/** How good the plan is, who meets whom in it, and what it has to heed. */
export function SeatingPart() {
  const { seating: words } = useAllMessages();
  const { settings, peopleHere } = useRoom();
  const drawn = useCafe((state) => (state.facilitator?.seats.length ?? 0) > 0);
  const { proof, contradictions, failed } = useSeating();
  return (
    <div className={styles['part']}>
      {settings.seating === 'random' ? <Notice tone="calm" title={words.random} /> : null}
      {failed ? <Notice tone="calm" role="status" title={words.failed} /> : null}
      {!drawn ? (
        <Empty
          picture={<Armchair />}
          title={words.none}
          text={peopleHere === 0 ? words.nobodyText : words.noneText}
          action={peopleHere === 0 ? undefined : <DrawSeats />}
        />
      ) : proof ? (
        <ProofPanel proof={proof} />
      ) : failed ? null : (
        <p role="status">{words.judging}</p>
      )}
      <Contradictions contradictions={contradictions} />
      {drawn ? <HeatPart /> : null}
      <Wishes />
    </div>
  );
}
