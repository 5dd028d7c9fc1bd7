/** The button with which somebody says that they are at their table, and what the host sees of it. */
import Check from 'lucide-react/icons/check';
import Hand from 'lucide-react/icons/hand';
import { useCafe } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { Pill } from '../design/pill.tsx';
import { useMessages } from '../language/language.tsx';
import type { Arrival } from './arrival.ts';
import { callMate } from './mates.ts';

/** On the move: the one thing to press. Afterwards it says so, and what to do. */
export function ArrivedButton({ arrival: { arrived, waits, say } }: { readonly arrival: Arrival }) {
  const { arrival } = useMessages().atTable;
  if (arrived === null) return null;
  return (
    <Stack gap="xs" align="center">
      {arrived ? null : (
        <Button size="large" wide icon={<Hand aria-hidden />} onClick={say}>
          {arrival.button}
        </Button>
      )}
      <div role="status">
        {arrived ? (
          <Stack gap="xs" align="center">
            <Pill tone="good" icon={<Check aria-hidden />}>
              {arrival.here}
            </Pill>
            <p>{waits ? arrival.kept : arrival.hereText}</p>
          </Stack>
        ) : null}
      </div>
    </Stack>
  );
}

/** At the table, for whoever has not said so on the way. */
export function ArriveLine({ arrival, table }: { readonly arrival: Arrival; readonly table: number }) {
  const { arrival: words } = useMessages().atTable;
  if (arrival.arrived !== false) return null;
  return (
    <Card as="section" look="sunk">
      <Row justify="between">
        <p>{words.question(table)}</p>
        <Button variant="quiet" onClick={arrival.say}>
          {words.button}
        </Button>
      </Row>
    </Card>
  );
}

/** For the host of a table to which people come. Gone when all are there and the round has begun. */
export function GatheringLine({ whole }: { readonly whole: boolean }) {
  const { atTable, common } = useMessages();
  const gathering = useCafe((state) => state.own?.gathering ?? null);
  if (gathering === null) return null;
  const { here, of, missing } = gathering;
  if (missing.length === 0) return whole ? <p>{atTable.gathering.all}</p> : null;
  return (
    <Stack gap="2xs">
      <p>
        <strong>{atTable.gathering.some(here, of)}</strong>
      </p>
      <p>{atTable.gathering.missing(missing.map((name) => callMate(name, common.person)))}</p>
    </Stack>
  );
}
