import { Choice } from '../design/choice.tsx';
import { Field } from '../design/field.tsx';
import { Select } from '../design/select.tsx';
import { slipOrders } from '../../shared/print/slips.ts';
import { useRoom } from '../cafe/hooks.tsx';
import { useAllMessages } from '../language/language.tsx';
import type { PaperChoice } from './choice.ts';
import type { Paper } from './paper.ts';

interface OptionsProps {
  readonly choice: PaperChoice;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
  readonly paper: Paper;
}

/** What else there is to choose about the chosen paper; most has nothing. */
export function Options({ choice, onChoose, paper }: OptionsProps) {
  const { common, print: words } = useAllMessages();
  const { rounds } = useRoom();
  const { kind, order, changedOnly } = choice;
  if (kind === 'slips') {
    const { changed, slips } = paper;
    return (
      <>
        <Choice
          label={words.order.label}
          look="segments"
          options={slipOrders.map((value) => ({ value, label: words.order[value] }))}
          value={order}
          onChange={(value) => onChoose({ order: value })}
        />
        {changed === null ? null : (
          <Choice
            label={words.which.label}
            look="segments"
            options={[
              { value: 'all', label: words.which.all(slips.length) },
              { value: 'changed', label: words.which.changed(changed.length) },
            ]}
            value={changedOnly ? 'changed' : 'all'}
            onChange={(only) => onChoose({ only })}
          />
        )}
      </>
    );
  }
  if (kind !== 'notes' && kind !== 'by-table') return null;
  return (
    <Field label={words.round.label}>
      <Select
        value={String(paper.round)}
        options={[
          { value: 'all', label: words.round.all },
          ...rounds.map(({ number }) => ({ value: String(number), label: common.round(number) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChoose({ round: value })}
      />
    </Field>
  );
}
