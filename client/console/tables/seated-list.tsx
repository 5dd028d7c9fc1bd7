import Coffee from 'lucide-react/icons/coffee';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Menu } from '../../design/menu.tsx';
import { Pill } from '../../design/pill.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { usePersonActs, type PersonWish } from '../people/person-acts.tsx';
import type { TableCardProps } from './table-card.tsx';
import styles from './tables.module.css';

interface SeatedListProps extends Pick<TableCardProps, 'now' | 'away'> {
  readonly onWish: (wish: PersonWish, person: Person) => void;
  /** Something else is about to be shown. */
  readonly onLeave: () => void;
}

/** Who sits at the table, each with what can be done for them. */
export function SeatedList({ now: { people, host }, away, onWish, onLeave }: SeatedListProps) {
  const { common, console: words, tables } = useAllMessages();
  const { organisations } = useRoom();
  const acts = usePersonActs(onWish);
  return (
    <ul className={styles['list']}>
      {people.map((person) => {
        const name = callName(person, common.person);
        const absence = away.get(person.id);
        const organisation = organisations.find(({ id }) => id === person.organisation)?.name;
        return (
          <li key={person.id} className={styles['person']}>
            <div className={styles['who']}>
              <p>{name}</p>
              {organisation === undefined ? null : <p className={styles['soft']}>{organisation}</p>}
            </div>
            <div className={styles['pills']}>
              {person.id === host?.id ? <Pill icon={<Coffee aria-hidden />}>{tables.dialog.host}</Pill> : null}
              {person.phone ? null : <Pill>{tables.away.noPhone}</Pill>}
              {absence === undefined ? null : <Pill>{tables.away[absence]}</Pill>}
            </div>
            <Menu
              label={words.people.menu(name)}
              items={acts(person).map((item) => ({
                ...item,
                // The table closes first: what comes next, and what is said of it, would stand behind it.
                onSelect: () => {
                  onLeave();
                  item.onSelect();
                },
              }))}
            />
          </li>
        );
      })}
    </ul>
  );
}
