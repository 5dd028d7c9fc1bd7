import { takeKeyFromAddress, ticketFor } from '../cafe/tickets.ts';

/**
 * The secret of a page that only looks, kept under a name of its own: it is often opened on the facilitator's laptop, where it must
 * not take the place of the facilitator's.
 */
export function viewerTicket(cafe: string, page: 'projector' | 'observer'): string | null {
  const name = `${cafe}/${page}`;
  takeKeyFromAddress(name);
  return ticketFor('key', name);
}
