import { efforts, statuses } from '../../../shared/documents/cards.ts';
import { Choice } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import styles from './action-dialog.module.css';
import { ActionText } from './action-text.tsx';
import { useAction, type FieldsProps } from './use-action.ts';

export function WhenFields({ action }: FieldsProps) {
  const words = useMessages().boards.actions;
  const { change, isWaiting } = useAction(action);
  return (
    <>
      <ActionText action={action} field="firstStep" hint={words.firstStepHint} lines={2} />
      <div className={styles['group']}>
        {(['firstStepBy', 'deadline'] as const).map((field) => (
          <SavedText
            key={field}
            label={words[field]}
            value={action[field] ?? ''}
            max={10}
            type="date"
            waiting={isWaiting(field)}
            onSave={(day) => change({ [field]: day === '' ? null : day })}
          />
        ))}
      </div>
      <div className={styles['all']}>
        <Choice
          label={words.effort}
          look="segments"
          value={action.effort}
          onChange={(effort) => change({ effort })}
          options={efforts.map((effort) => ({ value: effort, label: words.efforts[effort] }))}
        />
      </div>
      {(['weeks', 'hours', 'cost'] as const).map((field) => (
        <SavedText
          key={field}
          label={words[field]}
          value={action[field] === null ? '' : String(action[field])}
          max={12}
          type="number"
          waiting={isWaiting(field)}
          onSave={(typed) => change({ [field]: wholeNumber(typed) })}
        />
      ))}
      <ActionText action={action} field="resources" hint={words.resourcesHint} lines={2} />
      <Field label={words.status} aside={<SavedMark waiting={isWaiting('status')} />}>
        <Select
          options={statuses.map((status) => ({ value: status, label: words.statuses[status] }))}
          value={action.status}
          onChange={({ currentTarget }) => {
            const status = statuses.find((known) => known === currentTarget.value);
            if (status) change({ status });
          }}
        />
      </Field>
      <ActionText action={action} field="statusWords" hint={words.statusWordsHint} lines={2} />
    </>
  );
}

/** `8 000 kr` and `ca. 6` are numbers to whoever writes them. */
function wholeNumber(typed: string): number | null {
  const digits = typed.replace(/[,.]\d{1,2}\b/gu, '').replace(/\D/gu, '');
  return digits === '' ? null : Number(digits);
}
