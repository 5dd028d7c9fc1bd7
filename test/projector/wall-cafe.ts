/** The café of a case, as a complete file: with seats, and with tables that are empty or full. */
import { designSchema } from '../../shared/cafe/design.ts';
import * as v from 'valibot';
import { openedCafe } from '../../shared/cafe/open.ts';
import type { Cafe, Person } from '../../shared/cafe/model.ts';
import { cafeFile, type CafeFile } from '../../server/export/cafe-file.ts';
import { testDesign } from '../kit/design.ts';
import type { Case } from './cases.ts';
import { documentsFor } from './wall-documents.ts';
import { nameFor, wordsFor } from './texts.ts';

/** So many carry no phone: a facilitator can set their dots. */
const phoneless = 6;

export function wallCafe(one: Case): CafeFile {
  let ids = 0;
  const newId = (): string => `id${(ids += 1)}`;
  const opened = openedCafe(v.parse(designSchema, designFor(one)), {
    id: 'wall',
    code: 'ABCDEFG',
    at: 0,
    keys: {},
    offers: {},
    newId,
  });
  const cafe: Cafe = { ...opened, ...peopleOf(one, opened) };
  const documents = documentsFor(one, cafe);
  const stars = Object.fromEntries(
    Object.entries(documents.tablecloths).map(([table, { notes }]) => [table, notes.slice(0, 3).map(({ id }) => id)]),
  );
  // The first proposal has been marked by many, and nobody has looked at the others.
  const carried = {
    stretch: [0, 9, 40, 80, 71],
    possible: [3, 40, 80, 60, 17],
    fist: [0, 4, 16, 60, 90, 30],
    words: [],
  };
  const marked = documents.wall.vision.slice(0, 1).map(({ id }) => [id, { people: {}, carried }] as const);
  return cafeFile({ ...cafe, stars, visionMarks: Object.fromEntries(marked) }, documents, 0);
}

function peopleOf(
  { people: count, tables, manner, anonymity }: Case,
  cafe: Cafe,
): Pick<Cafe, 'people' | 'seats' | 'hosts'> {
  const people = Array.from({ length: count }, (_, index): Person => ({
    id: `p${index + 1}`,
    number: index + 1,
    name: anonymity === 'never' ? '' : nameFor(manner, index + 1),
    organisation: cafe.organisations[index % cafe.organisations.length]?.id ?? null,
    actorType: null,
    municipality: null,
    languages: [],
    interpreted: false,
    attends: null,
    phone: index < tables || index >= tables + phoneless,
    here: true,
  }));
  const seats = cafe.rounds.map(({ number: round }) => ({
    round,
    tables: Object.fromEntries(
      cafe.tables.map(({ id }, at) => [
        id,
        {
          host: people[at]?.id ?? null,
          people: people
            .filter((_, index) => (index < tables ? index : index + round * (index % 3)) % tables === at)
            .map((person) => person.id),
        },
      ]),
    ),
  }));
  const hosts = Object.fromEntries(cafe.tables.map(({ id }, at) => [id, `p${at + 1}`]));
  return { people, seats, hosts };
}

function designFor({ tables, manner, locale, anonymity }: Case) {
  const words = (most: number): string => wordsFor(manner, locale, most);
  const plain = testDesign({ tables });
  return {
    ...plain,
    settings: {
      ...plain.settings,
      title: words(120),
      locale,
      anonymity,
      quietMinutes: 3,
      holdForEssentials: true,
      // Nothing may move on by itself while it is looked at.
      autoAdvance: false,
      houseRules: Array.from({ length: manner === 'short' ? 4 : 12 }, (_, index) => `${words(155)} ${index + 1}`),
      closing: words(400),
    },
    organisations: Array.from({ length: 12 }, (_, index) => ({
      name: `${words(115)} ${index + 1}`,
      facilitates: false,
    })),
    tables: plain.tables.map((table, index) => ({
      ...table,
      name: manner === 'short' ? `Tema ${index + 1}` : words(60),
      theme: words(160),
      prompt: words(240),
    })),
    rounds: plain.rounds.map(() => ({ title: words(80), question: words(240), hint: words(240) })),
    programme: [
      ...plain.programme.slice(0, 1),
      { kind: 'plenary' as const, title: words(120), minutes: 20, screen: words(300), cue: 'hemmelig' },
      ...plain.programme.slice(1, 4).map((stage) => ({ ...stage, minutes: 20 })),
      { kind: 'pause' as const, title: words(120), minutes: 20, screen: '', cue: '' },
      ...plain.programme
        .slice(4)
        .map((stage) =>
          stage.kind === 'close' ? stage : { ...stage, minutes: 20, title: words(120), screen: words(300) },
        ),
    ],
  };
}
