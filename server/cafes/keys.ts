/** Secrets become hashes at the door; the links a facilitator may hand on are derived from the facilitator's own secret. */
import { at } from '../../shared/cafe/at.ts';
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { codeFrom, codeLength, codeLetters, recoveryLength } from '../../shared/cafe/codes.ts';
import type { Actor, Cafe, Key, KeyRole, Offer } from '../../shared/cafe/model.ts';

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export type DerivedRole = 'cofacilitator' | 'projector' | 'observer';

/** The same facilitator secret always gives the same links, so nothing but hashes has to be stored to show them again. */
export function deriveSecret(facilitatorSecret: string, role: DerivedRole): string {
  return createHmac('sha256', facilitatorSecret).update(`kafebord/${role}`).digest('base64url');
}

/** The code that a facilitator keeps on paper, derived as the links are. */
export function recoveryCode(facilitatorSecret: string): string {
  return codeFrom(createHmac('sha512', facilitatorSecret).update('kafebord/recovery').digest(), recoveryLength);
}

/** What every café begins with: four keys, and the code on paper. */
export function firstAccess(facilitatorSecret: string): {
  readonly keys: Readonly<Record<string, Key>>;
  readonly offers: Readonly<Record<string, Offer>>;
} {
  const keys: Record<string, Key> = { [hashOf(facilitatorSecret)]: { role: 'facilitator' } };
  for (const { hash, role } of derivedKeys(facilitatorSecret)) keys[hash] = { role };
  return { keys, offers: { [hashOf(recoveryCode(facilitatorSecret))]: { role: 'facilitator', until: null } } };
}

/** The links of one facilitator, by hash. */
export function derivedKeys(
  facilitatorSecret: string,
): { readonly hash: string; readonly role: Exclude<KeyRole, 'facilitator'> }[] {
  const roles = ['cofacilitator', 'projector', 'observer'] as const;
  return roles.map((role) => ({ hash: hashOf(deriveSecret(facilitatorSecret, role)), role }));
}

/** Who a ticket says somebody is; null when it opens nothing here. */
export function actorFor(cafe: Cafe, ticket: string): Actor | null {
  const hash = hashOf(ticket);
  return at(cafe.keys, hash) ?? null;
}

export function newServerId(): string {
  return randomBytes(9).toString('base64url');
}

export function newSeed(): number {
  return randomBytes(4).readUInt32LE();
}

export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');
}
