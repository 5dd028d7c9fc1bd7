/** A new entry, or one that is changed: one field after the other, and what its writer agrees to. */
import { useId, useState, type FormEvent } from 'react';
import { fitted, missingFields, type EntryValue, type EntryValues } from '../../../shared/boards/entries.ts';
import type { BoardPlan } from '../../../shared/boards/plan.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { EntryField } from './entry-field.tsx';

export interface EntryFormProps {
  readonly plan: BoardPlan;
  readonly title: string;
  readonly begins: { readonly values: EntryValues; readonly agreed: boolean };
  /** Every field of the plan, those that say nothing as ''. */
  /** What is being written, to be kept. */
  readonly onDraft: (values: EntryValues, agreed: boolean) => void;
  readonly onSave: (values: EntryValues, agreed: boolean) => void;
  readonly onClose: () => void;
}

export function EntryForm({ plan, title, begins, onDraft, onSave, onClose }: EntryFormProps) {
  const { common, entries: words } = useMessages();
  const { anonymity } = useRoom().settings;
  const [values, setValues] = useState<EntryValues>(begins.values);
  const [agreed, setAgreed] = useState(begins.agreed);
  const [tried, setTried] = useState(false);
  const id = useId();
  // Where no names are kept, none are asked for.
  const fields = plan.fields.filter(({ kind }) => kind !== 'person-label' || anonymity !== 'never');
  const said = fitted({ fields }, numbered(fields, values));
  const must = missingFields({ fields }, said);
  // Where nothing must be written, something must.
  const lacking = must.length === 0 && Object.keys(said).length === 0 ? fields.slice(0, 1) : must;
  const missing = new Set(lacking.map((field) => field.id));

  function write(now: EntryValues, agrees: boolean): void {
    setValues(now);
    setAgreed(agrees);
    onDraft(now, agrees);
  }

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (missing.size > 0) {
      // One control for each field, in their order.
      const place = fields.findIndex((field) => missing.has(field.id));
      controlsOf(event.currentTarget).item(place).focus();
      return;
    }
    onSave(Object.fromEntries(fields.map((field) => [field.id, said[field.id] ?? ''])), agreed);
  }
  return (
    <Card as="section" look="pine" aria-labelledby={id}>
      <form onSubmit={save} ref={focusFirst}>
        <Stack gap="m">
          <Heading level={3} size="l" id={id}>
            {title}
          </Heading>
          {fields.map((field) => (
            <EntryField
              key={field.id}
              field={field}
              value={values[field.id] ?? ''}
              error={tried && missing.has(field.id) ? words.missing : undefined}
              onChange={(value) => write({ ...values, [field.id]: value }, agreed)}
            />
          ))}
          {plan.consent === null ? null : (
            <Checkbox
              label={plan.consent}
              hint={agreed ? undefined : words.onlyFacilitators}
              checked={agreed}
              onChange={({ currentTarget }) => write(values, currentTarget.checked)}
            />
          )}
          <Row gap="s">
            <Button type="submit">{common.save}</Button>
            <Button variant="plain" onClick={onClose}>
              {common.cancel}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** What stands in a field for a number is one when it is read. */
function numbered(fields: BoardPlan['fields'], values: EntryValues): EntryValues {
  const read = ({ id, kind }: BoardPlan['fields'][number]): EntryValue => {
    const value = values[id] ?? '';
    if (kind !== 'number' || typeof value !== 'string' || value.trim() === '') return value;
    return Number(value.replaceAll(/\s/gu, '').replace(',', '.'));
  };
  return Object.fromEntries(fields.map((field) => [field.id, read(field)]));
}

/** Whoever asks to write is put into the first field. */
function focusFirst(form: HTMLFormElement | null): void {
  if (form) controlsOf(form).item(0).focus();
}

function controlsOf(form: HTMLFormElement): NodeListOf<HTMLElement> {
  return form.querySelectorAll('input, textarea, select');
}
