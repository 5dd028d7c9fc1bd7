/** Secrets become hashes at the door; the links a facilitator may hand on are derived from the facilitator's own secret. */
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { codeLength, codeLetters } from '../../shared/wire/http.ts';
import type { Actor, Cafe, Key } from '../../shared/cafe/model.ts';

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export type DerivedRole = 'cofacilitator' | 'projector' | 'observer';

/** The same facilitator secret always gives the same links, so nothing but hashes has to be stored to show them again. */
export function deriveSecret(facilitatorSecret: string, role: DerivedRole): string {
  return createHmac('sha256', facilitatorSecret).update(`kafebord/${role}`).digest('base64url');
}

/** The four keys every café begins with. */
export function firstKeys(facilitatorSecret: string): Record<string, Key> {
  const keys: Record<string, Key> = { [hashOf(facilitatorSecret)]: { role: 'facilitator' } };
  for (const role of ['cofacilitator', 'projector', 'observer'] as const)
    keys[hashOf(deriveSecret(facilitatorSecret, role))] = { role };
  return keys;
}

/** Who a ticket says somebody is; null when it opens nothing here. */
export function actorFor(cafe: Cafe, ticket: string): Actor | null {
  const key = Object.hasOwn(cafe.keys, hashOf(ticket)) ? cafe.keys[hashOf(ticket)] : undefined;
  if (!key) return null;
  return key.role === 'participant' ? { role: 'participant', person: key.person } : { role: key.role };
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
