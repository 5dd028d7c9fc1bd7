import { isLowHanging, ownerAnswer } from '../../../shared/agenda/actions.ts';
import { useRoom, useWall } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { ActionRow } from '../action-row.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import styles from './board.module.css';
import own from './actions-screen.module.css';

/** What starts now stands first. The numbers are those of the agenda. */
export function ActionsScreen() {
  const { actions: words } = useAllMessages().projector;
  const room = useRoom();
  const { wall } = useWall();
  const actions = wall.actions.map((action, index) => ({
    ...action,
    number: index + 1,
    ownerName: room.organisations.find(({ id }) => id === action.owner)?.name ?? null,
    answer: action.owner === null ? ('not-answered' as const) : ownerAnswer(room, action.id, action.owner),
    low: isLowHanging(action),
  }));
  const heading = <Head title={words.title} />;
  if (actions.length === 0) {
    return (
      <div className={styles['board']}>
        {heading}
        <p className={styles['empty']}>{words.empty}</p>
      </div>
    );
  }
  const low = actions.filter((action) => action.low);
  const others = actions.filter((action) => !action.low);
  const group = (title: string, rows: typeof actions) =>
    rows.map((action, index) => ({
      key: action.id,
      node: (
        <>
          {index === 0 && low.length > 0 ? <p className={own['group']}>{title}</p> : null}
          <ActionRow action={action} locale={room.settings.locale} />
        </>
      ),
    }));
  return (
    <Pages
      sections={[
        {
          key: 'actions',
          heading,
          columns: 1,
          tight: true,
          items: [...group(words.lowHanging, low), ...group(words.others, others)],
        },
      ]}
    />
  );
}
