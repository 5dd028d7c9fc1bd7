/** What is written in the café of a case. */
import type { CafeDocuments } from '../../shared/agenda/agenda.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { emptyFields, type CardsByBoard } from '../../shared/documents/cards.ts';
import { noteKinds, noteMaxLength, type Note } from '../../shared/documents/note.ts';
import { essentialMaxLength, type Tablecloth } from '../../shared/documents/tablecloth.ts';
import type { Case } from './cases.ts';
import { wordsFor } from './texts.ts';

const notesPerTable = 4;
const themes = 9;
const cards = 7;

export function documentsFor({ written, manner, locale }: Case, cafe: Cafe): CafeDocuments {
  const words = (most: number, number: number): string => `${wordsFor(manner, locale, most - 5)} ${number}`;
  const empty = written === 'nothing';
  const cloths = cafe.tables.map(({ id }, index): [string, Tablecloth] => [
    id,
    empty
      ? { notes: [], handedOn: {} }
      : {
          notes: Array.from({ length: notesPerTable }, (_, at): Note => ({
            id: `n${index + 1}-${at}`,
            kind: noteKinds[at % noteKinds.length] ?? 'idea',
            text: words(at === 0 ? noteMaxLength : 120, at),
            round: 1,
            at,
            buildsOn: null,
            pen: 1,
          })),
          // Every other table has handed on what matters most; the rest are waited for.
          handedOn: index % 2 === 0 ? handedOn(words(essentialMaxLength, index)) : {},
        },
  ]);
  const several = <T>(make: (index: number) => T, count = cards): T[] =>
    empty ? [] : Array.from({ length: count }, (_, index) => make(index));
  const themeCards = several(
    (index) => ({
      ...emptyFields.themes,
      id: `th${index}`,
      pen: 1,
      order: index,
      title: words(80, index),
      description: words(300, index),
    }),
    themes,
  );
  return {
    tablecloths: Object.fromEntries(cloths),
    wall: {
      themes: themeCards,
      themeOf: Object.fromEntries(
        cloths.flatMap(([, { notes }]) => notes).map(({ id }, index) => [id, `th${index % themes}`]),
      ),
      wordings: several((index) => ({
        id: `w${index}`,
        pen: 1,
        order: index,
        text: words(280, index),
        sources: [`note/n1-${index % notesPerTable}`],
      })),
      vision: several((index) => ({
        ...emptyFields.vision,
        id: `v${index}`,
        pen: 1,
        order: index,
        text: words(280, index),
      })),
      stones: several((index) => ({
        ...emptyFields.stones,
        id: `st${index}`,
        pen: 1,
        order: index,
        text: words(280, index),
        horizon: words(40, index),
      })),
      actions: several((index) => action(index, words, cafe)),
      groups: [],
      joined: {},
    },
  };
}

function handedOn(sentence: string): Tablecloth['handedOn'] {
  const one = { essentials: [sentence], places: [sentence, '', ''] as const, sentence };
  return { 1: { ...one, places: [sentence, '', ''] }, 3: { ...one, places: [sentence, '', ''] } };
}

function action(index: number, words: (most: number, number: number) => string, cafe: Cafe): CardsByBoard['actions'] {
  return {
    ...emptyFields.actions,
    id: `a${index}`,
    pen: 1,
    order: index,
    title: words(200, index),
    owner: index % 3 === 0 ? null : (cafe.organisations[index]?.id ?? null),
    firstStepBy: index % 2 === 0 ? '2026-09-30' : null,
    effort: index < 3 ? 'low' : 'high',
    weeks: 4,
  };
}
