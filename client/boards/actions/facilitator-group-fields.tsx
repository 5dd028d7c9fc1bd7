/** The fields of a working group. A group that was only a name on actions has a card from the first change on. */
import { groupKey, type GroupOnBoard } from '../../../shared/agenda/groups.ts';
import { cleanText } from '../../../shared/cafe/text.ts';
import { addCard, changeCard, type CardChanges } from '../../../shared/documents/cards.ts';
import { sorter } from '../../../shared/locale/formats.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard } from '../parts/board-context.ts';
import { SavedText } from '../parts/saved-text.tsx';
import styles from './action-dialog.module.css';

interface GroupFieldsProps {
  readonly group: GroupOnBoard;
  readonly onDone: () => void;
}

export function GroupFields({ group, onDone }: GroupFieldsProps) {
  const { acting, boards } = useAllMessages();
  const words = acting.groups;
  const { doc, wall, waiting } = useBoard();
  const { organisations } = useRoom();
  const compare = sorter(useLanguage().locale);
  const { card, name, key } = group;
  const isWaiting = (field: string): boolean => card !== null && waiting.has(`groups/${card.id}/${field}`);
  function change(fields: CardChanges<'groups'>): void {
    if (card) changeCard(doc, 'groups', card.id, fields);
    else addCard(doc, 'groups', newId(), { name, ...fields });
  }
  /** Its actions carry the name, so they are renamed with it. */
  function rename(typed: string): void {
    const wanted = cleanText(typed);
    if (wanted === '') return;
    doc.transact(() => {
      change({ name: wanted });
      for (const action of wall.actions)
        if (groupKey(action.group) === key) changeCard(doc, 'actions', action.id, { group: wanted });
    });
  }
  const known = organisations.toSorted((one, other) => compare(one.name, other.name));
  return (
    <>
      <SavedText first label={words.name} value={name} max={80} waiting={isWaiting('name')} onSave={rename} />
      <Field label={words.leader} aside={<SavedMark waiting={isWaiting('lead')} />}>
        <Select
          options={[
            { value: '', label: words.noLeader },
            ...known.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          value={card?.lead ?? ''}
          onChange={({ currentTarget: { value } }) => change({ lead: value === '' ? null : value })}
        />
      </Field>
      <div className={styles['new']}>
        <SavedText
          label={words.firstMeeting}
          value={card?.firstMeeting ?? ''}
          max={10}
          type="date"
          waiting={isWaiting('firstMeeting')}
          onSave={(day) => change({ firstMeeting: day === '' ? null : day })}
        />
        <SavedText
          label={words.firstMeetingAt}
          value={card?.firstMeetingAt ?? ''}
          max={40}
          waiting={isWaiting('firstMeetingAt')}
          onSave={(firstMeetingAt) => change({ firstMeetingAt })}
        />
      </div>
      <SavedText
        label={words.place}
        value={card?.place ?? ''}
        max={80}
        waiting={isWaiting('place')}
        onSave={(place) => change({ place })}
      />
      <div>
        <Button onClick={onDone}>{boards.done}</Button>
      </div>
    </>
  );
}
