import MessagesSquare from 'lucide-react/icons/messages-square';
import PenLine from 'lucide-react/icons/pen-line';
import { useRoom } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useStageTime } from '../../pieces/stage-time.ts';
import { BigClock } from '../big-clock.tsx';
import { Fit } from '../fit.tsx';
import { QuietClock } from '../quiet-clock.tsx';
import { useQuietLeft } from '../quiet-left.ts';
import { useStageNow } from '../stage-now.ts';
import { useNoteCount } from '../wall-notes.ts';
import styles from './round-now.module.css';

/** The question, what to do with it, and the time there is for that. */
export function RoundNow() {
  const { projector } = useAllMessages();
  const room = useRoom();
  const { round } = useStageNow();
  const over = useStageTime()?.state === 'over';
  const written = useNoteCount();
  const quietMs = useQuietLeft();
  const talks = room.settings.quietMinutes > 0;
  const where = projector.round.of(round.number, room.rounds.length);
  return (
    <div className={styles['now']}>
      <Fit most={6.4} className={styles['words']}>
        {over ? (
          <p className={styles['over']}>{projector.round.over}</p>
        ) : (
          <p className={styles['where']}>
            {where}
            {round.title === '' || round.question === '' ? null : (
              <span data-extra="1"> {projector.joined(['', round.title]).trim()}</span>
            )}
          </p>
        )}
        <Heading level={1} question>
          <span data-clamp>{round.question === '' ? round.title : round.question}</span>
        </Heading>
        {over ? null : quietMs > 0 ? (
          <p className={styles['task']}>
            <PenLine aria-hidden />
            {projector.round.quiet}
          </p>
        ) : talks ? (
          <p className={styles['task']} data-extra="2">
            <MessagesSquare aria-hidden />
            {projector.round.talk}
          </p>
        ) : (
          <p className={styles['hint']} data-extra="1">
            {round.hint === '' ? projector.round.written(written) : round.hint}
          </p>
        )}
      </Fit>
      {quietMs > 0 ? <QuietClock leftMs={quietMs} /> : <BigClock />}
    </div>
  );
}
