/** Two who change one field, knowing of each other or not. */
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { Hand } from '../../test/kit/hand-on-wall.ts';
import { addCard, changeCard } from './cards.ts';
import { fateOf, type Fate } from './crossed.ts';

const key = 'v/text';

/** Both with one proposal. The second one's pen is the higher: what it writes at the same moment stands. */
function two() {
  const [one, other] = [new Hand(1), new Hand(2)];
  addCard(one.doc, 'vision', 'v', { text: 'Her er det godt å bo.' });
  const meet = (): void => {
    const [from, back] = [one.sent, other.sent];
    [one.sent, other.sent] = [[], []];
    other.hears(from);
    one.hears(back);
  };
  meet();
  /** Writes, and tells how to ask what has become of it, in any copy. */
  const writes = ({ doc }: Hand, text: string): ((where: Y.Doc) => Fate) => {
    changeCard(doc, 'vision', 'v', { text });
    const id = doc.getMap('vision')._map.get(key)?.lastId;
    return (where) => (id ? fateOf(where.getMap('vision'), key, id) : 'unknown');
  };
  return { one, other, meet, writes };
}

describe('a field that two change', () => {
  it('[AC9] [VI4] whoever’s words have lost to somebody who did not know of them can tell, and nobody else', () => {
    const { one, other, meet, writes } = two();
    const lost = writes(one, 'Her er det godt å være ung.');
    expect(lost(one.doc)).toBe('stands');
    expect(lost(other.doc)).toBe('unknown');
    writes(other, 'Her er det godt å være gammel.');
    const stands = writes(other, 'Her er det godt å være eldre.');
    meet();
    for (const { doc } of [one, other]) expect([lost(doc), stands(doc)]).toEqual(['crossed', 'stands']);
  });

  it('[AC9] [VI4] whoever has read what stands there and writes over it has lost nobody’s words', () => {
    const { one, other, meet, writes } = two();
    const first = writes(one, 'Her er det godt å være ung.');
    meet();
    writes(other, 'Her er det godt å være gammel.');
    const second = writes(other, 'Her er det godt å være eldre.');
    meet();
    writes(one, 'Her er det godt å leve.');
    meet();
    for (const { doc } of [one, other]) expect([first(doc), second(doc)]).toEqual(['read', 'read']);
  });

  it('[NL9] a copy that has only heard of it from others can tell as well', () => {
    const { one, other, meet, writes } = two();
    const lost = writes(one, 'En');
    writes(other, 'To');
    meet();
    writes(one, 'Tre');
    meet();
    const fresh = new Hand(3);
    fresh.copies(other);
    expect(lost(fresh.doc)).toBe('crossed');
  });
});
