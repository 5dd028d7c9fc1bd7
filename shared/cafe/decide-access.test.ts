import { describe, expect, it } from 'vitest';
import { roomWith, tableTop, type TableTop } from '../../test/kit/table-top.ts';
import type { Command } from './commands.ts';
import type { Role } from './model.ts';
import type { Refusal } from './refusals.ts';

const code = 'ACDEFGHJ';
const paper = 'ACDEFGHJKMNP';
const minute = 60_000;

/** A café with the key it was opened with, that facilitator's links, and the code on paper. */
function opened(): TableTop {
  const top = tableTop();
  top.cafe = {
    ...top.cafe,
    keys: { first: { role: 'facilitator' }, 'first helps': { role: 'cofacilitator' }, wall: { role: 'projector' } },
    offers: { [`hash of ${paper}`]: { role: 'facilitator', until: null } },
  };
  return top;
}

function offers(top: TableTop, role: 'facilitator' | 'cofacilitator' = 'facilitator', offered = code): Refusal | null {
  return top.ask({ type: 'offerAccess', code: offered, role });
}

/** A device comes with a code; its key, its links and its paper are named after it. */
function takes(top: TableTop, key: string, typed = code): Refusal | null {
  const more = (['cofacilitator', 'projector', 'observer'] as const).map((role) => ({ hash: `${key} ${role}`, role }));
  return top.ask(
    { type: 'takeAccess', code: typed, label: `Telefonen ${key}`, key, more, paper: `paper of ${key}` },
    { role: 'door' },
  );
}

const roleOf = (top: TableTop, key: string): Role | null => top.cafe.keys[key]?.role ?? null;
const grantOf = (top: TableTop, label: string) => top.cafe.grants.find((grant) => grant.label === `Telefonen ${label}`);

describe('access', () => {
  it('[KE1] nobody comes to run a café but by its key or a code that somebody who has one has given out', () => {
    const top = opened();
    expect(takes(top, 'second')).toBe('code-unknown');
    expect(offers(top)).toBeNull();
    expect(takes(top, 'second', 'ACDEFGHK')).toBe('code-unknown');
    expect(roleOf(top, 'second')).toBeNull();
    expect(top.cafe.grants).toEqual([]);
  });

  it('[KE1] only a facilitator gives out codes and takes access back', () => {
    const top = opened();
    for (const role of ['cofacilitator', 'projector', 'observer', 'door'] as const) {
      expect(top.ask({ type: 'offerAccess', code, role: 'cofacilitator' }, { role }), role).toBe('not-allowed');
      expect(top.ask({ type: 'revokeAccess', grant: null }, { role }), role).toBe('not-allowed');
    }
    const take: Command = { type: 'takeAccess', code, label: '', key: 'k', more: [], paper: null };
    for (const role of ['facilitator', 'cofacilitator', 'observer'] as const)
      expect(top.ask(take, { role }), role).toBe('not-allowed');
  });

  it('[KE1] the hat of a participant is never exchanged for another', () => {
    const { top, people } = roomWith(1);
    expect(offers(top)).toBeNull();
    expect(takes(top, `hash-${people[0] ?? ''}`)).toBe('not-allowed');
    expect(roleOf(top, `hash-${people[0] ?? ''}`)).toBe('participant');
  });

  it('[KE2] an offered code is good once, for the role it was offered for', () => {
    const top = opened();
    offers(top, 'cofacilitator');
    expect(takes(top, 'helper')).toBeNull();
    expect(roleOf(top, 'helper')).toBe('cofacilitator');
    // Whoever helps hands on nothing: their links and their paper open nothing.
    expect(roleOf(top, 'helper projector')).toBeNull();
    expect(Object.keys(top.cafe.offers)).toEqual([`hash of ${paper}`]);
    expect(takes(top, 'other')).toBe('code-unknown');
  });

  it('[KE2] an offered code is good for ten minutes', () => {
    const top = opened();
    offers(top);
    top.now += 10 * minute - 1;
    expect(takes(top, 'second')).toBeNull();
    offers(top);
    top.now += 10 * minute;
    expect(takes(top, 'third')).toBe('code-unknown');
    // What has run out makes room, also for the same letters.
    expect(offers(top)).toBeNull();
    expect(offers(top)).toBe('code-in-use');
  });

  it('[KE2] there are no more than ten codes at a time', () => {
    const top = opened();
    const codes = Array.from('ACDEFGHJKMN', (letter) => `ACDEFGH${letter}`);
    for (const one of codes.slice(0, 10)) expect(offers(top, 'facilitator', one)).toBeNull();
    expect(offers(top, 'facilitator', codes[10])).toBe('list-is-full');
  });

  it('[KE3] the code on paper stays good and lets in a facilitator, who has links and paper of their own', () => {
    const top = opened();
    expect(takes(top, 'second', paper)).toBeNull();
    expect(takes(top, 'third', paper)).toBeNull();
    for (const key of ['second', 'third']) {
      expect(roleOf(top, key)).toBe('facilitator');
      expect(roleOf(top, `${key} projector`)).toBe('projector');
      expect(grantOf(top, key)).toMatchObject({ by: 'recovery', role: 'facilitator', at: top.now });
      expect(top.cafe.offers[`paper of ${key}`]).toMatchObject({ until: null });
    }
  });

  it('[KE4] the same device again has what it has, and uses up nothing', () => {
    const top = opened();
    offers(top);
    takes(top, 'second');
    const before = top.cafe;
    expect(takes(top, 'second')).toBeNull();
    offers(top);
    expect(takes(top, 'second')).toBeNull();
    expect(takes(top, 'third')).toBeNull();
    expect(before.grants).toHaveLength(1);
    expect(top.cafe.grants).toHaveLength(2);
  });

  it('[KE5] whoever loses access takes their helpers and their paper along, and nobody else; screens go on', () => {
    const top = opened();
    offers(top);
    takes(top, 'second');
    offers(top);
    takes(top, 'third');
    const gone = grantOf(top, 'second')?.id ?? '';
    expect(top.ask({ type: 'revokeAccess', grant: gone })).toBeNull();
    expect(['second', 'second cofacilitator'].map((key) => roleOf(top, key))).toEqual([null, null]);
    expect(['second projector', 'second observer'].map((key) => roleOf(top, key))).toEqual(['projector', 'observer']);
    expect(top.cafe.offers['paper of second']).toBeUndefined();
    expect(['first', 'first helps', 'third', 'third cofacilitator'].map((key) => roleOf(top, key))).toEqual([
      'facilitator',
      'cofacilitator',
      'facilitator',
      'cofacilitator',
    ]);
    expect(top.ask({ type: 'revokeAccess', grant: gone })).toBe('grant-unknown');
  });

  it('[KE5] a code that was given out before does not let back in whoever has lost access', () => {
    const top = opened();
    offers(top);
    takes(top, 'second');
    const gone = grantOf(top, 'second')?.id ?? '';
    const [theirs, ours] = ['ACDEFGHK', 'ACDEFGHM'];
    const offered = { type: 'offerAccess', role: 'facilitator' } as const;
    expect(top.ask({ ...offered, code: theirs }, { role: 'facilitator', grant: gone })).toBeNull();
    expect(offers(top, 'facilitator', ours)).toBeNull();
    expect(top.ask({ type: 'revokeAccess', grant: gone })).toBeNull();
    expect(takes(top, 'second again', theirs)).toBe('code-unknown');
    expect(takes(top, 'third', ours)).toBeNull();
    // The same for the keys the café was opened with.
    expect(offers(top, 'facilitator', theirs)).toBeNull();
    expect(top.ask({ type: 'revokeAccess', grant: null })).toBeNull();
    expect(takes(top, 'fourth', theirs)).toBe('code-unknown');
  });

  it('[KE5] the keys a café was opened with can be taken back as well, and its first paper with them', () => {
    const top = opened();
    takes(top, 'second', paper);
    expect(top.ask({ type: 'revokeAccess', grant: null })).toBeNull();
    expect(['first', 'first helps', 'wall'].map((key) => roleOf(top, key))).toEqual([null, null, 'projector']);
    expect(takes(top, 'thief', paper)).toBe('code-unknown');
    expect(takes(top, 'third', paper)).toBe('code-unknown');
    expect(roleOf(top, 'second')).toBe('facilitator');
  });

  it('[KE6] somebody is always left who can run the café', () => {
    const top = opened();
    offers(top, 'cofacilitator');
    takes(top, 'helper');
    expect(top.ask({ type: 'revokeAccess', grant: null })).toBe('last-facilitator');
    offers(top);
    takes(top, 'second');
    expect(top.ask({ type: 'revokeAccess', grant: null })).toBeNull();
    expect(top.ask({ type: 'revokeAccess', grant: grantOf(top, 'second')?.id ?? '' })).toBe('last-facilitator');
  });
});
