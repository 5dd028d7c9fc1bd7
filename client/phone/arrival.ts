/** "I am here": said on this phone, also without a line. It is sent when there is one and it still holds, and dropped otherwise. */
import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';
import { roundGathering } from '../../shared/cafe/arrivals.ts';
import { roundAhead } from '../../shared/cafe/find.ts';
import type { TableId } from '../../shared/cafe/model.ts';
import { useCafe, useSend, useVisit } from '../cafe/hooks.tsx';

const saidSchema = v.nullable(v.object({ round: v.number(), table: v.string() }));
type Said = v.InferOutput<typeof saidSchema>;

/** Answers that say nothing about whether it holds. */
const tryAgain: ReadonlySet<string> = new Set(['unanswered', 'unreachable', 'not-saving', 'too-fast']);

export interface Arrival {
  /** Null where nobody waits for this person: they stay where they are. */
  readonly arrived: boolean | null;
  /** Said, and not told to anybody yet. */
  readonly waits: boolean;
  say(): void;
}

export function useArrival(round: number, table: TableId | null): Arrival {
  const send = useSend();
  const told = useCafe((state) => state.own?.arrived ?? null);
  const online = useCafe((state) => state.connection.state === 'open' && !state.alone);
  const room = useCafe((state) => state.room);
  const [said, setSaid] = useSaid();
  const here = said !== null && said.round === round && said.table === table;
  const ahead = room ? roundAhead(room) : null;
  const holds = said !== null && room !== null && roundGathering(room) === said.round;
  const early = said !== null && ahead !== null && ahead < said.round;

  useEffect(() => {
    if (said === null || !online || early) return undefined;
    if (!holds) {
      setSaid(null);
      return undefined;
    }
    let current = true;
    void send({ type: 'arrive', round: said.round }).then((reply) => {
      if (current && !reply.ok && !tryAgain.has(reply.refusal)) setSaid(null);
    });
    return () => {
      current = false;
    };
  }, [said, online, holds, early, send, setSaid]);

  return {
    arrived: told === null ? null : told || here,
    waits: here && told === false && !online,
    say() {
      if (told === false && table !== null) setSaid({ round, table });
    },
  };
}

function useSaid(): readonly [Said, (said: Said) => void] {
  const { keep, cafe, ticket } = useVisit().options;
  const key = `kafebord/${cafe}/${ticket.slice(0, 6)}/here`;
  const [said, setSaid] = useState<Said>(() => {
    try {
      const kept = v.safeParse(saidSchema, JSON.parse(keep?.getItem(key) ?? 'null'));
      return kept.success ? kept.output : null;
    } catch {
      return null;
    }
  });
  const store = useCallback(
    (next: Said) => {
      setSaid(next);
      try {
        if (next === null) keep?.removeItem(key);
        else keep?.setItem(key, JSON.stringify(next));
      } catch {
        // Full or forbidden storage: said for as long as the page lasts.
      }
    },
    [keep, key],
  );
  return [said, store];
}
