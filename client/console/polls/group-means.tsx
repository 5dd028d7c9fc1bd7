/** How the kinds of actors ranked, each beside the other, where that tells nobody's answer. */
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import { rankedItems } from '../../../shared/cafe/polls.ts';
import { decimal } from '../../../shared/locale/formats.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import styles from './polls.module.css';

export function GroupMeans({ poll }: { readonly poll: Extract<PollView, { state: 'closed' }> }) {
  const { choosing, pollDesk } = useAllMessages();
  const { locale } = useLanguage();
  const { actorTypes } = useRoom();
  const groups = poll.result.byActor.flatMap((counts) => {
    const name = actorTypes.find(({ id }) => id === counts.actorType)?.name;
    return name === undefined ? [] : [{ name, answered: counts.answered, items: rankedItems(poll.items, counts) }];
  });
  if (groups.length === 0) return null;
  return (
    <table className={styles['groups']}>
      <caption>{pollDesk.polls.byActor}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{choosing.poll.item}</th>
          <th scope="col">{choosing.poll.mean}</th>
        </tr>
      </thead>
      <tbody>
        {rankedItems(poll.items, poll.result).map(({ text }) => (
          <tr key={text}>
            <th scope="row">{text}</th>
            <td>
              {groups.map(({ name, answered, items }) => (
                <span key={name}>
                  {`${name} (${answered}): `}
                  <strong>{decimal(items.find((item) => item.text === text)?.mean ?? 0, locale, 2)}</strong>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
