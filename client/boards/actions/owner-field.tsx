/** Who is responsible: one organisation, and whether it has said yes. */
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useRoom } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './action-dialog.module.css';
import rows from './actions.module.css';
import { NewOrganisation } from './new-organisation.tsx';
import { OwnerAnswer } from './owner-answer.tsx';
import { useAction, type FieldsProps } from './use-action.ts';
import { warningsOf } from './warnings.ts';

export function OwnerField({ action }: FieldsProps) {
  const { actions: words } = useMessages().boards;
  const room = useRoom();
  const { mode } = useBoard();
  const { change, isWaiting } = useAction(action);
  const names = [...room.organisations].sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  const options = [{ value: '', label: words.ownerNone }, ...names.map(({ id, name }) => ({ value: id, label: name }))];
  const facilitates = warningsOf(action, room).includes('facilitator-owns');
  return (
    <div className={styles['group']}>
      <Field label={words.owner} aside={<SavedMark waiting={isWaiting('owner')} />}>
        <Select
          options={options}
          value={action.owner ?? ''}
          onChange={({ currentTarget }) => change({ owner: currentTarget.value === '' ? null : currentTarget.value })}
        />
      </Field>
      <div role="status">
        {facilitates ? (
          <ul className={rows['warnings']}>
            <li>
              <TriangleAlert aria-hidden />
              {words.warnings['facilitator-owns']}
            </li>
          </ul>
        ) : null}
      </div>
      <OwnerAnswer action={action} />
      {mode === 'facilitator' ? <NewOrganisation onReady={(owner) => change({ owner })} /> : null}
    </div>
  );
}
