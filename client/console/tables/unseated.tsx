import type { Person } from '../../../shared/cafe/model.ts';
import { isExpected } from '../../../shared/cafe/find.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundAheadIn } from '../../pieces/stage.ts';

const mostShown = 5;

/** People who are here and have no seat in the round that runs or comes next, each with a way to one. */
export function Unseated({ round, onSeat }: { readonly round: number; readonly onSeat: (person: Person) => void }) {
  const { common, tables } = useAllMessages();
  const words = tables.unseated;
  const room = useRoom();
  const facilitator = useCafe((state) => state.facilitator);
  const seats = facilitator?.seats.find((candidate) => candidate.round === round);
  if (!facilitator || !seats || round !== roundAheadIn(room)) return null;
  const seated = new Set(Object.values(seats.tables).flatMap(({ people }) => people));
  const without = facilitator.people.filter((person) => isExpected(person, round) && !seated.has(person.id));
  if (without.length === 0) return null;
  return (
    <Notice tone="warn" role="status" title={words.title(without.length, round)}>
      <p>{words.text}</p>
      <Row gap="xs">
        {without.slice(0, mostShown).map((person) => (
          <Button key={person.id} variant="quiet" onClick={() => onSeat(person)}>
            {words.seat(callName(person, common.person))}
          </Button>
        ))}
      </Row>
      {without.length > mostShown ? <p>{words.more(without.length - mostShown)}</p> : null}
    </Notice>
  );
}
