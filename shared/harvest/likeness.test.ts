import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, stanceOf } from './contrast.ts';
import { atOnce, findingGroups, findingPairs, groupPairs, makingIndex, themeSuggester } from './like-groups.ts';
import { likenessIndex, nearFrom, type LikenessIndex, type Text } from './likeness.ts';

const cafe: readonly Text[] = [
  { id: 'a', text: 'Flere øvingslokaler' },
  { id: 'b', text: 'Øvingslokaler i tomme rom' },
  { id: 'c', text: 'Fleire øvingslokale!' },
  { id: 'd', text: 'En felles nettside for alle' },
  { id: 'e', text: 'Ingen felles nettside' },
  { id: 'f', text: 'Student housing is missing' },
  { id: 'g', text: 'Vi trenger flere boliger for studenter' },
  { id: 'h', text: '🎸🎸' },
];
const word = fc.constantFrom(
  'sykkelvei',
  'sykkelvegar',
  'bru',
  'brua',
  'ikke',
  'mer',
  'mindre',
  'fisk',
  'library',
  'felles',
  '🎸',
  '',
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const ids = (likes: readonly { readonly id: string }[]): readonly string[] => likes.map(({ id }) => id);

/** Everything an index answers, with likenesses as far as they can be told apart. */
const answers = (index: LikenessIndex, all: readonly string[]) =>
  all.map((id) => index.likeFrom(id, 0).map((like) => ({ ...like, likeness: Math.round(like.likeness * 1e9) })));

describe('likeness', () => {
  it('[LK1] finds what says the same in other forms, in Bokmål, Nynorsk and English, and nothing for what is not there', () => {
    const index = likenessIndex(cafe);
    expect(ids(index.near('a'))).toEqual(['c', 'b']);
    expect(ids(index.near('e'))).toEqual(['d']);
    expect(ids(index.near('f'))).toEqual(['g']);
    expect(index.near('nobody')).toEqual([]);
    expect(index.near('toString')).toEqual([]);
  });

  it('[LK1] the same words are wholly alike, and a text without a word is like its twin alone', () => {
    const index = likenessIndex([...cafe, { id: 'i', text: 'flere ØVINGSLOKALER!!' }, { id: 'j', text: ' 🎸🎸 ' }]);
    expect(index.near('a').find(({ id }) => id === 'i')?.likeness).toBeCloseTo(1, 9);
    expect(ids(index.likeFrom('h', 0))).toEqual(['j']);
    expect(
      ids(
        likenessIndex([
          { id: 'x', text: '' },
          { id: 'y', text: '  ' },
        ]).likeFrom('x', 0),
      ),
    ).toEqual([]);
  });

  it('[LK2] notes that come, change and go leave the answers of an index made from scratch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.option(text)), { maxLength: 25 }),
        fc.integer({ min: 1, max: 5 }),
        (steps, every) => {
          const index = likenessIndex([]);
          const standing = new Map<string, string>();
          for (const [number, words] of steps) {
            const id = `n${number}`;
            standing.delete(id);
            if (words === null) index.drop(id);
            else {
              index.put({ id, text: words });
              standing.set(id, words);
            }
          }
          const texts = [...standing].map(([id, words]) => ({ id, text: words }));
          const anew = atOnce(makingIndex(texts, every));
          expect(index.ids).toEqual(anew.ids);
          expect(answers(index, index.ids)).toEqual(answers(anew, anew.ids));
        },
      ),
    );
  });

  it('[LK2] likeness is the same from both sides, between 0 and 1, and the likest comes first', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), (texts) => {
        const index = likenessIndex(texts.map((words, at) => ({ id: `n${at}`, text: words })));
        for (const one of index.ids) {
          const likes = index.likeFrom(one, 0);
          expect(likes.every(({ likeness }) => likeness >= 0 && likeness <= 1)).toBe(true);
          expect(likes.map(({ likeness }) => likeness)).toEqual(
            likes.map(({ likeness }) => likeness).sort((a, b) => b - a),
          );
          for (const { id, likeness } of likes) {
            expect(index.likeFrom(id, 0).find((like) => like.id === one)?.likeness).toBeCloseTo(likeness, 9);
          }
        }
      }),
    );
  });

  it('[LK3] a chain of half-like texts is no group, and every text stands in one at most', () => {
    const pair = (one: string, other: string, likeness: number) => ({ one, other, likeness });
    expect(groupPairs(['a', 'b', 'c', 'd'], [pair('a', 'b', 0.5), pair('b', 'c', 0.4), pair('c', 'd', 0.9)])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(groupPairs(['a', 'b', 'c'], [pair('a', 'b', 0.5), pair('b', 'c', 0.5), pair('a', 'c', 0.4)])).toEqual([
      ['a', 'b', 'c'],
    ]);
    const index = likenessIndex(cafe);
    expect(atOnce(findingGroups(index))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
      ['f', 'g'],
    ]);
  });

  it('[LK4] what points the other way is shown as a contradiction and stands in no group', () => {
    const index = likenessIndex([
      { id: 'yes', text: 'Kommunen skal eie kulturhuset' },
      { id: 'no', text: 'Kommunen skal ikke eie kulturhuset' },
      { id: 'more', text: 'Mer asfalt i parken' },
      { id: 'less', text: 'Mindre asfalt i parken' },
    ]);
    expect(index.near('yes')).toMatchObject([{ id: 'no', contrast: 'negation' }]);
    expect(index.near('less')).toMatchObject([{ id: 'more', contrast: 'opposite' }]);
    expect(atOnce(findingGroups(index))).toEqual([]);
    expect(contrastOf(stanceOf('mer og mindre'), stanceOf('mindre'))).toBeNull();
  });

  it('[LK5] a note that stands nowhere is offered the themes whose notes and words it is like', () => {
    const index = likenessIndex(cafe);
    const themes = [
      { id: 'rooms', words: 'Rom og lokaler' },
      { id: 'web', words: 'Nettside og kanaler' },
    ];
    const suggest = themeSuggester(index, themes, { b: 'rooms', d: 'web', c: 'gone' });
    expect(suggest('a')[0]?.theme).toBe('rooms');
    expect(suggest('e')[0]?.theme).toBe('web');
    expect(suggest('h')).toEqual([]);
    expect(index.likeWords('Øvingslokaler').map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(index.belongsWith('a', 1)).toHaveLength(1);
  });

  it('[LK6] work on many notes is done in slices, and the slices change nothing', () => {
    const texts = Array.from({ length: 60 }, (_, at) => ({
      id: `n${at}`,
      text: `bru ${at % 7} over elva ${'abcdefg'[at % 7]}`,
    }));
    const slices = (work: Generator<undefined, unknown>): number => {
      let count = 1;
      while (work.next().done !== true) count += 1;
      return count;
    };
    expect(slices(makingIndex(texts, 10))).toBe(7);
    const index = likenessIndex(texts);
    expect(slices(findingPairs(index, nearFrom, 20))).toBe(4);
    expect(atOnce(findingPairs(index, nearFrom, 1))).toEqual(atOnce(findingPairs(index, nearFrom, 1000)));
  });
});
