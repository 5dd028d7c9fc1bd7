import { Field } from '../../design/field.tsx';
import { Grid } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { changeSettings } from '../draft-changes.ts';
import type { StepProps } from '../step.ts';

export function PlaceStep({ draft, change }: StepProps) {
  const { place: words } = useAllMessages().start;
  const { date, place, organiser } = draft.design.settings;
  return (
    <>
      <Grid cell="half" align="end">
        <Field label={words.date}>
          <TextInput
            type="date"
            value={date}
            onChange={({ currentTarget: { value } }) => change((now) => changeSettings(now, { date: value }))}
          />
        </Field>
        <Field label={words.startTime} hint={words.startTimeHint}>
          <TextInput
            type="time"
            value={draft.startTime}
            onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, startTime: value }))}
          />
        </Field>
      </Grid>
      <Field label={words.place}>
        <TextInput
          value={place}
          maxLength={120}
          onChange={({ currentTarget: { value } }) => change((now) => changeSettings(now, { place: value }))}
        />
      </Field>
      <Field label={words.organiser} hint={words.organiserHint}>
        <TextInput
          value={organiser}
          maxLength={120}
          onChange={({ currentTarget: { value } }) => change((now) => changeSettings(now, { organiser: value }))}
        />
      </Field>
    </>
  );
}
