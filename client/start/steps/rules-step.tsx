import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { LineList } from '../../pieces/line-list.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { changeSettings } from '../draft-changes.ts';
import type { StepProps } from '../step.ts';

export function RulesStep({ draft, change }: StepProps) {
  const { rules: words } = useAllMessages().start;
  const { houseRules, dotsPerPerson, closing } = draft.design.settings;
  return (
    <>
      <LineList
        label={words.rules}
        hint={words.rulesHint}
        one={words.rule}
        lines={houseRules}
        most={12}
        maxLength={160}
        onChange={(rules) => change((now) => changeSettings(now, { houseRules: rules }))}
      />
      <NumberField
        label={words.dots}
        hint={words.dotsHint}
        min={1}
        max={20}
        value={dotsPerPerson}
        onChange={(dots) => change((now) => changeSettings(now, { dotsPerPerson: dots }))}
      />
      <Field label={words.closing} hint={words.closingHint}>
        <TextArea
          lines={2}
          value={closing}
          maxLength={400}
          onChange={({ currentTarget: { value } }) => change((now) => changeSettings(now, { closing: value }))}
        />
      </Field>
    </>
  );
}
