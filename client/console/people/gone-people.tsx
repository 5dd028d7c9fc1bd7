import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun } from '../talk.tsx';
import styles from './people.module.css';

export function GonePeople({ people }: { readonly people: readonly Person[] }) {
  const { common, console: words } = useMessages();
  const run = useRun();
  if (people.length === 0) return null;
  return (
    <details>
      <summary className={styles['summary']}>{words.people.gone(people.length)}</summary>
      <ul className={styles['gone']}>
        {people.map((person) => (
          <li key={person.id} className={styles['person']}>
            <p className={styles['who']}>{callName(person, common.person)}</p>
            <BusyButton variant="quiet" onPress={() => run({ type: 'bringBack', person: person.id })}>
              {words.people.bringBack}
            </BusyButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
