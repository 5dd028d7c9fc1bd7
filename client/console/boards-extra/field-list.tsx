/** The fields of a board, in the order in which they are asked. */
import ArrowUp from 'lucide-react/icons/arrow-up';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { namedOptions, withField, withoutField } from '../../../shared/boards/edit.ts';
import { fieldKinds } from '../../../shared/boards/field-kinds.ts';
import { mostFields, mostOptions, type BoardField, type BoardPlan } from '../../../shared/boards/plan.ts';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Heading } from '../../design/heading.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Grid, Row, Stack } from '../../design/layout.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { LineList } from '../../pieces/line-list.tsx';

interface FieldListProps {
  readonly plan: BoardPlan;
  readonly onChange: (plan: BoardPlan) => void;
}

export function FieldList({ plan, onChange }: FieldListProps) {
  const { boardPlans: words } = useAllMessages();
  const { fields } = plan;
  function up(at: number): void {
    onChange({
      ...plan,
      fields: fields.map((field, index) =>
        index === at - 1 ? (fields[at] ?? field) : index === at ? (fields[at - 1] ?? field) : field,
      ),
    });
  }
  return (
    <Stack as="section" gap="s" aria-label={words.fields}>
      <Heading level={3} size="l">
        {words.fields}
      </Heading>
      <Stack as="ul" gap="s">
        {fields.map((field, at) => (
          <Card as="li" look="sunk" key={field.id}>
            <OneField field={field} number={at + 1} onChange={(changed) => onChange(withField(plan, changed))} />
            <Row gap="xs">
              <IconButton
                label={words.moveUp(field.label)}
                icon={<ArrowUp aria-hidden />}
                aria-disabled={at === 0}
                onClick={() => (at === 0 ? undefined : up(at))}
              />
              <IconButton
                label={words.removeField(field.label)}
                icon={<Trash2 aria-hidden />}
                aria-disabled={fields.length === 1}
                onClick={() => (fields.length === 1 ? undefined : onChange(withoutField(plan, field.id)))}
              />
            </Row>
          </Card>
        ))}
      </Stack>
      <div>
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          disabled={fields.length >= mostFields}
          onClick={() =>
            onChange({
              ...plan,
              fields: [
                ...fields,
                { id: newId(), kind: 'line', label: words.newField, help: '', required: false, options: [] },
              ],
            })
          }
        >
          {words.addField}
        </Button>
      </div>
    </Stack>
  );
}

interface OneFieldProps {
  readonly field: BoardField;
  readonly number: number;
  readonly onChange: (field: BoardField) => void;
}

function OneField({ field, number, onChange }: OneFieldProps) {
  const { boardPlans: words } = useAllMessages();
  function pickKind(value: string): void {
    const kind = fieldKinds.find((candidate) => candidate === value);
    if (!kind) return;
    const asked = kind === 'choice' && field.options.length === 0;
    onChange({ ...field, kind, options: asked ? [{ id: newId(), name: words.option }] : field.options });
  }
  return (
    <Stack gap="s">
      <Grid cell="half" align="end">
        <Field label={`${words.field(number)}: ${words.label}`}>
          <TextInput
            value={field.label}
            maxLength={60}
            onChange={({ currentTarget }) => onChange({ ...field, label: currentTarget.value })}
          />
        </Field>
        <Field label={words.kind}>
          <Select
            value={field.kind}
            options={fieldKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            onChange={({ currentTarget }) => pickKind(currentTarget.value)}
          />
        </Field>
      </Grid>
      {field.kind === 'choice' ? (
        <LineList
          label={words.options}
          one={words.option}
          lines={field.options.map(({ name }) => name)}
          most={mostOptions}
          maxLength={60}
          onChange={(names) => onChange({ ...field, options: namedOptions(field.options, names, newId) })}
        />
      ) : null}
      <Checkbox
        label={words.required}
        checked={field.required}
        onChange={({ currentTarget }) => onChange({ ...field, required: currentTarget.checked })}
      />
    </Stack>
  );
}
