/** A facilitator sets the dots of somebody without a phone, one by one. What is on its way shows at once, as on its way. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCafe, useSend } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';

const none: readonly string[] = [];
/** The answer may come a little before the view that shows what it did. */
const viewArrivesMs = 1000;

export function useDots(voter: string | null) {
  const send = useSend();
  const { refusals } = useMessages();
  const placed = useCafe((state) => (voter === null ? none : (state.facilitator?.dotsFor[voter] ?? none)));
  const dots = useMemo(() => new Set(placed), [placed]);
  // note -> whether a dot is wanted there, until the café shows it so.
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const sending = useMemo(
    () => new Set([...wanted].flatMap(([note, dot]) => (dots.has(note) === dot ? [] : [note]))),
    [wanted, dots],
  );
  const [refused, setRefused] = useState<string>();
  // The press itself never changes, so that a dot redraws one note and not the wall.
  const now = useRef({ dots, sending });
  useEffect(() => {
    now.current = { dots, sending };
  });
  const press = useCallback(
    (note: string) => {
      if (voter === null || now.current.sending.has(note)) return;
      const dot = !now.current.dots.has(note);
      const forget = (): void => setWanted((before) => new Map([...before].filter(([other]) => other !== note)));
      setRefused(undefined);
      setWanted((before) => new Map([...before, [note, dot]]));
      void send({ type: dot ? 'placeDot' : 'takeDot', note, person: voter }).then((reply) => {
        if (reply.ok) setTimeout(forget, viewArrivesMs);
        else {
          forget();
          setRefused(refusals[reply.refusal]);
        }
      });
    },
    [send, refusals, voter],
  );
  return { dots, sending, refused, press };
}
