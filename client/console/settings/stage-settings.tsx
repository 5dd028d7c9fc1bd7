import type { Stage } from '../../../shared/cafe/model.ts';
import { Field } from '../../design/field.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { StageIcon } from '../../pieces/stage-icon.tsx';
import { useEdited } from './edited.ts';
import { SaveRow } from './save-row.tsx';
import styles from './settings.module.css';

export function StageSettings({ stage: { id, kind, title, minutes } }: { readonly stage: Stage }) {
  const { console: words, start } = useMessages();
  const edited = useEdited({ title, minutes });
  const { value, change } = edited;
  return (
    <li className={styles['stage']}>
      <StageIcon kind={kind} label={start.programme.kinds[kind]} />
      <div className={styles['title']}>
        <Field label={words.settings.stageTitle} hideLabel>
          <TextInput
            value={value.title}
            maxLength={120}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
        </Field>
      </div>
      <NumberField
        label={start.programme.minutes(title)}
        hideLabel
        unit={start.minutesShort}
        min={0}
        max={600}
        value={value.minutes}
        onChange={(wanted) => change({ minutes: wanted })}
      />
      <SaveRow edited={edited} command={{ type: 'changeStage', stage: id, ...value }} what={title} />
    </li>
  );
}
