import { useState } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { Button } from '../../design/button.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { meetingsOfRow } from './heat.ts';
import styles from './seating.module.css';

const step = 50;

/** What the picture shows, for whoever reads instead of looking. */
export function MeetingList({ people, times }: { readonly people: readonly Person[]; readonly times: Uint8Array }) {
  const { common, console: words, seating } = useAllMessages();
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(step);
  const name = (person: Person | undefined): string => (person ? callName(person, common.person) : '');
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles['summary']}>{seating.heat.list}</summary>
      {open ? (
        <ul className={styles['meetings']}>
          {people.slice(0, most).map((person, row) => {
            const { met, again } = meetingsOfRow(times, people.length, row);
            const twice = again.map((column) => name(people[column]));
            return (
              <li key={person.id}>
                <strong>{name(person)}</strong> {seating.heat.meets(met)}
                {twice.length > 0 ? `, ${seating.heat.meetsAgain(twice)}` : ''}
              </li>
            );
          })}
        </ul>
      ) : null}
      {open && people.length > most ? (
        <Button variant="quiet" onClick={() => setMost(most + step)}>
          {words.people.showMore(people.length - most)}
        </Button>
      ) : null}
    </details>
  );
}
