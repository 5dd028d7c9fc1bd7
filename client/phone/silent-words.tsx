/** What a phone says that goes on by the clock: that everything is kept, and where one sits or goes. */
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf, roundAheadIn, tableWithId } from '../pieces/stage.ts';

export function SilentWords() {
  const { phone } = useMessages();
  const where = useWhere();
  return (
    <>
      <p>{phone.silent.goesOn}</p>
      {where === null ? null : (
        <p>
          <strong>{where}</strong>
        </p>
      )}
    </>
  );
}

function useWhere(): string | null {
  const { silent } = useMessages().phone;
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const { id, kind, round } = currentStageOf(room);
  const numberIn = (number: number | null): number | null =>
    number === null ? null : (tableWithId(room, own?.itinerary[number])?.number ?? null);
  if (kind !== 'round') {
    // On the move the whole screen says it.
    const ahead = kind === 'travel' ? null : numberIn(roundAheadIn(room));
    return ahead === null ? null : silent.next(ahead);
  }
  if (room.clock.state !== 'over') {
    const here = numberIn(round ?? null);
    return here === null ? null : silent.here(here);
  }
  // The round is over and a person is to say when to go on.
  const at = room.programme.findIndex((stage) => stage.id === id);
  const next = room.programme.slice(at + 1).find((stage) => stage.kind === 'round')?.round ?? null;
  const table = numberIn(next);
  return table === null ? silent.over : silent.nextWhenTold(table);
}
