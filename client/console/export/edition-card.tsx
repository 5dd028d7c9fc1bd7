import type { Locale } from '../../../shared/cafe/model.ts';
import { Card } from '../../design/card.tsx';
import { Switch } from '../../design/checkbox.tsx';
import { Choice } from '../../design/choice.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';

export interface Edition {
  readonly version: 'internal' | 'public';
  /** In the public version; the internal one always has them. */
  readonly reservations: boolean;
  /** Null: as the café. */
  readonly language: Locale | null;
}

interface EditionCardProps {
  readonly edition: Edition;
  readonly own: Locale;
  readonly onChange: (edition: Edition) => void;
}

/** Each language by its own name: whoever reads it knows it by that. */
const languages: readonly { readonly value: Locale; readonly label: string }[] = [
  { value: 'nb', label: 'Bokmål' },
  { value: 'nn', label: 'Nynorsk' },
  { value: 'se', label: 'Davvisámegiella' },
  { value: 'en', label: 'English' },
];

/** Who the files are for, and in which language. */
export function EditionCard({ edition, own, onChange }: EditionCardProps) {
  const { edition: words } = useAllMessages().console.export;
  return (
    <Card as="section">
      <Choice
        label={words.title}
        options={[
          { value: 'internal', label: words.internal, hint: words.internalText },
          { value: 'public', label: words.public, hint: words.publicText },
        ]}
        value={edition.version}
        onChange={(version) => onChange({ ...edition, version })}
      />
      {edition.version === 'public' ? (
        <Switch
          label={words.reservations}
          hint={words.reservationsHint}
          checked={edition.reservations}
          onChange={({ currentTarget }) => onChange({ ...edition, reservations: currentTarget.checked })}
        />
      ) : null}
      <Field label={words.language}>
        <Select
          value={edition.language ?? own}
          options={[...languages]}
          onChange={({ currentTarget }) => {
            const chosen = languages.find(({ value }) => value === currentTarget.value);
            if (chosen) onChange({ ...edition, language: chosen.value });
          }}
        />
      </Field>
    </Card>
  );
}
