/** The phone: from the code to the table and home again. */
import { useCallback, useEffect, useState } from 'react';
import type { DoorAnswer } from '../../shared/wire/http.ts';
import { askAtDoor, joinCafe, type HttpRefusal } from '../cafe/http.ts';
import { VisitProvider } from '../cafe/hooks.tsx';
import { dropTicket, ticketFor } from '../cafe/tickets.ts';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { AtTheDoor } from './at-the-door.tsx';
import { JoinForm } from './join-form.tsx';
import { PhoneCafe } from './phone-cafe.tsx';

type Door =
  | { readonly state: 'asking' }
  | { readonly state: 'refused'; readonly refusal: HttpRefusal }
  | { readonly state: 'found'; readonly door: DoorAnswer };

export default function PhonePage({ code, boards }: { readonly code: string; readonly boards: BoardsSlot }) {
  const [door, setDoor] = useState<Door>({ state: 'asking' });
  const [ticket, setTicket] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [visits, setVisits] = useState(0);

  useEffect(() => {
    let current = true;
    void askAtDoor(location.origin, code).then((answer) => {
      if (!current) return;
      if (answer.ok) setTicket(ticketFor('participant', answer.value.cafe));
      setDoor(answer.ok ? { state: 'found', door: answer.value } : { state: 'refused', refusal: answer.refusal });
    });
    return () => {
      current = false;
    };
  }, [code, tries]);

  const cafe = door.state === 'found' ? door.door.cafe : null;
  /** The same ticket again, so whoever comes back is the person who left, with their notes, stars and dots. */
  const comeBack = useCallback(async () => {
    if (ticket === null) return null;
    const answer = await joinCafe(location.origin, code, { ticket, name: '', organisation: '', actorType: null });
    if (!answer.ok) return answer.refusal;
    setVisits((before) => before + 1);
    return null;
  }, [code, ticket]);
  const startOver = useCallback(() => {
    if (cafe !== null) dropTicket('participant', cafe);
    setTicket(null);
  }, [cafe]);

  if (door.state !== 'found')
    return <AtTheDoor refusal={door.state === 'refused' ? door.refusal : null} onRetry={() => setTries(tries + 1)} />;
  if (ticket === null) return <JoinForm door={door.door} onJoined={setTicket} />;
  return (
    <VisitProvider key={visits} cafe={door.door.cafe} ticket={ticket}>
      <PhoneCafe boards={boards} ticket={ticket} onComeBack={comeBack} onStartOver={startOver} />
    </VisitProvider>
  );
}
