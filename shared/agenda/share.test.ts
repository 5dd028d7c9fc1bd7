import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fixtureCafe } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import type { Cafe } from '../cafe/model.ts';
import { addCard, type ActionFields } from '../documents/cards.ts';
import { readWall } from '../documents/wall.ts';
import { buildAgenda } from './agenda.ts';
import { missingActors } from './missing.ts';
import { idleOf, loadByActorType, loadByOrganisation, loadByPerson, shareLevel, whoCouldTake } from './share.ts';

const bioinn = fixtureCafe(readSessionFile('bioinn-cafe'));
const romerike = fixtureCafe(readSessionFile('ovre-romerike'));

/** The café with these actions on its board and nothing else. */
function shared(cafe: Cafe, actions: readonly Partial<ActionFields>[]) {
  const doc = new Y.Doc();
  actions.forEach((action, index) => addCard(doc, 'actions', `a${index + 1}`, { title: 'Ring noen', ...action }));
  return buildAgenda(cafe, { tablecloths: {}, wall: readWall(doc) });
}

describe('fair share', () => {
  it('[FS1] the load is counted by organisation and by actor type, with those who have none', () => {
    const people = [
      { organisation: 'a', actorType: 'public' },
      { organisation: 'a', actorType: 'business' },
      { organisation: 'a', actorType: 'business' },
      { organisation: 'b', actorType: 'public' },
      { organisation: 'c', actorType: null },
    ];
    const types = ['business', 'public', 'civil'].map((id) => ({ id, name: id }));
    const owned = [{ owner: 'a' }, { owner: 'a' }, { owner: 'c' }, { owner: null }];
    expect(loadByActorType(owned, people, types)).toEqual([
      { name: 'business', actions: 2 },
      { name: 'public', actions: 0 },
      { name: null, actions: 1 },
    ]);
    // As many of one as of the other: the first of the café's list.
    expect(loadByActorType([{ owner: 'a' }], people.slice(0, 2), types)[0]).toEqual({ name: 'business', actions: 1 });
    expect(loadByActorType([], [], types)).toEqual([]);
  });

  it('[FS2] a difference of two is uneven, more than three tenths of five or more is heavy, and both are only said', () => {
    const owners = (counts: readonly number[]) => {
      const actions = counts.flatMap((count, index) =>
        Array.from({ length: count }, () => ({ owner: `org-0${index + 1}` })),
      );
      return shared(bioinn.cafe, actions).share.level;
    };
    expect([owners([1, 1, 1]), owners([2, 1]), owners([3, 1]), owners([2, 2])]).toEqual([
      'even',
      'even',
      'uneven',
      'even',
    ]);
    expect([owners([2, 1, 1, 1]), owners([3, 3, 2, 2]), owners([4, 3, 2, 2])]).toEqual(['heavy', 'even', 'heavy']);
    expect(shareLevel(4, 1, 4)).toBe('uneven');
  });

  it('[FS3] the replayed cafés: nobody has more than one; in the other, one belongs to whoever facilitates, and is warned of', () => {
    const { share } = buildAgenda(bioinn.cafe, bioinn.documents);
    expect([share.highest, share.level, share.ownedByFacilitators]).toEqual([1, 'even', []]);
    const { share: other, open } = buildAgenda(romerike.cafe, romerike.documents);
    expect(other.highest).toBe(1);
    expect(other.ownedByFacilitators).toEqual([{ number: 5, owner: 'Innovasjon Gardermoen', reason: '' }]);
    expect(open.filter(({ kind }) => kind === 'reason-missing')).toEqual([
      { kind: 'reason-missing', action: 5, title: 'Kurs i prosjektsøknad', owner: 'Innovasjon Gardermoen' },
    ]);
  });

  it('[FS4] whoever owns nothing could take one: first with people in the group, then whoever contributes, never who facilitates', () => {
    const organisations = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, facilitates: id === 'e' }));
    const loads = loadByOrganisation([{ owner: 'a' }], organisations);
    const idle = idleOf(loads, new Set(['a', 'b', 'c', 'd', 'e']));
    expect(idle.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    const could = whoCouldTake({ owner: 'a', contributors: ['c'] }, ['d', 'a'], idle);
    expect(could.map(({ id }) => id)).toEqual(['d', 'c', 'b']);
    expect(idleOf(loads, new Set(['a', 'c'])).map(({ id }) => id)).toEqual(['c']);
  });

  it('[FS5] a facilitating organisation owns with a written reason; without one it is an open matter', () => {
    const [facilitating] = romerike.cafe.organisations.filter(({ facilitates }) => facilitates);
    const owner = facilitating?.id ?? '';
    const open = (ownerReason: string) => shared(romerike.cafe, [{ owner, ownerReason }]).open.map(({ kind }) => kind);
    expect(open('')).toEqual(['owner-not-answered', 'reason-missing']);
    expect(open('Ingen andre kan ennå')).toEqual(['owner-not-answered']);
    const { share } = shared(romerike.cafe, [{ owner, ownerReason: 'Ingen andre kan ennå' }]);
    expect(share.ownedByFacilitators[0]?.reason).toBe('Ingen andre kan ennå');
  });

  it('[FS6] somebody in three working groups is told to those who run the café, and is in no agenda', () => {
    const actions = ['a1', 'a2', 'a3'].map((id) => ({ id }));
    const signUps = { a1: ['p2', 'p1'], a2: ['p1', 'p2'], a3: ['p1'], toString: ['p2'] };
    expect(loadByPerson(actions, signUps)).toEqual([{ person: 'p1', actions: 3 }]);
    expect(loadByPerson([{ id: 'valueOf' }], signUps)).toEqual([]);
    const { share } = buildAgenda(
      { ...bioinn.cafe, signUps: { a1: ['p01'], a2: ['p01'], a3: ['p01'] } },
      bioinn.documents,
    );
    expect(JSON.stringify(share)).not.toContain('p01');
  });

  it('[FS8] whom actions need and the room lacks becomes one list, each once, with the actions', () => {
    expect(
      missingActors([
        { number: 1, needs: 'Fylkeskommunen\nEn jurist' },
        { number: 2, needs: '' },
        { number: 3, needs: ' fylkeskommunen ; Banken;' },
      ]),
    ).toEqual([
      { who: 'Fylkeskommunen', actions: [1, 3] },
      { who: 'En jurist', actions: [1] },
      { who: 'Banken', actions: [3] },
    ]);
    const { missing } = shared(bioinn.cafe, [{ needs: 'Veterinærinstituttet' }]);
    expect(missing).toEqual([{ who: 'Veterinærinstituttet', actions: [1] }]);
  });
});
