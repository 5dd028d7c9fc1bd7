import { followUpDates } from '../../../shared/agenda/dates.ts';
import { longDay } from '../../../shared/locale/formats.ts';
import { ownerAnswer } from '../../../shared/agenda/actions.ts';
import { useRoom, useWall } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Fit } from '../fit.tsx';
import { Turns } from '../turns.tsx';
import { Vision } from '../vision.tsx';
import { useNoteCount } from '../wall-notes.ts';
import styles from './close-screen.module.css';

/** The first day on which the groups are asked how it goes. */
const followUpDay = 30;

/** Thanks, what has been made, and what happens next; in turn the vision and the words of those who invited. */
export function CloseScreen() {
  const { close, joined } = useAllMessages().projector;
  const room = useRoom();
  const { wall } = useWall();
  const notes = useNoteCount();
  const chosen = wall.vision.find((card) => card.id === room.chosenVision)?.text ?? '';
  const saidYes = wall.actions.filter(
    (action) => action.owner !== null && ownerAnswer(room, action.id, action.owner) === 'yes',
  ).length;
  const next = followUpDates(room.settings.date).find(({ day }) => day === followUpDay);
  const { closing } = room.settings;
  const made = [
    { key: 'notes', count: notes, what: close.notes(notes) },
    { key: 'actions', count: wall.actions.length, what: close.actions(wall.actions.length) },
    { key: 'yes', count: saidYes, what: close.saidYes(saidYes) },
  ].filter(({ count }) => count > 0);
  const views = [
    {
      key: 'made',
      words: joined([close.thanks, ...made.map(({ what }) => what)]),
      node: (
        <Fit most={8}>
          <Heading level={1}>{close.thanks}</Heading>
          {made.length === 0 ? null : (
            <ul className={styles['made']}>
              {made.map(({ key, count, what }) => (
                <li key={key}>
                  <p className={styles['count']}>{count}</p>
                  <p className={styles['what']}>{what}</p>
                </li>
              ))}
            </ul>
          )}
          {next ? <p className={styles['next']}>{close.followUpOn(longDay(next.date, room.settings.locale))}</p> : null}
        </Fit>
      ),
    },
    ...(chosen === '' ? [] : [{ key: 'vision', words: chosen, node: <Vision text={chosen} /> }]),
    ...(closing === ''
      ? []
      : [
          {
            key: 'closing',
            words: closing,
            node: (
              <Fit most={4.7}>
                <p className={styles['closing']} data-clamp>
                  {closing}
                </p>
              </Fit>
            ),
          },
        ]),
  ];
  return <Turns views={views} />;
}
