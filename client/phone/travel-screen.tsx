/** On the move: one thing on the screen, and it is where to go. What was being written goes with you. */
import { useEffect, useState } from 'react';
import type { Table } from '../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { roundWithNumber, tableWithId } from '../pieces/stage.ts';
import { lookWords, tableWords, themeOf } from '../pieces/table-words.ts';
import { useArrival, type Arrival } from './arrival.ts';
import { ArrivedButton, GatheringLine } from './arriving.tsx';
import { HeldScreen } from './held-screen.tsx';
import { useHeldAt } from './hold.ts';
import { UnfinishedNotes } from './unfinished-note.tsx';
import styles from './travel-screen.module.css';

export function TravelScreen({ to, from }: { readonly to: number; readonly from: number }) {
  const { common, phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const heldAt = useHeldAt();
  // The first point lets the group go. Its host may have more to write, and is not thrown out of the next field.
  const hosts = heldAt !== null && (own?.hosts[from] === heldAt || room.settings.hostMode === 'none');
  const [writesAt, setWritesAt] = useState<string | null>(null);
  if (hosts && writesAt !== heldAt) setWritesAt(heldAt);

  // Let go, one sees where to go first, unless one is in the middle of a word.
  const waits = heldAt !== null || writesAt !== null;
  useEffect(() => {
    if (!waits && !(document.activeElement instanceof HTMLTextAreaElement)) window.scrollTo(0, 0);
  }, [waits]);

  const table = tableWithId(room, own?.itinerary[to]);
  const before = own?.itinerary[from] ?? null;
  const stays = table !== undefined && table.id === before;
  const arrival = useArrival(to, table?.id ?? null);
  const question = roundWithNumber(room, to)?.question ?? '';
  const hostsThere = table !== undefined && own?.hosts[to] === table.id;
  return (
    <Stack gap="l">
      {waits ? (
        <HeldScreen
          next={table}
          stays={stays}
          writes={writesAt === null ? null : { table: writesAt, round: from }}
          released={heldAt === null}
          onDone={() => setWritesAt(null)}
        />
      ) : table ? (
        <Way table={table} round={to} stays={stays} hosts={hostsThere} arrival={arrival} />
      ) : (
        <>
          <Heading level={1} size="l" eyebrow={common.round(to)}>
            {phone.travel.goTo}
          </Heading>
          <Notice tone="warn" title={phone.seat.none} />
        </>
      )}
      <UnfinishedNotes />
      {question === '' || heldAt !== null ? null : (
        <Heading level={2} size="xl" question>
          {question}
        </Heading>
      )}
    </Stack>
  );
}

interface WayProps {
  readonly table: Table;
  readonly round: number;
  readonly stays: boolean;
  readonly hosts: boolean;
  readonly arrival: Arrival;
}

/** Number, colour and shape as large as the phone, so that they are seen at arm's length while walking. */
function Way({ table, round, stays, hosts, arrival }: WayProps) {
  const { atTable, common, phone } = useMessages();
  const theme = themeOf(table);
  return (
    <>
      <div className={styles['way']}>
        <div className={styles['badge']}>
          <TableBadge number={table.number} label={tableWords(common, table.number)} size="giant" />
        </div>
        <div className={styles['words']}>
          <Heading level={1} size="3xl" eyebrow={stays ? common.round(round) : phone.travel.goTo}>
            {stays ? phone.travel.stay : atTable.arrival.goTo(table.number)}
          </Heading>
          <p className={styles['look']}>{lookWords(common, table.number)}</p>
          {table.name === '' ? null : <p className={styles['name']}>{table.name}</p>}
          {theme === '' ? null : <p className={styles['theme']}>{theme}</p>}
          {hosts ? (
            <p>
              <Pill tone="good">{phone.seat.host}</Pill>
            </p>
          ) : null}
          <ArrivedButton arrival={arrival} />
        </div>
      </div>
      {hosts ? (
        <Card as="section" look="pine">
          <Stack gap="xs">
            {stays ? <p>{phone.travel.stayText}</p> : null}
            <GatheringLine whole />
          </Stack>
        </Card>
      ) : null}
    </>
  );
}
