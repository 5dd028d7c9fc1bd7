import { Field } from '../design/field.tsx';
import { Stepper } from '../design/stepper.tsx';
import { useAllMessages } from '../language/language.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
}

/** A number with a name: typed, or stepped one at a time. */
export function NumberField({ label, hint, hideLabel = false, ...stepper }: NumberFieldProps) {
  const { start } = useAllMessages();
  return (
    <Field label={label} hint={hint} hideLabel={hideLabel}>
      <div>
        <Stepper {...stepper} lessLabel={start.less(label)} moreLabel={start.more(label)} />
      </div>
    </Field>
  );
}
