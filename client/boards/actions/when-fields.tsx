import { efforts, statuses } from '../../../shared/documents/cards.ts';
import { Choice } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import styles from './action-dialog.module.css';
import { amountTyped, hoursIn, wholeNumber } from './amounts.ts';
import { ActionText } from './action-text.tsx';
import { useAction, type FieldsProps } from './use-action.ts';

export function WhenFields({ action }: FieldsProps) {
  const words = useMessages().boards.actions;
  const { locale } = useLanguage();
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
        {(['effort', 'effect'] as const).map((field) => (
          <Choice
            key={field}
            label={words[field]}
            look="segments"
            value={action[field]}
            onChange={(level) => change({ [field]: level })}
            options={efforts.map((level) => ({ value: level, label: words.efforts[level] }))}
          />
        ))}
      </div>
      {(['weeks', 'hours', 'cost'] as const).map((field) => (
        <SavedText
          key={field}
          label={words[field]}
          value={amountTyped(action[field], locale)}
          max={12}
          type="number"
          waiting={isWaiting(field)}
          onSave={(typed) => change({ [field]: field === 'hours' ? hoursIn(typed) : wholeNumber(typed) })}
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
