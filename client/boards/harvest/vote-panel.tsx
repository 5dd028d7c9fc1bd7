/** The vote: one's own dots while it is open, and nobody's totals. */
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { DotRow } from '../../design/dot-row.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { Refusal } from '../parts/refusal.tsx';
import { PhonelessVoter } from './phoneless-voter.tsx';
import styles from './vote.module.css';

interface VotePanelProps {
  readonly placed: number;
  readonly refused: string | undefined;
  /** The person without a phone for whom a facilitator gives dots right now. */
  readonly voter: string | null;
  readonly onVoter: (voter: string | null) => void;
}

export function VotePanel({ placed, refused, voter, onVoter }: VotePanelProps) {
  const { vote: words } = useMessages().boards;
  const { mode } = useBoard();
  const { vote, settings } = useRoom();
  if (vote.state !== 'open') return null;
  const of = settings.dotsPerPerson;
  const left = Math.max(0, of - placed);
  return (
    <>
      <Card look="pine" as="section" aria-label={words.open}>
        <p className={styles['open']}>{words.open}</p>
        {mode === 'participant' || voter !== null ? <p>{words.how}</p> : null}
        <p className={styles['soft']}>
          {vote.voters === null ? '' : `${words.voters(vote.voters)}. `}
          {words.secret}
        </p>
      </Card>
      {mode === 'facilitator' ? <PhonelessVoter voter={voter} onVoter={onVoter} /> : null}
      {mode === 'participant' || voter !== null ? (
        <div className={styles['budget']}>
          <div className={styles['row']}>
            <p role="status" className={styles['left']}>
              {words.left(left, of)}
            </p>
            <DotRow count={left} of={of} label={words.left(left, of)} />
          </div>
          <Refusal words={refused} />
        </div>
      ) : null}
    </>
  );
}
