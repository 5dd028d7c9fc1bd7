import { useRoom } from '../../cafe/hooks.tsx';
import { Meter } from '../../design/meter.tsx';
import { useMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import styles from './harvest-vote.module.css';

/** The phones have the notes; the wall says what to do and how far the room has come. */
export function HarvestVote({ voters }: { readonly voters: number }) {
  const { harvest } = useMessages().projector;
  const { peopleHere, settings } = useRoom();
  return (
    <div className={styles['vote']}>
      <Head title={harvest.voteOpen} />
      <div className={styles['middle']}>
        <p className={styles['help']}>{harvest.voteHelp(settings.dotsPerPerson)}</p>
        <div className={styles['count']}>
          <Meter
            label={harvest.votedLabel}
            share={voters / Math.max(1, peopleHere)}
            valueText={harvest.voted(voters, peopleHere)}
          />
        </div>
      </div>
    </div>
  );
}
