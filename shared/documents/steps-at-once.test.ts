/** Three people on one wall at once, in random orders that can be repeated. */
import { describe, expect, it } from 'vitest';
import { Hand } from '../../test/kit/hand-on-wall.ts';
import { addCard, changeCard } from './cards.ts';
import { joinThemes, removeTheme } from './joined-themes.ts';
import { groupNotes } from './wall.ts';

/** Numbers in a fixed order, so that what has failed once can be looked at again. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('three people at once', () => {
  const notes = Array.from({ length: 12 }, (_, index) => `n${index}`);

  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    '[TH5] [TH6] whatever they do in whatever order it arrives, nothing is lost or doubled and nobody’s undo touches another’s work (seed %i)',
    (seed) => {
      const chance = chanceFrom(seed);
      const pick = <T>(of: readonly T[]): T | undefined => of[chance(of.length)];
      const hands = [1, 2, 3].map((pen) => new Hand(pen));
      /** What is on its way, to one of them. */
      const onTheWay: { readonly to: Hand; readonly update: Uint8Array }[] = [];
      let made = 0;
      const post = (): void => {
        for (const from of hands) {
          for (const update of from.sent) for (const to of hands) if (to !== from) onTheWay.push({ to, update });
          from.sent = [];
        }
      };
      const deliver = (): void => {
        const [one] = onTheWay.splice(chance(onTheWay.length), 1);
        if (one) one.to.hears([one.update]);
      };
      for (let turn = 0; turn < 60; turn += 1) {
        const hand = pick(hands) ?? new Hand(9);
        const { themes } = hand.wall;
        const theme = pick(themes)?.id;
        const some = notes.filter(() => chance(4) === 0);
        switch (chance(8)) {
          case 0:
          case 1:
            made += 1;
            hand.does((doc) => {
              addCard(doc, 'themes', `t${made}`, { title: `Tema ${made}` });
              groupNotes(doc, some, `t${made}`);
            });
            break;
          case 2:
            if (theme !== undefined) hand.does((doc) => groupNotes(doc, some, theme));
            break;
          case 3: {
            const other = pick(themes)?.id;
            if (theme !== undefined && other !== undefined) hand.does((doc) => joinThemes(doc, [theme], other));
            break;
          }
          case 4:
            hand.does((doc) => groupNotes(doc, some, null));
            break;
          case 5:
            if (theme !== undefined) hand.does((doc) => changeCard(doc, 'themes', theme, { title: `Navn ${turn}` }));
            break;
          case 6:
            if (theme !== undefined && chance(3) === 0) hand.does((doc) => removeTheme(doc, theme));
            break;
          default: {
            const theirs = writtenByOthers(hand);
            const placed = placedByOthers(hand);
            hand.undoes();
            for (const note of placed) expect(hand.wall.themeOf, note).toHaveProperty(note);
            for (const [entry, value] of theirs) expect(writtenByOthers(hand).get(entry), entry).toBe(value);
          }
        }
        post();
        for (let news = chance(4); news > 0; news -= 1) deliver();
      }
      while (onTheWay.length > 0) deliver();
      const [wall, ...others] = hands.map((hand) => hand.wall);
      for (const other of others) expect(other).toEqual(wall);
      const there = new Set(wall?.themes.map(({ id }) => id));
      // Each note has at most one place, and that place is on the wall.
      for (const place of Object.values(wall?.themeOf ?? {})) expect(there.has(place), place).toBe(true);
      // A note that was put under a theme which is there, or has gone into one that is, is found.
      const grouping = hands[0]?.doc.getMap('grouping');
      for (const note of notes) {
        const under = grouping?.get(note);
        if (typeof under === 'string' && there.has(under)) expect(wall?.themeOf[note]).toBe(under);
      }
    },
  );

  /** Notes that somebody else has put where they lie. */
  function placedByOthers({ doc, wall }: Hand): readonly string[] {
    const grouping = doc.getMap('grouping');
    return Object.keys(wall.themeOf).filter((note) => grouping._map.get(note)?.id.client !== doc.clientID);
  }

  function writtenByOthers({ doc }: Hand): ReadonlyMap<string, string> {
    const entries = ['themes', 'grouping'].flatMap((root) =>
      [...doc.getMap(root)._map].flatMap(([key, item]) =>
        item.id.client === doc.clientID ? [] : [[`${root}/${key}`, JSON.stringify(doc.getMap(root).get(key))] as const],
      ),
    );
    return new Map(entries);
  }
});
