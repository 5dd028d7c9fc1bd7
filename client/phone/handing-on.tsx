/** What this group hands on: the host's essentials and the table's one sentence. */
import { useCafe } from '../cafe/hooks.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import type { DocumentState, OpenDocument } from '../documents/open-document.ts';
import { useMessages } from '../language/language.tsx';
import { HandedWords } from './handing-on-words.tsx';

export interface HandingOnProps {
  readonly table: string;
  readonly opened: OpenDocument;
  readonly state: DocumentState;
  readonly round: number;
  /** May write the essentials; everybody at the table may write the sentence. */
  readonly hosts: boolean;
}

export function HandingOn({ table, opened, state, round, hosts }: HandingOnProps) {
  const { phone } = useMessages();
  // Without a server the tablecloth does not come: what is written for it waits on this phone.
  const lost = useCafe((seen) => seen.alone || seen.connection.state === 'lost');
  if (!state.loaded && !lost) return null;
  const shared = { table, doc: opened.doc, state, round };
  return (
    <Card as="section">
      <Stack gap="m">
        {hosts ? (
          <>
            <Stack gap="2xs">
              <Heading level={2} size="l">
                {phone.table.essentials}
              </Heading>
              <p className="quiet">{phone.table.essentialsHint}</p>
            </Stack>
            {([1, 2, 3] as const).map((place) => (
              <HandedWords {...shared} key={place} place={place} label={phone.table.essential(place)} />
            ))}
          </>
        ) : null}
        <HandedWords
          {...shared}
          key="sentence"
          place="sentence"
          label={phone.table.sentence}
          hint={phone.table.sentenceHint}
        />
      </Stack>
    </Card>
  );
}
