/** One board of the café, to be changed while it runs: nothing that stands on it is lost. */
import { useState } from 'react';
import { copyOfPlan, mostEntries, type BoardPlan } from '../../../shared/boards/plan.ts';
import { stageKinds } from '../../../shared/cafe/model.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Checkbox, Switch } from '../../design/checkbox.tsx';
import { Choice } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Heading } from '../../design/heading.tsx';
import { Grid, Row } from '../../design/layout.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useEdited, type Edited } from '../settings/edited.ts';
import { SaveRow } from '../settings/save-row.tsx';
import { takenBack } from '../three-ways.ts';
import { FieldList } from './field-list.tsx';

interface BoardFormProps {
  readonly plan: BoardPlan;
  readonly boards: readonly BoardPlan[];
  readonly onRemove: () => Promise<void>;
}

const seers = ['room', 'facilitators'] as const;
const writers = ['everybody', 'facilitators'] as const;
/** Nobody looks at a board while they find their table. */
const kinds = stageKinds.filter((kind) => kind !== 'travel');

/** Closed until somebody wants to change it. */
export function BoardForm({ plan, boards, onRemove }: BoardFormProps) {
  const { common } = useAllMessages();
  const edited = useEdited<BoardPlan>(plan);
  const { value, change } = edited;
  const [open, setOpen] = useState(false);
  const withThis = (board: BoardPlan) => boards.map((other) => copyOfPlan(other.id === plan.id ? board : other));
  return (
    <Card as="li">
      <Row justify="between">
        <Heading level={2} size="l">
          {plan.name}
        </Heading>
        <Row gap="xs">
          <Button
            variant="quiet"
            aria-expanded={open}
            aria-label={`${open ? common.close : common.edit}: ${plan.name}`}
            onClick={() => setOpen(!open)}
          >
            {open ? common.close : common.edit}
          </Button>
          <BusyButton variant="plain" aria-label={`${common.remove}: ${plan.name}`} onPress={onRemove}>
            {common.remove}
          </BusyButton>
        </Row>
      </Row>
      {open ? <Fields value={value} change={change} /> : null}
      <SaveRow
        edited={edited}
        command={{ type: 'changeBoards', boards: withThis(value) }}
        undo={(now) => {
          const there = now.boards.find(({ id }) => id === plan.id);
          const back = there && takenBack(value, plan, there);
          return back
            ? { type: 'changeBoards', boards: now.boards.map((other) => copyOfPlan(other === there ? back : other)) }
            : null;
        }}
        what={plan.name}
      />
    </Card>
  );
}

type FieldsProps = Pick<Edited<BoardPlan>, 'value' | 'change'>;

function Fields({ value, change }: FieldsProps) {
  const { boardPlans: words, start } = useAllMessages();
  return (
    <>
      <Field label={words.name}>
        <TextInput
          value={value.name}
          maxLength={80}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </Field>
      <Field label={words.help}>
        <TextArea
          lines={2}
          value={value.help}
          maxLength={280}
          onChange={({ currentTarget }) => change({ help: currentTarget.value })}
        />
      </Field>
      <NumberField
        label={words.most}
        unit={words.entriesUnit}
        min={1}
        max={mostEntries}
        value={value.most}
        onChange={(most) => change({ most })}
      />
      {value.counts.map((count, at) => (
        <NumberField
          key={at}
          label={words.target(count.label)}
          min={1}
          max={100_000}
          value={count.target}
          onChange={(target) =>
            change({ counts: value.counts.map((other, index) => (index === at ? { ...other, target } : other)) })
          }
        />
      ))}
      <Choice
        label={words.seenBy}
        look="segments"
        options={seers.map((who) => ({ value: who, label: words.seen[who] }))}
        value={value.seenBy}
        onChange={(seenBy) => change({ seenBy })}
      />
      <Choice
        label={words.writtenBy}
        look="segments"
        options={writers.map((who) => ({ value: who, label: words.writes[who] }))}
        value={value.writtenBy}
        onChange={(writtenBy) => change({ writtenBy })}
      />
      <Switch
        label={words.consent}
        checked={value.consent !== null}
        onChange={({ currentTarget }) => change({ consent: currentTarget.checked ? words.consentStart : null })}
      />
      {value.consent === null ? null : (
        <Field label={words.consentText}>
          <TextArea
            lines={2}
            value={value.consent}
            maxLength={400}
            onChange={({ currentTarget }) => change({ consent: currentTarget.value })}
          />
        </Field>
      )}
      <fieldset>
        <legend>{words.where}</legend>
        <p>{words.whereHint}</p>
        <Grid cell="small" gap="xs">
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              label={start.programme.kinds[kind]}
              checked={value.where.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                change({ where: stageKinds.filter((one) => (one === kind ? checked : value.where.includes(one))) })
              }
            />
          ))}
        </Grid>
      </fieldset>
      <FieldList plan={value} onChange={change} />
    </>
  );
}
