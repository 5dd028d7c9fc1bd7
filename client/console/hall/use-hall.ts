/** The hall as the server sees it, looked at every second while somebody looks at this page. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { HallAnswer } from '../../../shared/wire/hall.ts';
import { useRoom, useVisit } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useTalk } from '../talk.tsx';
import { askHall, lookAtHall, type HallProblem, type HallReply, type HallRequest } from './hall-requests.ts';

const everyMs = 1000;

export interface HallNow {
  /** Null until the first answer. */
  readonly hall: HallAnswer | null;
  /** Why the last look failed. */
  readonly problem: HallProblem | null;
  /** Asks for something to be done, and says why when the answer is no. */
  readonly run: (request: HallRequest) => Promise<HallReply<unknown>>;
}

export function useHall(): HallNow {
  const { id: cafe } = useRoom();
  const { ticket } = useVisit().options;
  const { hall: words } = useAllMessages();
  const { say } = useTalk();
  const door = useMemo(() => ({ cafe, ticket }), [cafe, ticket]);
  const [hall, setHall] = useState<HallAnswer | null>(null);
  const [problem, setProblem] = useState<HallProblem | null>(null);
  const looking = useRef<Promise<void>>(undefined);

  const look = useCallback(async (): Promise<void> => {
    const reply = await lookAtHall(door);
    if (reply.ok) setHall(reply.value);
    setProblem(reply.ok ? null : reply.refusal);
  }, [door]);

  useEffect(() => {
    const lookOnce = (): void => {
      if (document.visibilityState !== 'visible') return;
      looking.current ??= look().finally(() => (looking.current = undefined));
    };
    lookOnce();
    const timer = setInterval(lookOnce, everyMs);
    window.addEventListener('online', lookOnce);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', lookOnce);
    };
  }, [look]);

  const run = useCallback(
    async (request: HallRequest): Promise<HallReply<unknown>> => {
      const reply = await askHall(door, request);
      // Whether to go on all the same is asked, not told.
      if (!reply.ok && reply.refusal !== 'clock-is-running') say({ tone: 'warn', text: words.refusals[reply.refusal] });
      await look();
      return reply;
    },
    [door, look, say, words],
  );
  return { hall, problem, run };
}
