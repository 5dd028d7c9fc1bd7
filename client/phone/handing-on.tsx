/** What this group hands on: the host's essentials and the table's one sentence. Saved when the field is left. */
import type * as Y from 'yjs';
import { useState } from 'react';
import { essentialMaxLength, readWords, writeWords, wordsKeyFor } from '../../shared/documents/tablecloth.ts';
import { Card } from '../design/card.tsx';
import { Field } from '../design/field.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { TextArea } from '../design/text-area.tsx';
import type { DocumentState, OpenDocument } from '../documents/open-document.ts';
import { useMessages } from '../language/language.tsx';
import { SavedMark } from '../pieces/saved-mark.tsx';

export interface HandingOnProps {
  readonly opened: OpenDocument;
  readonly state: DocumentState;
  readonly round: number;
  /** May write the essentials; everybody at the table may write the sentence. */
  readonly hosts: boolean;
}

export function HandingOn({ opened, state, round, hosts }: HandingOnProps) {
  const { phone } = useMessages();
  if (!state.loaded) return null;
  return (
    <Card as="section">
      <Stack gap="m">
        {hosts ? (
          <>
            <Stack gap="2xs">
              <Heading level={2}>{phone.table.essentials}</Heading>
              <p className="quiet">{phone.table.essentialsHint}</p>
            </Stack>
            {([1, 2, 3] as const).map((place) => (
              <Words
                key={place}
                doc={opened.doc}
                state={state}
                round={round}
                place={place}
                label={phone.table.essential(place)}
              />
            ))}
          </>
        ) : null}
        <Words
          doc={opened.doc}
          state={state}
          round={round}
          place="sentence"
          label={phone.table.sentence}
          hint={phone.table.sentenceHint}
        />
      </Stack>
    </Card>
  );
}

interface WordsProps {
  readonly doc: Y.Doc;
  readonly state: DocumentState;
  readonly round: number;
  readonly place: 1 | 2 | 3 | 'sentence';
  readonly label: string;
  readonly hint?: string;
}

/** The field is not bound to the document while somebody types in it: a phone's keyboard and a merge do not mix. */
function Words({ doc, state, round, place, label, hint }: WordsProps) {
  const stored = readWords(doc, round, place);
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = state.waiting.has(`words/${wordsKeyFor(round, place)}`);

  function keep(): void {
    if (typed !== null && typed !== stored) writeWords(doc, round, place, typed);
    setTyped(null);
  }

  return (
    <Field label={label} hint={hint} aside={<SavedMark waiting={waiting} />}>
      <TextArea
        value={typed ?? stored}
        lines={1}
        maxLength={essentialMaxLength}
        onFocus={() => setTyped(stored)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
      />
    </Field>
  );
}
