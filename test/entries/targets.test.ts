/** The targets of two real cafés come out of the counting rules. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../shared/boards/counting.ts';
import type { EntryValues } from '../../shared/boards/entries.ts';
import { must } from '../../shared/cafe/must.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';

const fixture = <const S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> =>
  v.parse(schema, JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')));

const views = (all: readonly EntryValues[]) => all.map((values, at) => ({ id: `e${at}`, values, agreed: false }));

function counted(board: string, entries: readonly EntryValues[], people = 0): readonly string[] {
  const plan = must(readyBoard(board, 'nb'), board);
  return countsOf(plan, views(entries), people).map(
    ({ count, target, reached }) => `${count}/${target}${reached ? ' nådd' : ''}`,
  );
}

const target = v.object({ id: v.string(), goal: v.number(), actual: v.number(), reached: v.boolean() });

describe('targets', () => {
  const romerike = fixture(
    'ovre-romerike',
    v.object({
      targets: v.array(target),
      hubCommitments: v.array(v.object({ organisation: v.string(), level: v.string() })),
      participants: v.array(v.object({ id: v.string() })),
    }),
  );
  const expected = (id: string): string => {
    const { goal, actual, reached } = must(
      romerike.targets.find((each) => each.id === id),
      id,
    );
    return `${actual}/${goal}${reached ? ' nådd' : ''}`;
  };

  it('[BD6] Øvre Romerike: 3 of 4 meetings, and 45 people where more than 60 were wanted', () => {
    const held = ['Januar', 'Mai', 'Oktober'].map((meeting) => ({ meeting, held: true }));
    const planned = { meeting: 'Desember', held: false };
    expect(counted('meetings', [...held, planned], romerike.participants.length)).toEqual([
      expected('meetings-per-year'),
      expected('attendance'),
    ]);
    expect(counted('meetings', [], 60)[1]).toBe('60/60');
    expect(counted('meetings', [], 61)[1]).toBe('61/60 nådd');
  });

  it('[BD6] Øvre Romerike: 2 of 3 courses, and 7 of 10 in the house', () => {
    const courses = [
      { course: 'Lyd', held: true },
      { course: 'Søknad', held: true },
      { course: 'Lys', held: false },
    ];
    expect(counted('courses', courses)).toEqual([expected('courses-per-year')]);
    const levels: Readonly<Record<string, string>> = { fast: 'permanent', kanskje: 'maybe', bruker: 'user' };
    const house = romerike.hubCommitments.map(({ organisation, level }) => ({
      organisation,
      level: levels[level] ?? '',
    }));
    expect(counted('house', house)).toEqual([expected('hub-commitments')]);
  });

  it('[BD6] Lillehammer: three ideas that two organisations and an owner stand behind, of four; one sketch delivered', () => {
    const lillehammer = fixture(
      'lillehammer-ikt',
      v.object({
        boards: v.object({
          actions: v.array(
            v.object({
              title: v.string(),
              ownerOrganisationId: v.string(),
              helperOrganisationIds: v.array(v.string()),
              workGroup: v.string(),
              status: v.string(),
            }),
          ),
        }),
        commitments: v.array(v.object({ organisation: v.string(), joins: v.string(), hoursPerMonth: v.number() })),
        expected: v.object({
          projectIdeaTarget: v.object({
            goal: v.number(),
            sketchesDelivered: v.number(),
            sketchesUnderWay: v.number(),
            reached: v.boolean(),
          }),
        }),
      }),
    );
    const sketches: Readonly<Record<string, string>> = {
      done: 'delivered',
      'in-progress': 'under-way',
      'needs-help': 'under-way',
    };
    const ideas = lillehammer.boards.actions
      .filter(({ workGroup }) => workGroup.startsWith('Prosjekt'))
      .map(({ title, ownerOrganisationId: owner, helperOrganisationIds: helpers, status }) => ({
        idea: title,
        owner,
        organisations: [owner, ...helpers],
        sketch: sketches[status] ?? 'not-begun',
      }));
    const { goal, sketchesDelivered, reached } = lillehammer.expected.projectIdeaTarget;
    expect(ideas).toHaveLength(4);
    expect(reached).toBe(false);
    expect(counted('project-ideas', ideas)).toEqual([`3/${goal} nådd`, `${sketchesDelivered}/${goal}`]);
    const firms = lillehammer.commitments.map(({ organisation, joins, hoursPerMonth: hours }) => ({
      organisation,
      joins,
      hours,
    }));
    expect(counted('commitments', firms)).toEqual(['15/12 nådd']);
  });
});
