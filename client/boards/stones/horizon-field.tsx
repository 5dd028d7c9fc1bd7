/** When a step should be in place: one of the usual periods, or one's own words. */
import { useState } from 'react';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { SavedText } from '../parts/saved-text.tsx';

interface HorizonFieldProps {
  readonly value: string;
  readonly waiting: boolean;
  readonly onSave: (horizon: string) => void;
}

/** No horizon can be this: the choice of writing one. */
const other = '\n';

export function HorizonField({ value, waiting, onSave }: HorizonFieldProps) {
  const words = useMessages().boards.stones;
  const known = value === '' || words.horizons.includes(value);
  const [own, setOwn] = useState(false);
  const writes = own || !known;
  const options = [
    { value: '', label: words.horizonNone },
    ...words.horizons.map((horizon) => ({ value: horizon, label: horizon })),
    { value: other, label: words.horizonOther },
  ];
  function choose(chosen: string): void {
    setOwn(chosen === other);
    if (chosen !== other) onSave(chosen);
  }
  return (
    <>
      <Field label={words.horizon} aside={writes ? null : <SavedMark waiting={waiting} />}>
        <Select
          options={options}
          value={writes ? other : value}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </Field>
      {writes ? <SavedText label={words.horizonOwn} value={value} max={40} waiting={waiting} onSave={onSave} /> : null}
    </>
  );
}
