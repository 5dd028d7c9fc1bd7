import { describe, expect, it } from 'vitest';
import { findSchedule, type Schedule } from './schedule.ts';

/** Every pair of travellers that meets twice and every return, found by walking everybody through all rounds. */
function offencesOf({ steps, from }: Schedule, tables: number, mayReturn: boolean): string[] {
  const classes = steps[0]?.length ?? 0;
  const met = new Set<string>();
  const wrong: string[] = [];
  const travellers = Array.from({ length: tables * classes }, (_, index) => [
    index % tables,
    Math.floor(index / tables),
  ]);
  const visited = travellers.map(() => new Set<number>());
  for (const round of steps) {
    const seats = travellers.map(([home = 0, kind = 0]) => from(home, round[kind] ?? 0));
    const sizes = Array.from({ length: tables }, () => 0);
    for (const [one, table] of seats.entries()) {
      sizes[table] = (sizes[table] ?? Number.NaN) + 1;
      if (!mayReturn && visited[one]?.has(table) === true) wrong.push(`${one} returns to ${table}`);
      visited[one]?.add(table);
      for (const [other, place] of seats.entries()) {
        if (other <= one || place !== table) continue;
        if (met.has(`${one} ${other}`)) wrong.push(`${one} meets ${other} again`);
        met.add(`${one} ${other}`);
      }
    }
    if (sizes.some((size) => size !== classes)) wrong.push(`sizes ${sizes.join(' ')}`);
  }
  return wrong;
}

describe('difference schedules', () => {
  it('[SE36] whoever follows one meets nobody twice, returns to no table and finds even tables', () => {
    let found = 0;
    for (let tables = 2; tables <= 20; tables += 1)
      for (const classes of [1, 2, 3, 4, 5])
        for (const rounds of [2, 3, 4, 6])
          for (const mayReturn of [false, true]) {
            const schedule = findSchedule(tables, classes, rounds, mayReturn);
            if (schedule === null) continue;
            found += 1;
            expect(schedule.steps.map((steps) => steps.length)).toEqual(Array.from({ length: rounds }, () => classes));
            const where = `${tables} tables, ${classes} classes, ${rounds} rounds`;
            expect(offencesOf(schedule, tables, mayReturn), where).toEqual([]);
          }
    expect(found).toBeGreaterThan(300);
  });

  it('[SE36] there is one for every usual number of tables but six', () => {
    const missing: string[] = [];
    for (let tables = 4; tables <= 40; tables += 1)
      for (const rounds of [3, 4])
        for (const classes of [3, 4, 5])
          if (tables > classes && tables >= rounds && findSchedule(tables, classes, rounds, false) === null)
            missing.push(`${tables} tables, ${classes} movers, ${rounds} rounds`);
    expect(missing.filter((where) => !where.startsWith('6 tables, 5'))).toEqual([]);
  });

  it('[SE36] there is none where counting forbids one', () => {
    expect(findSchedule(5, 5, 3, false)).toBeNull();
    expect(findSchedule(5, 6, 3, true)).toBeNull();
    expect(findSchedule(3, 2, 4, false)).toBeNull();
    // Six tables: a third round for five classes would be two orthogonal Latin squares of order six (Tarry 1900).
    expect(findSchedule(6, 6, 4, true)).toBeNull();
  });
});
