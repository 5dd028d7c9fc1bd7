/** Asks the server to let this device run a café, keeps its key, and opens the console. */
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { HttpRefusal } from '../cafe/http.ts';
import { takeAccess } from '../cafe/open-cafe.ts';
import { newSecret } from '../cafe/secrets.ts';
import { keepTicket, ticketFor } from '../cafe/tickets.ts';

export interface TakingOver {
  readonly pending: boolean;
  readonly refusal: HttpRefusal | null;
  forget(): void;
  /** Codes as they are sent: letters only. */
  take(cafe: string, code: string, label: string): Promise<void>;
}

export function useTakingOver(): TakingOver {
  const [, navigate] = useLocation();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<HttpRefusal | null>(null);
  // One for all tries of this page: when an answer is lost, the next try is the same device.
  const secret = useRef<string>(undefined);

  async function take(cafe: string, code: string, label: string): Promise<void> {
    setPending(true);
    setRefusal(null);
    secret.current ??= newSecret();
    const answer = await takeAccess(location.origin, cafe, { secret: secret.current, code, label });
    setPending(false);
    if (!answer.ok) {
      setRefusal(answer.refusal);
      return;
    }
    const { cafe: id, role } = answer.value;
    const key = secret.current;
    // A helper's key never takes the place of another on this device: it is good for this tab then. See `takeKeyFromAddress`.
    if (role === 'cofacilitator' && ticketFor('key', id) !== null)
      navigate(`/console/${id}#k=${key}`, { replace: true });
    else {
      keepTicket('key', id, key);
      navigate(`/console/${id}`, { replace: true });
    }
  }

  return { pending, refusal, forget: () => setRefusal(null), take };
}
