/** A café in its harvest with as many notes as are asked for, as a complete file: a hall full of people need not write them first. */
import * as v from 'valibot';
import { designSchema } from '../../shared/cafe/design.ts';
import type { Person } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import { openedCafe } from '../../shared/cafe/open.ts';
import { noteKinds, type Note } from '../../shared/documents/note.ts';
import type { Wall } from '../../shared/documents/wall.ts';
import { cafeFile, type CafeFile } from '../../server/export/cafe-file.ts';
import { testDesign } from '../kit/design.ts';

const beginnings = ['Flere', 'Bedre', 'Gratis', 'Åpne', 'Egne', 'Felles', 'Nye'];
const things = [
  'båter om natta',
  'møteplasser for unge',
  'lærlingplasser',
  'bussavganger',
  'verksteder',
  'boliger til leie',
];
const reasons = ['fordi folk flytter', 'så alle kommer hjem', 'i hver bygd', 'sammen med skolene', 'før vinteren'];

export interface WallFileOptions {
  readonly tables: number;
  readonly notes: number;
  readonly themes: number;
  readonly people?: number;
}

/** Every second note lies in a theme; the first notes of each table are lifted. */
export function wallFile({ tables, notes, themes, people = 8 }: WallFileOptions): CafeFile {
  let ids = 0;
  const opening = { id: 'wall', code: 'ABCDEFG', at: 0, keys: {}, offers: {}, newId: () => `id${(ids += 1)}` };
  const cafe = openedCafe(v.parse(designSchema, testDesign({ tables })), opening);
  const cloths = cafe.tables.map(({ id }, table) => {
    const here = Array.from({ length: notes }, (_, index) => index).filter((index) => index % tables === table);
    return [id, { notes: here.map((index) => noteAt(index)), handedOn: {} }] as const;
  });
  const stage = must(
    cafe.programme.find(({ kind }) => kind === 'harvest'),
    'a harvest',
  ).id;
  const stars = Object.fromEntries(cloths.map(([id, cloth]) => [id, cloth.notes.slice(0, 2).map((note) => note.id)]));
  const wall: Wall = {
    themes: Array.from({ length: themes }, (_, index) => ({
      id: `th${index}`,
      pen: 1,
      order: index,
      title: `Tema ${index + 1}: ${things[index % things.length] ?? ''}`,
      description: '',
      into: null,
      byFacilitator: false,
    })),
    wordings: [],
    vision: [],
    stones: [],
    actions: [],
    groups: [],
    joined: {},
    themeOf: Object.fromEntries(
      Array.from(
        { length: themes === 0 ? 0 : notes },
        (_, index) => [`n${index}`, `th${(index * 7) % themes}`] as const,
      ).filter((_, index) => index % 2 === 0),
    ),
  };
  const there = Array.from({ length: people }, (_, index): Person => person(index));
  return cafeFile({ ...cafe, people: there, stage, stars }, { tablecloths: Object.fromEntries(cloths), wall }, 0);
}

function noteAt(index: number): Note {
  const words = [beginnings, things, reasons].map((list, place) => list[(index >> place) % list.length]).join(' ');
  return {
    id: `n${index}`,
    kind: noteKinds[index % noteKinds.length] ?? 'idea',
    text: `${words} (${index + 1}).${index % 9 === 0 ? ` ${'Det har vi snakket om lenge nok. '.repeat(1 + (index % 5))}` : ''}`.trim(),
    round: 1 + (index % 3),
    at: index,
    buildsOn: null,
    pen: 1,
  };
}

function person(index: number): Person {
  return {
    id: `p${index + 1}`,
    number: index + 1,
    name: `Gjest ${index + 1}`,
    organisation: null,
    actorType: null,
    municipality: null,
    languages: [],
    interpreted: false,
    attends: null,
    phone: true,
    here: true,
  };
}
