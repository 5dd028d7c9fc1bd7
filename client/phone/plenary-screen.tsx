/** Everybody together, or a pause: what is going on, and where to go afterwards if that is known. */
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf, roundAheadIn, roundBegunIn, tableWithId } from '../pieces/stage.ts';
import { HouseRules } from './doors-screen.tsx';
import { SeatCard } from './seat-card.tsx';
import { UnfinishedNotes } from './unfinished-note.tsx';

export function PlenaryScreen() {
  const { phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const stage = currentStageOf(room);
  const ahead = roundAheadIn(room);
  const begun = roundBegunIn(room);
  const table = ahead === null ? undefined : tableWithId(room, own?.itinerary[ahead]);
  const isBoard = room.boards.some(({ id, name }) => id === stage.board && name === stage.title);
  return (
    <Stack gap="l">
      <Stack gap="xs">
        {/* A board of the same name stands right below, with a heading of its own. */}
        {isBoard ? (
          <h1 className="visually-hidden">{stage.title}</h1>
        ) : (
          <Heading level={1} size="2xl">
            {stage.title}
          </Heading>
        )}
        {stage.screen === '' ? null : <p>{stage.screen}</p>}
      </Stack>
      <UnfinishedNotes />
      {table ? (
        <SeatCard
          table={table}
          title={ahead === 1 ? phone.doors.yourTable : phone.seat.next}
          hosts={ahead !== null && own?.hosts[ahead] === table.id}
        />
      ) : null}
      {begun === 0 ? <HouseRules /> : null}
    </Stack>
  );
}
