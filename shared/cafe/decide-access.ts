/** Letting another device run the café: by a code that is good once and soon, or by the one on paper. Nobody gets it without a code. */
import { offersAt, withoutAccess } from './access.ts';
import { accessLength } from './codes.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe, GrantId, Key } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

/** As long as it takes to walk across a hall and type eight letters, twice. */
export const offerMs = 10 * 60_000;
const mostOffers = 10;
const mostGrants = 40;

export function decideOffer(
  cafe: Cafe,
  { code, role }: CommandOf<'offerAccess'>,
  { at, by, hashOf }: Pick<DecideContext, 'at' | 'by' | 'hashOf'>,
): Decision<readonly CafeEvent[]> {
  if (code.length !== accessLength) return refuse('unreadable');
  const offers = Object.entries(offersAt(cafe, at));
  const hash = hashOf(code);
  if (offers.some(([known]) => known === hash)) return refuse('code-in-use');
  if (offers.filter(([, { until }]) => until !== null).length >= mostOffers) return refuse('list-is-full');
  const offer = { role, until: at + offerMs, ...('grant' in by && { grant: by.grant }) };
  return accept([{ type: 'accessOffered', hash, offer, at }]);
}

/** The same device again has what it has. */
export function decideTake(
  cafe: Cafe,
  { code, label, key, more, paper }: CommandOf<'takeAccess'>,
  { at, hashOf, newId }: Pick<DecideContext, 'at' | 'hashOf' | 'newId'>,
): Decision<readonly CafeEvent[]> {
  const known = Object.hasOwn(cafe.keys, key) ? cafe.keys[key] : undefined;
  if (known) return known.role === 'facilitator' || known.role === 'cofacilitator' ? accept([]) : refuse('not-allowed');
  const hash = hashOf(code);
  const offers = offersAt(cafe, at);
  const offer = Object.hasOwn(offers, hash) ? offers[hash] : undefined;
  if (!offer) return refuse('code-unknown');
  if (cafe.grants.length >= mostGrants) return refuse('list-is-full');
  const grant: GrantId = newId();
  const { role } = offer;
  const keys: Record<string, Key> = { [key]: { role, grant } };
  if (role === 'facilitator') for (const { hash: link, role: opens } of more) keys[link] = { role: opens, grant };
  const once = offer.until !== null;
  return accept([
    {
      type: 'accessTaken',
      grant: { id: grant, role, label, at, by: once ? 'code' : 'recovery' },
      keys,
      offers: role === 'facilitator' && paper !== null ? { [paper]: { role, until: null, grant } } : {},
      used: once ? hash : null,
    },
  ]);
}

export function decideRevoke(cafe: Cafe, { grant }: CommandOf<'revokeAccess'>): Decision<readonly CafeEvent[]> {
  if (grant !== null && !cafe.grants.some(({ id }) => id === grant)) return refuse('grant-unknown');
  const left = Object.values(withoutAccess(cafe, grant).keys);
  if (!left.some(({ role }) => role === 'facilitator')) return refuse('last-facilitator');
  return accept([{ type: 'accessRevoked', grant }]);
}
