/** On the move: one thing on the screen, and it is where to go. What was being written goes with you. */
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import { roundWithNumber, tableWithId } from '../pieces/stage.ts';
import { SeatCard } from './seat-card.tsx';
import { UnfinishedNote } from './unfinished-note.tsx';

export function TravelScreen({ to, from }: { readonly to: number; readonly from: number }) {
  const { common, phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const table = tableWithId(room, own?.itinerary[to]);
  const before = own?.itinerary[from] ?? null;
  const stays = table !== undefined && table.id === before;
  const question = roundWithNumber(room, to)?.question ?? '';
  return (
    <Stack gap="l">
      <Heading level={1} size="l" eyebrow={common.round(to)}>
        {stays ? phone.travel.stay : phone.travel.goTo}
      </Heading>
      {table ? (
        <SeatCard
          table={table}
          title={stays ? phone.seat.here : phone.seat.next}
          hosts={own?.hosts[to] === table.id}
          giant
        />
      ) : (
        <Notice tone="warn" title={phone.seat.none} />
      )}
      {stays ? <p>{phone.travel.stayText}</p> : null}
      {from > 0 ? <UnfinishedNote table={before} round={from} /> : null}
      {question === '' ? null : (
        <Heading level={2} question>
          {question}
        </Heading>
      )}
    </Stack>
  );
}
