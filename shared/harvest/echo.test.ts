import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../documents/note.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { RoundSeats } from '../seating/plan.ts';
import { echoOf, placedNotes, roundsOf } from './echo.ts';
import { atOnce } from './like-groups.ts';
import { findingEchoes } from './finding-echoes.ts';
import { placeKey, placesReached, type Place, type Rounds } from './hearsay.ts';

/** `seats([['a', 'b'], ['c']], ...)`: people at tables t1, t2 … round by round. */
const seats = (...rounds: readonly (readonly (readonly string[])[])[]): readonly RoundSeats[] =>
  rounds.map((tables, at) => ({
    round: at + 1,
    tables: Object.fromEntries(tables.map((people, table) => [`t${table + 1}`, { people, host: null }])),
  }));

interface Written extends Partial<Omit<Note, 'id' | 'text' | 'round'>> {
  readonly id: string;
  readonly table: string;
  readonly round: number;
  readonly text?: string;
}

function cloths(notes: readonly Written[], handedOn: Record<string, Tablecloth['handedOn']> = {}) {
  const tables = new Set(['t1', 't2', 't3', ...notes.map(({ table }) => table)]);
  return Object.fromEntries(
    [...tables].map((table): [string, Tablecloth] => [
      table,
      {
        notes: notes
          .filter((note) => note.table === table)

          .map(({ id, round, text = 'Flere øvingslokaler til band', buildsOn = null, late }) => ({
            id,
            round,
            text,
            buildsOn,
            kind: 'idea' as const,
            at: 1,
            pen: 1,
            ...(late === true ? { late } : {}),
          })),
        handedOn: handedOn[table] ?? {},
      },
    ]),
  );
}

function echoes(
  rounds: readonly RoundSeats[],
  notes: readonly Written[],
  more: {
    readonly hidden?: readonly string[];
    readonly handedOn?: Record<string, Tablecloth['handedOn']>;
    readonly wall?: Parameters<typeof findingEchoes>[0]['wall'];
    readonly between?: 'travel' | 'plenary';
  } = {},
) {
  const programme = rounds.flatMap(({ round }) => [
    { id: `r${round}`, kind: 'round' as const, title: '', minutes: 1, screen: '', cue: '', round },
    { id: `b${round}`, kind: more.between ?? ('travel' as const), title: '', minutes: 1, screen: '', cue: '' },
  ]);
  const runs = programme.map(({ id }, at) => ({ stage: id, startedAt: at, endedAt: null }));
  return atOnce(
    findingEchoes({
      cafe: { programme, runs, seats: rounds, hidden: more.hidden ?? [] },
      tablecloths: cloths(notes, more.handedOn),
      wall: more.wall ?? { themeOf: {}, wordings: [] },
    }),
  );
}

const apart = seats(
  [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ],
  [
    ['a', 'c'],
    ['d', 'e'],
    ['f', 'b'],
  ],
);

describe('independent echo', () => {
  it('[EC1] the same thought at different tables in one round is thought by itself at each', () => {
    const found = echoes(apart, [
      { id: 'one', table: 't1', round: 1 },
      { id: 'two', table: 't2', round: 1, text: 'For få øvingslokaler' },
      { id: 'else', table: 't3', round: 1, text: 'Mer lokal mat på sykehjemmet' },
    ]);
    expect(found).toEqual([
      {
        notes: ['one', 'two'],
        origins: [
          { table: 't1', round: 1, notes: ['one'] },
          { table: 't2', round: 1, notes: ['two'] },
        ],
      },
    ]);
  });

  it('[EC2] it is none where somebody sat at the one table before the other wrote', () => {
    // d sat at table 2 in round 1, and sits there again; a is new at nobody's table but 1.
    expect(
      echoes(apart, [
        { id: 'one', table: 't1', round: 1 },
        { id: 'two', table: 't3', round: 2 },
      ]),
    ).toEqual([]);
    expect(
      echoes(apart, [
        { id: 'one', table: 't1', round: 1 },
        { id: 'two', table: 't2', round: 2 },
      ]),
    ).toHaveLength(1);
    expect(
      echoes(apart, [
        { id: 'one', table: 't1', round: 2 },
        { id: 'two', table: 't1', round: 1 },
      ]),
    ).toEqual([]);
  });

  it('[EC2] a chain of people carries as one person does, and so does a table', () => {
    const chain = seats([['a'], ['b'], ['c']], [['x'], ['a', 'b'], ['c']], [['y'], ['z'], ['b', 'c']]);
    expect(
      echoes(chain, [
        { id: 'one', table: 't1', round: 1 },
        { id: 'two', table: 't3', round: 3 },
      ]),
    ).toEqual([]);
    const cloth = seats([['a'], ['b'], ['c']], [['b'], ['a'], ['c']], [['c'], ['a'], ['b']]);
    // Nobody of table 1 comes to table 3, but b has read its cloth there in round 2.
    expect(
      echoes(cloth, [
        { id: 'one', table: 't1', round: 1 },
        { id: 'two', table: 't3', round: 3 },
      ]),
    ).toEqual([]);
  });

  it('[EC2] when the room was gathered in between, everybody has heard everything', () => {
    const notes = [
      { id: 'one', table: 't1', round: 1 },
      { id: 'two', table: 't2', round: 2 },
    ];
    expect(echoes(apart, notes, { between: 'travel' })).toHaveLength(1);
    expect(echoes(apart, notes, { between: 'plenary' })).toEqual([]);
    expect(
      roundsOf({ programme: [], runs: [{ stage: 'gone', startedAt: 1, endedAt: null }], seats: apart }).seats,
    ).toEqual([]);
  });

  it('[EC3] two tables that have it from a third have not thought of it by themselves', () => {
    const third = seats([['a', 'b'], ['c'], ['d']], [['d'], ['a', 'c'], ['b']]);
    const found = echoes(third, [
      { id: 'source', table: 't1', round: 1 },
      { id: 'one', table: 't2', round: 2 },
      { id: 'two', table: 't3', round: 2 },
    ]);
    expect(found).toEqual([]);
  });

  it('[EC3] what a table has handed on in its own words carries as a note does', () => {
    const rounds = seats([['a'], ['b'], ['c']], [['a', 'x'], ['c'], ['b']]);
    const notes = [
      { id: 'one', table: 't1', round: 2 },
      { id: 'two', table: 't3', round: 2 },
    ];
    const essentials: Tablecloth['handedOn'] = {
      1: { essentials: ['Flere øvingslokaler'], places: ['Flere øvingslokaler', '', ''], sentence: '' },
    };
    expect(echoes(rounds, notes)).toHaveLength(1);
    expect(echoes(rounds, notes, { handedOn: { t2: essentials } })).toEqual([]);
  });

  it('[EC4] a note that builds on one elsewhere, and one that came late, is nobody’s own beginning', () => {
    const first = { id: 'one', table: 't1', round: 1 };
    const between = { id: 'mid', table: 't3', round: 1, text: 'Mer lokal mat på sykehjemmet', buildsOn: 'one' };
    expect(echoes(apart, [first, { id: 'two', table: 't2', round: 1, buildsOn: 'one' }])).toEqual([]);
    expect(echoes(apart, [first, between, { id: 'two', table: 't2', round: 1, buildsOn: 'mid' }])).toEqual([]);
    expect(echoes(apart, [first, { id: 'two', table: 't2', round: 1, late: true }])).toEqual([]);
    expect(echoes(apart, [first, { id: 'two', table: 't2', round: 1, buildsOn: 'two' }])).toHaveLength(1);
  });

  it('[EC4] a hidden note is shown nowhere, and still carries', () => {
    const rounds = seats([['a'], ['b'], ['c']], [['x'], ['a'], ['c']]);
    const notes = [
      { id: 'one', table: 't1', round: 1 },
      { id: 'two', table: 't2', round: 2 },
      { id: 'three', table: 't3', round: 2 },
    ];
    expect(echoes(rounds, notes, { hidden: ['one'] })).toEqual([]);
    expect(echoes(rounds, notes, { hidden: ['two'] })).toMatchObject([{ notes: ['one', 'three'] }]);
  });

  it('[EC5] what people put into one wording is one thought, and half-like notes are under one theme', () => {
    const notes = [
      { id: 'one', table: 't1', round: 1, text: 'Én dør inn til virkemidlene' },
      { id: 'two', table: 't2', round: 1, text: 'Noen å ringe til' },
    ];
    const wordings = [
      {
        id: 'w',
        pen: 1,
        order: 1,
        text: 'Ett sted å spørre',
        sources: ['note/one', 'note/two', 'theme/x', 'note/gone'],
      },
    ];
    expect(echoes(apart, notes)).toEqual([]);
    expect(echoes(apart, notes, { wall: { themeOf: {}, wordings } })).toHaveLength(1);
    const halfLike = [
      { id: 'one', table: 't1', round: 1, text: 'Kafé på biblioteket' },
      { id: 'two', table: 't2', round: 1, text: 'Biblioteket må ha lengre åpningstid' },
    ];
    expect(echoes(apart, halfLike)).toEqual([]);
    expect(echoes(apart, halfLike, { wall: { themeOf: { one: 'x', two: 'y' }, wordings: [] } })).toEqual([]);
    expect(echoes(apart, halfLike, { wall: { themeOf: { one: 'x', two: 'x' }, wordings: [] } })).toHaveLength(1);
  });

  it('[EC6] agrees with following every story from mouth to mouth', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const room = fc.record({
      /** By round: the table of each person, 0 for none. */
      plan: fc.array(fc.array(fc.nat(4), { minLength: people.length, maxLength: people.length }), {
        minLength: 1,
        maxLength: 5,
      }),
      gathered: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }),
      said: fc.array(
        fc.record({ table: fc.constantFrom('t1', 't2', 't3', 't4'), round: fc.integer({ min: 1, max: 5 }) }),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(room, ({ plan, gathered, said }) => {
        const rounds: Rounds = {
          seats: seats(
            ...plan.map((at) => [1, 2, 3, 4].map((table) => people.filter((_, person) => at[person] === table))),
          ),
          gathered: new Set(gathered),
        };
        const here = said.filter(({ round }) => round <= plan.length);
        const reached = placesReached(rounds, here);
        for (const table of ['t1', 't2', 't3', 't4']) {
          for (let round = 1; round <= plan.length; round += 1) {
            const heard = here.some((source) => storyReaches(rounds, source, { table, round }));
            expect(reached.has(placeKey({ table, round }))).toBe(heard);
          }
        }
        const notes = here.map((place, at) => ({ ...place, id: `n${at}`, buildsOn: null, late: false }));
        const echo = echoOf(
          rounds,
          new Map(notes.map((note) => [note.id, note])),
          { notes: notes.map(({ id }) => id), alsoSaid: [] },
          new Set(),
        );
        const own = new Set(
          here.filter((place) => !here.some((source) => storyReaches(rounds, source, place))).map(placeKey),
        );
        expect(new Set(echo?.origins.map(placeKey))).toEqual(own.size < 2 ? new Set() : own);
        expect(new Set(echo?.origins.map(({ table }) => table)).size).toBe(echo?.origins.length ?? 0);
      }),
    );
  });

  it('[EC6] notes stand where they were written', () => {
    expect(
      placedNotes(
        cloths([
          { id: 'b', table: 't2', round: 1 },
          { id: 'a', table: 't1', round: 2 },
        ]),
      ).map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });
});

/** Word for word: somebody here, or the cloth, was at a place of the round before – or of any before – that had it. */
function storyReaches(rounds: Rounds, source: Place, place: Place): boolean {
  if (place.round <= source.round) return false;
  for (let round = source.round; round < place.round; round += 1) {
    for (const table of ['t1', 't2', 't3', 't4']) {
      const before = { table, round };
      const knew = (table === source.table && round === source.round) || storyReaches(rounds, source, before);
      if (!knew) continue;
      if (rounds.gathered.has(round) || table === place.table) return true;
      const [then, now] = [before, place].map(
        (at) => rounds.seats.find((one) => one.round === at.round)?.tables[at.table]?.people ?? [],
      );
      if (then?.some((person) => now?.includes(person) === true) === true) return true;
    }
  }
  return false;
}
