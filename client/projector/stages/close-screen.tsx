import { followUpDates, longDay } from '../../../shared/agenda/dates.ts';
import { ownerAnswer } from '../../../shared/agenda/actions.ts';
import { useRoom, useWall } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from './close-screen.module.css';

/** The first day on which the groups are asked how it goes. */
const followUpDay = 30;

export function CloseScreen() {
  const { close, vision } = useMessages().projector;
  const room = useRoom();
  const { wall } = useWall();
  const chosen = wall.vision.find((card) => card.id === room.chosenVision)?.text ?? '';
  const saidYes = wall.actions.filter(
    (action) => action.owner !== null && ownerAnswer(room, action.id, action.owner) === 'yes',
  ).length;
  const next = followUpDates(room.settings.date).find(({ day }) => day === followUpDay);
  return (
    <div className={styles['close']}>
      <Heading level={1} size="3xl">
        {close.thanks}
      </Heading>
      {chosen === '' ? null : (
        <figure>
          <figcaption className={styles['caption']}>{vision.chosen}</figcaption>
          <blockquote className={styles['vision']}>{chosen}</blockquote>
        </figure>
      )}
      <div className={styles['facts']}>
        {wall.actions.length === 0 ? null : (
          <p>
            <strong>{close.actions(wall.actions.length)}</strong>. {close.saidYes(saidYes)}.
          </p>
        )}
        {next ? <p>{close.followUpOn(longDay(next.date, room.settings.locale))}.</p> : null}
        {room.settings.closing === '' ? null : <p className={styles['closing']}>{room.settings.closing}</p>}
      </div>
    </div>
  );
}
