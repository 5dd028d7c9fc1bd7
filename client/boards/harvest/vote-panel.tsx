/** The vote as facilitators and onlookers see it while it is open: how many take part, and nobody's totals. */
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { classes } from '../../design/classes.ts';
import { DotRow } from '../../design/dot-row.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { Refusal } from '../parts/refusal.tsx';
import { PhonelessVoter } from './phoneless-voter.tsx';
import { useVoteWords } from './vote-words.ts';
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
  const { how, given } = useVoteWords();
  const { vote } = useRoom();
  if (vote.state !== 'open') return null;
  const of = vote.dots;
  const left = Math.max(0, of - placed);
  return (
    <>
      {/* The console says that it is open right above. */}
      {mode === 'facilitator' && voter === null ? null : (
        <Card look="pine" as="section" aria-label={words.open}>
          <p className={styles['open']}>{words.open}</p>
          {voter === null ? null : <p>{how(vote)}</p>}
          <p className={styles['soft']}>
            {vote.voters === null ? '' : `${given(vote, vote.voters)}. `}
            {words.secret}
          </p>
        </Card>
      )}
      {mode === 'facilitator' ? <PhonelessVoter voter={voter} onVoter={onVoter} /> : null}
      {voter === null ? null : (
        <div className={classes(styles['budget'], styles['lies'])}>
          <div className={styles['row']}>
            <p role="status" className={styles['left']}>
              {words.left(left, of)}
            </p>
            <DotRow count={left} of={of} label={words.left(left, of)} />
          </div>
          <Refusal words={refused} />
        </div>
      )}
    </>
  );
}
