import { useId, type ReactNode, type Ref } from 'react';
import { Field } from '../design/field.tsx';
import { TextInput, type TextInputProps } from '../design/text-input.tsx';

interface KnownLineProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly aside?: ReactNode;
  readonly value: string;
  readonly maxLength: number;
  /** What others have answered, to choose from. */
  readonly known: readonly string[];
  readonly autoComplete?: string;
  readonly look?: TextInputProps['look'];
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly onChange: (value: string) => void;
}

/** A line to write freely, with the answers of others to choose from, so that one place is spelt in one way. */
export function KnownLine({ label, hint, aside, known, autoComplete = 'off', ref, onChange, ...rest }: KnownLineProps) {
  const list = useId();
  return (
    <>
      <Field label={label} hint={hint} aside={aside}>
        <TextInput
          {...rest}
          ref={ref}
          list={list}
          autoComplete={autoComplete}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </Field>
      <datalist id={list}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
