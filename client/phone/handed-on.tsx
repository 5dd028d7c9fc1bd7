/** What earlier groups handed on, first of all: the newest round on top, to be read in a minute. */
import type { HandedOn as Handed, Tablecloth } from '../../shared/documents/tablecloth.ts';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';

/** The newest round first. */
export function handedOnBefore(
  tablecloth: Tablecloth,
  before: number,
): readonly (Handed & { readonly round: number })[] {
  return Object.entries(tablecloth.handedOn)
    .map(([round, words]) => ({ round: Number(round), ...words }))
    .filter(({ round, essentials, sentence }) => round < before && (essentials.length > 0 || sentence !== ''))
    .sort((one, other) => other.round - one.round);
}

export function HandedOn({ tablecloth, before }: { readonly tablecloth: Tablecloth; readonly before: number }) {
  const { phone } = useMessages();
  const earlier = handedOnBefore(tablecloth, before);
  if (earlier.length === 0) return null;
  return (
    <Card as="section" look="sunk">
      <Stack gap="m">
        <Heading level={2} size="l">
          {phone.table.earlier}
        </Heading>
        {earlier.map((words) => (
          <HandedWords key={words.round} {...words} />
        ))}
      </Stack>
    </Card>
  );
}

/** The sentence of one round and its essentials. */
export function HandedWords({ round, essentials, sentence }: Handed & { readonly round: number }) {
  const { phone } = useMessages();
  return (
    <Stack gap="xs">
      <p className="quiet">{phone.table.fromRound(round)}</p>
      {sentence === '' ? null : (
        <p>
          <strong>{sentence}</strong>
        </p>
      )}
      {essentials.length === 0 ? null : (
        <ol>
          {essentials.map((words, place) => (
            // Two groups may have written the same words; the places never change.
            <li key={`${place + 1}`}>{words}</li>
          ))}
        </ol>
      )}
    </Stack>
  );
}
