import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { changeSettings, isNameless } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';

export function AboutStep({ draft, change, insist }: StepProps) {
  const { about } = useAllMessages().start;
  const { title, purpose, context } = draft.design.settings;
  const nameless = isNameless(draft);
  return (
    <>
      <Field
        label={about.name}
        hint={about.nameHint}
        aside={nameless ? about.needed : undefined}
        error={nameless && insist ? about.nameMissing : undefined}
      >
        <TextInput
          look="large"
          required
          value={title}
          maxLength={120}
          onChange={({ currentTarget: { value } }) => change((now) => changeSettings(now, { title: value }))}
        />
      </Field>
      <Field label={about.purpose} hint={about.purposeHint} aside={`${purpose.length}/280`}>
        <TextArea
          lines={2}
          value={purpose}
          maxLength={280}
          onChange={({ currentTarget: { value } }) => change((now) => changeSettings(now, { purpose: value }))}
        />
      </Field>
      <Field label={about.context} hint={about.contextHint}>
        <TextArea
          value={context}
          maxLength={1500}
          onChange={({ currentTarget: { value } }) => change((now) => changeSettings(now, { context: value }))}
        />
      </Field>
      <p className={styles['aside']}>{about.fit}</p>
    </>
  );
}
