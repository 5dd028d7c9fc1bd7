/** The quiet minutes of a round: everybody writes alone, and with the bell the table reads together. */
import { useEffect, useState } from 'react';
import { quietLeft } from '../../shared/cafe/clock.ts';
import { useRoom, useServerNow, useTimeLeft, useVisit } from '../cafe/hooks.tsx';
import { clockDigits } from '../design/clock-face.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';

/** So long the table is asked to read together, after that it is talking. */
const bellMs = 60_000;
const seldomMs = 60 * 60_000;
const leastWaitMs = 15;

/** Whether it is quiet now. Draws anew when that ends, and not before. */
export function useQuiet(): boolean {
  const { control } = useVisit();
  const { clock } = useRoom();
  const left = quietLeft(clock, control.clock.now());
  useServerNow(left > 0 && clock.state === 'running' ? Math.max(leastWaitMs, left) : seldomMs);
  return left > 0;
}

export function QuietLine({ quiet }: { readonly quiet: boolean }) {
  const { phone } = useMessages();
  const [wasQuiet, setWasQuiet] = useState(quiet);
  if (quiet && !wasQuiet) setWasQuiet(true);
  const rings = wasQuiet && !quiet;
  useEffect(() => {
    if (!rings) return undefined;
    const timer = setTimeout(() => setWasQuiet(false), bellMs);
    return () => clearTimeout(timer);
  }, [rings]);
  const shown = quiet || rings;
  return (
    <>
      {quiet ? <Counting /> : null}
      {rings ? (
        <Notice tone="calm" title={phone.quiet.together}>
          {phone.quiet.togetherText}
        </Notice>
      ) : null}
      <p role="status" className="visually-hidden">
        {shown ? (quiet ? phone.quiet.write : phone.quiet.together) : ''}
      </p>
    </>
  );
}

function Counting() {
  const { phone } = useMessages();
  const { control } = useVisit();
  const { clock } = useRoom();
  // Quiet minutes and the round end on the same second of the minute, so that both are counted in step.
  useTimeLeft();
  return (
    <Notice tone="calm" title={`${phone.quiet.write}: ${clockDigits(quietLeft(clock, control.clock.now()))}`}>
      {phone.quiet.writeText}
    </Notice>
  );
}
