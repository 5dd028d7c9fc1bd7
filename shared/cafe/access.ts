/** What letting in a device, and shutting it out again, does to a café. */
import type { CafeEvent } from './events.ts';
import type { Cafe, GrantId, Offer } from './model.ts';

/** The codes that are still good at a server time. */
export function offersAt(cafe: Pick<Cafe, 'offers'>, at: number): Readonly<Record<string, Offer>> {
  return Object.fromEntries(Object.entries(cafe.offers).filter(([, { until }]) => until === null || until > at));
}

export function withAccess(cafe: Cafe, event: Extract<CafeEvent, { type: 'accessTaken' }>): Cafe {
  const offers = Object.entries(cafe.offers).filter(([hash]) => hash !== event.used);
  return {
    ...cafe,
    keys: { ...cafe.keys, ...event.keys },
    offers: { ...Object.fromEntries(offers), ...event.offers },
    grants: [...cafe.grants, event.grant],
  };
}

/**
 * The device runs the café no more, nor does anybody who came in by its links, and none of the codes it gave out, on paper or not, is
 * good any longer. The projector and observers that it let in go on: they show and change nothing, and a screen must not go dark because a laptop was lost.
 */
export function withoutAccess(cafe: Cafe, grant: GrantId | null): Cafe {
  const keys = Object.entries(cafe.keys).filter(
    ([, key]) => (key.role !== 'facilitator' && key.role !== 'cofacilitator') || (key.grant ?? null) !== grant,
  );
  const offers = Object.entries(cafe.offers).filter(([, offer]) => (offer.grant ?? null) !== grant);
  return {
    ...cafe,
    keys: Object.fromEntries(keys),
    offers: Object.fromEntries(offers),
    grants: cafe.grants.filter(({ id }) => id !== grant),
  };
}
