/** What earlier groups handed on, first of all: the newest round on top, to be read in a minute. */
import type { Tablecloth } from '../../shared/documents/tablecloth.ts';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';

export function HandedOn({ tablecloth, before }: { readonly tablecloth: Tablecloth; readonly before: number }) {
  const { phone } = useMessages();
  const earlier = Object.entries(tablecloth.handedOn)
    .map(([round, words]) => ({ round: Number(round), ...words }))
    .filter(({ round, essentials, sentence }) => round < before && (essentials.length > 0 || sentence !== ''))
    .sort((one, other) => other.round - one.round);
  if (earlier.length === 0) return null;
  return (
    <Card as="section" look="sunk">
      <Stack gap="m">
        <Heading level={2}>{phone.table.earlier}</Heading>
        {earlier.map(({ round, essentials, sentence }) => (
          <Stack key={round} gap="xs">
            <p className="quiet">{phone.table.fromRound(round)}</p>
            {sentence === '' ? null : (
              <p>
                <strong>{sentence}</strong>
              </p>
            )}
            {essentials.length === 0 ? null : (
              <ol>
                {essentials.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ol>
            )}
          </Stack>
        ))}
      </Stack>
    </Card>
  );
}
