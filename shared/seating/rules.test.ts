/** Hard rules where they press, and contradictions in words: rooms made by hand. */
import { describe, expect, it } from 'vitest';
import { canHold } from '../../test/kit/seating/every-plan.ts';
import { judge } from '../../test/kit/seating/judge.ts';
import { room, underWay, usualMix, type RoomDetails } from '../../test/kit/seating/room.ts';
import type { Contradiction, SeatingProblem } from './problem.ts';
import { proveSeating } from './proof.ts';
import { solveSeating } from './solve.ts';

/** For each seed what is broken, as the proof and an independent count say it. */
function brokenWith(problem: SeatingProblem, seeds = 5): string[] {
  return Array.from({ length: seeds }, (_, index) => index + 1).flatMap((seed) => {
    const answer = solveSeating(problem, { seed });
    const said = proveSeating(problem, answer).broken.map(({ rule, round }) => `${rule} ${round}`);
    expect(new Set(said)).toEqual(new Set(judge(problem, answer).broken.keys()));
    expect(answer.contradictions).toEqual([]);
    return said.map((rule) => `seed ${seed}: ${rule}`);
  });
}

const speaks = (list: readonly (readonly string[])[]): RoomDetails => ({
  commonLanguage: true,
  person: (index) => ({ languages: list[index % list.length] ?? [] }),
});

describe('hard rules where they press', () => {
  const rooms: Readonly<Record<string, SeatingProblem>> = {
    'one person': room(1, 1, 3),
    'one table': room(7, 1, 3, { hosted: true }),
    'fewer people than tables': room(5, 8, 3, { table: () => ({ min: 2, optional: true }) }),
    'more rounds than tables': room(12, 3, 5, { hosted: true, ...usualMix }),
    'exact sizes': room(22, 4, 3, { table: (index) => ({ min: index + 4, max: index + 4 }) }),
    'bounds of every kind': room(31, 6, 4, {
      hosted: true,
      table: (index) => ({ min: 2 + (index % 3), max: 5 + (index % 4) }),
    }),
    'late and early people': room(30, 6, 3, {
      hosted: true,
      person: (index) => ({ from: index % 5 === 4 ? 2 : 1, to: index % 7 === 6 ? 2 : 3 }),
    }),
    'tables that open late and close early': room(30, 6, 4, {
      table: (index) => ({ from: index === 5 ? 3 : 1, to: index === 0 ? 2 : 4 }),
    }),
    'a wheelchair at one table, and another at two': room(24, 4, 3, {
      hosted: true,
      pins: [
        { person: 'p5', tables: ['t1'], rounds: null },
        { person: 'p6', tables: ['t1', 't4'], rounds: null },
        { person: 'p7', tables: ['t2'], rounds: [2] },
      ],
    }),
    'couples and quarrels': room(40, 8, 3, {
      hosted: true,
      together: [
        ['p9', 'p10'],
        ['p11', 'p12', 'p13'],
        ['p13', 'p14'],
      ],
      apart: [
        ['p9', 'p20', 'p21'],
        ['p30', 'p31'],
        ['p12', 'p32'],
      ],
    }),
    'languages shared by most': room(36, 6, 3, {
      hosted: true,
      ...speaks([['nb', 'en'], ['nb'], ['nb'], ['en', 'nb'], ['en', 'nb']]),
    }),
    'two languages, and some with both': room(40, 8, 3, speaks([['nb'], ['en'], ['nb', 'en'], ['nb', 'en'], []])),
    'interpreted people sit anywhere': room(20, 4, 3, {
      commonLanguage: true,
      person: (index) => ({ languages: [index % 4 === 3 ? 'uk' : 'nb'], interpreted: index % 4 === 3 }),
    }),
  };
  it.each(Object.entries(rooms))('[SE30] %s', (_, problem) => {
    expect(brokenWith(problem)).toEqual([]);
  });

  // Evenness is worth something, and a rule more.
  const uneven: Readonly<Record<string, SeatingProblem>> = {
    'a couple among two hosts and two guests': room(4, 2, 1, { hosted: true, together: [['p3', 'p4']] }),
    'three who belong together, at tables with two guests each': room(12, 4, 3, {
      hosted: true,
      together: [['p5', 'p6', 'p7']],
    }),
    'three who belong together among six at three tables': room(6, 3, 1, { together: [['p1', 'p2', 'p3']] }),
    'one with a language of their own': room(4, 2, 1, {
      commonLanguage: true,
      person: (index) => ({ languages: [index < 3 ? 'nb' : 'en'] }),
    }),
    'nine of one language and three of another': room(12, 3, 2, {
      commonLanguage: true,
      person: (index) => ({ languages: [index < 9 ? 'nb' : 'en'] }),
    }),
  };
  it.each(Object.entries(uneven))('[SE30] rather uneven tables than a broken rule: %s', (_, problem) => {
    expect(canHold(problem, {}, 1)).toBe(true);
    expect(brokenWith(problem)).toEqual([]);
  });

  it('[SE30] a wish that comes later is kept in the rounds that are left, whomever it is about', () => {
    const before = room(16, 4, 3, { hosted: true });
    const plan = solveSeating(before, { seed: 1 });
    const guests = ['p5', 'p6', 'p9', 'p12', 'p16'];
    for (const [index, one] of guests.entries())
      for (const other of [...guests.slice(index + 1), 'p2']) {
        const group = [one, other];
        const affected = group.filter((person) => person !== 'p2');
        for (const wish of [{ together: [group] }, { apart: [group] }] as const) {
          if (other === 'p2' && 'apart' in wish && plan.rounds[0]?.['t2']?.includes(one) === true) continue;
          const problem = underWay({ ...before, ...wish }, plan, 1, { affected });
          expect(brokenWith(problem, 2), JSON.stringify(wish)).toEqual([]);
        }
      }
  });
});

describe('contradictions', () => {
  const named: readonly (readonly [string, SeatingProblem, readonly Contradiction[]])[] = [
    [
      'too many people',
      room(7, 2, 1, { table: () => ({ max: 3 }) }),
      [{ kind: 'too-many-people', round: 1, people: 7, seats: 6 }],
    ],
    [
      'too few people',
      room(5, 2, 1, { table: () => ({ min: 3 }) }),
      [{ kind: 'too-few-people', round: 1, people: 5, needed: 6 }],
    ],
    [
      'a group larger than any table',
      room(8, 2, 1, {
        table: () => ({ max: 4 }),
        together: [
          ['p1', 'p2', 'p3'],
          ['p3', 'p4', 'p5'],
        ],
      }),
      [{ kind: 'group-too-large', round: 1, people: ['p1', 'p2', 'p3', 'p4', 'p5'], largest: 4 }],
    ],
    [
      'two hosts who want to sit together',
      room(8, 2, 1, { hosted: true, together: [['p1', 'p2']] }),
      [{ kind: 'group-bound-to-different-tables', round: 1, people: ['p1', 'p2'] }],
    ],
    [
      'two who belong together and are pinned to different tables',
      room(8, 4, 1, {
        together: [['p1', 'p2']],
        pins: [
          { person: 'p1', tables: ['t1', 't2'], rounds: null },
          { person: 'p2', tables: ['t3', 't4'], rounds: null },
        ],
      }),
      [{ kind: 'group-bound-to-different-tables', round: 1, people: ['p1', 'p2'] }],
    ],
    [
      'together and apart',
      room(8, 2, 1, { together: [['p3', 'p4', 'p5']], apart: [['p5', 'p3']] }),
      [{ kind: 'together-and-apart', round: 1, people: ['p5', 'p3'] }],
    ],
    [
      'too many at the one table for them',
      room(9, 3, 1, {
        table: () => ({ max: 3 }),
        pins: ['p1', 'p2', 'p3', 'p4'].map((person) => ({ person, tables: ['t1'], rounds: null })),
      }),
      [{ kind: 'too-many-pinned', round: 1, people: ['p1', 'p2', 'p3', 'p4'], tables: ['t1'], seats: 3 }],
    ],
    [
      'more enemies than tables',
      room(9, 3, 1, { apart: [['p1', 'p2', 'p3', 'p4']] }),
      [{ kind: 'too-many-apart', round: 1, people: ['p1', 'p2', 'p3', 'p4'], tables: 3 }],
    ],
    [
      'somebody whose language nobody shares',
      room(8, 2, 1, {
        commonLanguage: true,
        person: (index) => ({ languages: [index === 0 ? 'uk' : 'nb'] }),
        table: () => ({ min: 3 }),
      }),
      [{ kind: 'language-alone', round: 1, language: 'uk', speakers: ['p1'], needed: 3 }],
    ],
  ];

  it.each(named)('[SE31] %s', (_, problem, expected) => {
    expect(canHold(problem, {}, 1)).toBe(false);
    const { contradictions, rounds } = solveSeating(problem, { seed: 1 });
    expect(contradictions.map(sorted)).toEqual(expected.map(sorted));
    // The best effort still gives everybody one seat.
    expect(
      Object.values(rounds[0] ?? {})
        .flat()
        .toSorted(),
    ).toEqual(problem.people.map(({ id }) => id).toSorted());
  });

  it('[SE31] is told of the rounds it is about, and of none that have begun', () => {
    const before = room(8, 2, 3, { table: () => ({ max: 4 }) });
    const plan = solveSeating(before, { seed: 1 });
    const narrow = { ...before, tables: before.tables.map((table) => ({ ...table, max: table.id === 't1' ? 3 : 4 })) };
    const { contradictions } = solveSeating(underWay(narrow, plan, 1), { seed: 1 });
    expect(contradictions.map(({ kind, round }) => `${kind} ${round}`)).toEqual([
      'too-many-people 2',
      'too-many-people 3',
    ]);
  });

  it.each([6, 14])(
    '[SE31] with too few chairs for %i people everybody has a seat, at a table that is there',
    (people) => {
      const before = room(people, 2, 3, { table: () => ({ max: people - 2 }), hosted: true });
      const plan = solveSeating(before, { seed: 1 });
      const tables = before.tables.map((table) => ({ ...table, max: 3, to: table.id === 't2' ? 1 : 3 }));
      const hosts = before.hosts.map((duty) => ({ ...duty, to: duty.table === 't2' ? 1 : 3 }));
      const asked = underWay({ ...before, tables, hosts }, plan, 1, { affected: ['p2'] });
      const { rounds, contradictions } = solveSeating(asked, { seed: 1 });
      expect(contradictions.map(({ kind, round }) => `${kind} ${round}`)).toEqual([
        'too-many-people 2',
        'too-many-people 3',
      ]);
      for (const seats of rounds.slice(1)) {
        expect(seats['t2'] ?? []).toEqual([]);
        expect(seats['t1']).toHaveLength(people);
      }
    },
  );

  it('[SE31] two wishes of one person that leave them no table are named', () => {
    const pins = [['t1'], ['t2']].map((tables) => ({ person: 'p1', tables, rounds: null }));
    expect(solveSeating(room(6, 2, 1, { pins }), { seed: 1 }).contradictions).not.toEqual([]);
  });
});

function sorted(contradiction: Contradiction): Contradiction {
  switch (contradiction.kind) {
    case 'too-many-people':
    case 'too-few-people':
      return contradiction;
    case 'language-alone':
      return { ...contradiction, speakers: contradiction.speakers.toSorted() };
    default:
      return { ...contradiction, people: contradiction.people.toSorted() };
  }
}
