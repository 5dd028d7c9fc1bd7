/** The phone: from the code to the table and home again. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { readCode } from '../../shared/cafe/codes.ts';
import type { DoorAnswer } from '../../shared/wire/http.ts';
import { keptIsRead } from '../cafe/device-keep.ts';
import { askAtDoor, joinCafe, type HttpRefusal } from '../cafe/http.ts';
import { pageFile } from '../cafe/page-file.ts';
import { dropTicket, ticketFor } from '../cafe/tickets.ts';
import { useLanguage } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { AtTheDoor } from './at-the-door.tsx';
import { JoinForm } from './join-form.tsx';

const loadInside = () => import('./inside.tsx');
const Inside = lazy(() => pageFile(loadInside));

type Door =
  | { readonly state: 'asking' }
  | { readonly state: 'refused'; readonly refusal: HttpRefusal }
  | { readonly state: 'found'; readonly door: DoorAnswer }
  /** Nobody answers, but this phone has been in the café and goes on with what it knows. */
  | { readonly state: 'kept'; readonly cafe: string };

export default function PhonePage({ code, boards }: { readonly code: string; readonly boards: BoardsSlot }) {
  const [door, setDoor] = useState<Door>({ state: 'asking' });
  const [ticket, setTicket] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [visits, setVisits] = useState(0);

  useEffect(() => {
    let current = true;
    // What no café can be called costs no try, and is mended where it is.
    if (readCode(code) === null) return setDoor({ state: 'refused', refusal: 'cafe-not-found' });
    // Who this phone is may only stand on its disk, which is read while the door is asked.
    void Promise.all([askAtDoor(location.origin, code), keptIsRead()]).then(async ([answer]) => {
      const next: Door = answer.ok ? { state: 'found', door: answer.value } : await withoutAnswer(code, answer.refusal);
      if (!current) return;
      const known = cafeBehind(next);
      if (known !== null) setTicket(ticketFor('participant', known));
      setDoor(next);
    });
    return () => {
      current = false;
    };
  }, [code, tries]);

  const { offer } = useLanguage();
  useEffect(() => {
    if (door.state === 'found') offer(door.door.locale);
  }, [door, offer]);
  const cafe = cafeBehind(door);
  const found = door.state === 'found';
  useEffect(() => {
    // Fetched while people look at the form: it is there when they come in.
    if (found) void loadInside().catch(() => undefined);
  }, [found]);
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
    if (cafe !== null && ticket !== null) void loadInside().then(({ leave }) => leave({ cafe, ticket }));
    setTicket(null);
    setTries((before) => before + 1);
  }, [cafe, ticket]);

  if (cafe === null || (ticket === null && door.state !== 'found'))
    return (
      <AtTheDoor
        code={code}
        refusal={door.state === 'refused' ? door.refusal : null}
        onRetry={() => setTries(tries + 1)}
      />
    );
  if (ticket === null) return door.state === 'found' ? <JoinForm door={door.door} onJoined={setTicket} /> : null;
  return (
    <Suspense fallback={<AtTheDoor code={code} refusal={null} onRetry={() => undefined} />}>
      <Inside key={visits} cafe={cafe} ticket={ticket} boards={boards} onComeBack={comeBack} onStartOver={startOver} />
    </Suspense>
  );
}

function cafeBehind(door: Door): string | null {
  if (door.state === 'found') return door.door.cafe;
  return door.state === 'kept' ? door.cafe : null;
}

async function withoutAnswer(code: string, refusal: HttpRefusal): Promise<Door> {
  const nobodyAnswers = refusal === 'unreachable' || refusal === 'captive';
  const read = readCode(code);
  const cafe = nobodyAnswers && read !== null ? await onThisPhone(read) : null;
  const goesOn = cafe !== null && ticketFor('participant', cafe) !== null;
  return goesOn ? { state: 'kept', cafe } : { state: 'refused', refusal };
}

/** Null as well where not even the page for it can be had. */
async function onThisPhone(code: string): Promise<string | null> {
  try {
    return (await loadInside()).cafeOnThisPhone(code);
  } catch {
    return null;
  }
}
