/** Who is responsible: one organisation, and whether it has said yes. */
import { sorter } from '../../../shared/locale/formats.ts';
import { Suspense } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard } from '../parts/board-context.ts';
import { lazily } from '../../pieces/lazily.ts';
import styles from './action-dialog.module.css';
import { ActionText } from './action-text.tsx';
import { OwnerAnswer } from './owner-answer.tsx';
import { useAction, type FieldsProps } from './use-action.ts';

const { Part: FacilitatorFields } = lazily(async () => (await import('./facilitator-fields.tsx')).FacilitatorFields);

export function OwnerField({ action }: FieldsProps) {
  const { actions: words } = useMessages().boards;
  const room = useRoom();
  const { mode } = useBoard();
  const { change, isWaiting } = useAction(action);
  const compare = sorter(useLanguage().locale);
  const names = [...room.organisations].sort((one, other) => compare(one.name, other.name));
  const options = [{ value: '', label: words.ownerNone }, ...names.map(({ id, name }) => ({ value: id, label: name }))];
  const facilitates = room.organisations.some(({ id, facilitates: runs }) => runs && id === action.owner);
  return (
    <div className={styles['group']}>
      <Field label={words.owner} aside={<SavedMark waiting={isWaiting('owner')} />}>
        <Select
          options={options}
          value={action.owner ?? ''}
          onChange={({ currentTarget }) => change({ owner: currentTarget.value === '' ? null : currentTarget.value })}
        />
      </Field>
      {facilitates ? <ActionText action={action} field="ownerReason" hint={words.ownerReasonHint} lines={2} /> : null}
      {mode === 'facilitator' ? (
        <Suspense fallback={null}>
          <FacilitatorFields action={action} />
        </Suspense>
      ) : (
        <OwnerAnswer action={action} />
      )}
    </div>
  );
}
