import { useState } from 'react';
import { callName } from '../../../shared/cafe/views.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';
import type { TableNow } from './table-now.ts';
import styles from './tables.module.css';

/** Another host for the table, from those who sit there: whoever has a phone first. */
export function HostField({
  now: { table, people, host },
  onDone,
}: {
  readonly now: TableNow;
  readonly onDone: () => void;
}) {
  const { common, tables } = useAllMessages();
  const words = tables.dialog;
  const moves = useSeatMoves();
  const [picked, setPicked] = useState(host?.id ?? '');
  const chosen = people.find(({ id }) => id === picked);
  const others = people.filter((person) => person.id !== host?.id);
  if (others.length === 0) return null;
  const options = [...others.filter(({ phone }) => phone), ...others.filter(({ phone }) => !phone)];

  function see(): void {
    if (!chosen || chosen.id === host?.id) return;
    onDone();
    void moves.host(chosen, table.id);
  }

  return (
    <div className={styles['host-field']}>
      <Field label={words.host} hint={words.hostHint}>
        <Select
          value={picked}
          options={[
            { value: host?.id ?? '', label: host ? callName(host, common.person) : words.pickHost },
            ...options.map((person) => {
              const name = callName(person, common.person);
              return { value: person.id, label: person.phone ? name : words.withoutPhone(name) };
            }),
          ]}
          onChange={({ currentTarget: { value } }) => setPicked(value)}
        />
      </Field>
      {chosen && chosen.id !== host?.id ? (
        <Button variant="quiet" onClick={see}>
          {words.changeHost}
        </Button>
      ) : null}
    </div>
  );
}
