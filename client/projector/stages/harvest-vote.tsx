import type { VoteView } from '../../../shared/cafe/vote-views.ts';
import { Meter } from '../../design/meter.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import styles from './harvest-vote.module.css';

/** The phones have what can be given a dot; the wall says what to do and how far the room has come. */
export function HarvestVote({ vote }: { readonly vote: Extract<VoteView, { state: 'open' }> }) {
  const { boards, projector, pollDesk } = useAllMessages();
  const { harvest } = projector;
  const { by, dots } = vote;
  const voters = vote.voters ?? 0;
  const of = vote.of ?? 0;
  return (
    <div className={styles['vote']}>
      <Head title={harvest.voteOpen} />
      <div className={styles['middle']}>
        {by === 'table' ? <p className={styles['help']}>{pollDesk.projector.tablesGive(dots)}</p> : null}
        <p className={styles['help']}>{by === 'table' ? boards.vote.secret : harvest.voteHelp(dots)}</p>
        <div className={styles['count']}>
          <Meter
            label={harvest.votedLabel}
            share={voters / Math.max(1, of)}
            valueText={by === 'table' ? pollDesk.projector.ofTables(voters, of) : harvest.voted(voters, of)}
          />
        </div>
      </div>
    </div>
  );
}
