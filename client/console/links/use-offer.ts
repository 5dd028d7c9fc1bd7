/** A code that lets one more device in: made on this device, offered to the server, and followed until it is used or has run out. */
import { useRef, useState } from 'react';
import { accessLength, codeFrom } from '../../../shared/cafe/codes.ts';
import { offerMs } from '../../../shared/cafe/decide-access.ts';
import type { Grant } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import type { FacilitatorView } from '../../../shared/cafe/views.ts';
import type { Reply } from '../../cafe/control.ts';
import { useCafe, useSend, useVisit } from '../../cafe/hooks.tsx';

/** `until` in server milliseconds. */
export interface Offered {
  readonly code: string;
  readonly role: Grant['role'];
  readonly until: number;
  /** Who had been let in before. */
  readonly before: ReadonlySet<string>;
}

export interface Offering {
  readonly offered: Offered | null;
  readonly pending: boolean;
  /** Whoever has come in with the code. */
  readonly used: Grant | null;
  offer(role: Grant['role']): Promise<Reply>;
}

export function useOffer(): Offering {
  const { control, store } = useVisit();
  const send = useSend();
  const view = must(
    useCafe((state) => state.facilitator),
    'only who runs the café offers codes',
  );
  const [offered, setOffered] = useState<Offered | null>(null);
  const [pending, setPending] = useState(false);
  const asking = useRef(false);

  async function offer(role: Grant['role']): Promise<Reply> {
    if (asking.current) return { ok: false, refusal: 'too-fast' };
    asking.current = true;
    setPending(true);
    const code = newAccessCode();
    const before = store.getState().facilitator;
    const at = control.clock.now();
    const reply = await send({ type: 'offerAccess', code, role });
    asking.current = false;
    setPending(false);
    if (reply.ok)
      setOffered({ code, role, until: at + offerMs, before: new Set(before?.grants.map(({ id }) => id) ?? []) });
    return reply;
  }

  return { offered, pending, used: offered && usedBy(offered, view), offer };
}

/** This device knows only roughly when its code runs out: the server's moment may be a little later. */
const nearMs = 5000;

/** A code that is used is offered no more, and somebody is in who was not before. */
function usedBy({ role, until, before }: Offered, { grants, offers }: FacilitatorView): Grant | null {
  const open = offers.some((offer) => offer.role === role && Math.abs((offer.until ?? 0) - until) < nearMs);
  if (open) return null;
  return grants.findLast((grant) => grant.by === 'code' && grant.role === role && !before.has(grant.id)) ?? null;
}

/** Four bytes for each letter are more than are ever passed over. */
function newAccessCode(): string {
  return codeFrom(crypto.getRandomValues(new Uint8Array(4 * accessLength)), accessLength);
}
