import { useState } from 'react';
import type { WishPlan } from '../../../shared/cafe/commands.ts';
import type { Wish } from '../../../shared/cafe/model.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';
import { PeoplePicker } from './people-picker.tsx';
import styles from './seating.module.css';

const kinds = ['together', 'apart', 'pin'] as const satisfies readonly Wish['kind'][];

export function WishDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, seating } = useAllMessages();
  const words = seating.wishes;
  const { tables } = useRoom();
  const { say } = useTalk();
  const run = useRun();
  const [kind, setKind] = useState<Wish['kind']>('together');
  const [people, setPeople] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState<string | null>(null);

  async function save(): Promise<void> {
    const wish = wishFrom(kind, people, chosen);
    if (wish === null) {
      const [person] = people;
      return setMissing(
        kind !== 'pin' ? words.twoNeeded : person === undefined ? words.personNeeded : words.tableNeeded,
      );
    }
    if (!(await run({ type: 'addWish', wish }))) return;
    say({ tone: 'good', text: words.added });
    onClose();
  }

  return (
    <Dialog
      open
      wide
      title={words.add}
      closeLabel={common.close}
      onClose={onClose}
      actions={<BusyButton onPress={save}>{words.save}</BusyButton>}
    >
      <Choice
        label={words.kind}
        options={kinds.map((value) => ({ value, label: words.kinds[value].name, hint: words.kinds[value].hint }))}
        value={kind}
        onChange={(value) => {
          setKind(value);
          setMissing(null);
          if (value === 'pin') setPeople(people.slice(0, 1));
        }}
      />
      <PeoplePicker chosen={people} single={kind === 'pin'} onChange={setPeople} />
      {kind === 'pin' ? (
        <fieldset>
          <legend>
            <strong>{words.tables}</strong>
          </legend>
          <p className={styles['soft']}>{words.tablesHint}</p>
          <div className={styles['pick']}>
            {tables.map((table) => (
              <Checkbox
                key={table.id}
                label={
                  <>
                    <TableBadge size="small" number={table.number} label={tableWords(common, table.number)} />{' '}
                    {table.name}
                  </>
                }
                checked={chosen.includes(table.id)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, table.id] : chosen.filter((id) => id !== table.id))
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <div role="alert">{missing === null ? null : <Notice tone="warn" title={missing} />}</div>
    </Dialog>
  );
}

/** Null while something is missing. */
function wishFrom(kind: Wish['kind'], people: readonly string[], tables: readonly string[]): WishPlan | null {
  if (kind !== 'pin') return people.length < 2 ? null : { kind, people: [...people] };
  const [person] = people;
  return person === undefined || tables.length === 0 ? null : { kind, person, tables: [...tables] };
}
