/** A field that saves itself when it is left, and says so. */
import { useId } from 'react';
import { countLetters } from '../../../shared/cafe/text.ts';
import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { focusOnce } from './focus-once.ts';
import { useDraft } from './use-draft.ts';

export interface SavedTextProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** In UTF-16 units, as the schema of the field counts. */
  readonly max: number;
  readonly waiting: boolean;
  /** `began`: what stood there when the writing began. */
  readonly onSave: (words: string, began: string) => void;
  /** From here on the writer is asked, kindly, to shorten. */
  readonly suggested?: { readonly letters: number; readonly say: string } | undefined;
  /** Said while one writes and somebody else has changed what stands there. */
  readonly overtaken?: string | undefined;
  readonly lines?: 1 | 2 | 3 | undefined;
  readonly type?: 'text' | 'date' | 'number' | undefined;
  readonly suggestions?: readonly string[] | undefined;
  /** The first field of what somebody has asked to change. */
  readonly first?: boolean | undefined;
}

export function SavedText(props: SavedTextProps) {
  const { label, hint, value, max, waiting, onSave, lines, type = 'text', suggestions, suggested, first } = props;
  const { boards } = useMessages();
  const id = useId();
  const { overtaken, ...draft } = useDraft(value, onSave);
  const letters = countLetters(draft.value);
  const aside =
    type === 'text' && letters > (suggested?.letters ?? max * 0.7) ? (
      boards.letters(letters, max)
    ) : (
      <SavedMark waiting={waiting} />
    );
  const shared = { ...draft, maxLength: max, ref: first ? focusOnce : undefined };
  const long = suggested && letters > suggested.letters ? suggested.say : null;
  return (
    <Field label={label} hint={(overtaken ? props.overtaken : null) ?? long ?? hint} aside={aside}>
      {lines === undefined ? (
        <TextInput
          {...shared}
          type={type === 'number' ? 'text' : type}
          inputMode={type === 'number' ? 'decimal' : undefined}
          list={suggestions ? id : undefined}
          autoComplete="off"
        />
      ) : (
        <TextArea {...shared} lines={lines} />
      )}
      {suggestions ? (
        <datalist id={id}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}
