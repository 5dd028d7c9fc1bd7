/** The parts of the seating benchmark that its figures rest on. Its times and targets are no tests. */
import { describe, expect, it } from 'vitest';
import { proveSeating } from '../../../shared/seating/proof.ts';
import { solveSeating } from '../../../shared/seating/solve.ts';
import { solve } from '../seating-solver.mjs';
import { fixtures, readTasks } from './collection.ts';
import { golfTasks } from './golf.ts';
import { problemOfInstance } from './instance-problem.ts';
import { gapOf, judge } from './judge.ts';
import { peers } from './peers/all.ts';
import { play } from './play.ts';

const tasks = readTasks(fixtures, /./u);
const planned = tasks.filter(({ kind }) => kind !== 'live').map(({ instance }) => instance);
const seed = 7;

describe('the collection', () => {
  it('has small instances of every kind, each with a best known plan', () => {
    expect(Object.fromEntries(tasks.map(({ instance, kind }) => [instance.id, kind]))).toEqual({
      'cafe-0024-6x4': 'cafe',
      'cafe-0038-8h': 'cafe',
      'cafe-0045-9c': 'cafe',
      'cafe-0048-lang': 'cafe',
      'inf-apart': 'infeasible',
      'live-late-060': 'live',
      'live-noshow-045': 'live',
      'sgp-08x4x10': 'golf',
    });
    expect(tasks.filter(({ best }) => best === null)).toEqual([]);
  });

  it('keeps to what was asked for', () => {
    expect(readTasks(fixtures, /^live/u)).toHaveLength(2);
    expect(golfTasks(/8-4/u).map(({ instance }) => instance.people.length)).toEqual([32, 32]);
  });
});

describe.each(peers)('$name', ({ plan }) => {
  it.each(planned)('seats everybody of $id once in every round of theirs, and hosts at their tables', (instance) => {
    const problem = problemOfInstance(instance);
    const rounds = plan(problem, seed);
    for (const [index, seats] of rounds.entries()) {
      const present = problem.people.filter(({ from, to }) => from <= index + 1 && index + 1 <= to);
      expect(Object.values(seats).flat().toSorted()).toEqual(present.map(({ id }) => id).toSorted());
      for (const { table, person } of problem.hosts) expect(seats[table]).toContain(person);
    }
    expect(rounds).toHaveLength(instance.rounds);
    expect(rounds).toEqual(plan(problem, seed));
  });
});

describe('the solver in the format of a bench', () => {
  const samples = ['cafe-0024-6x4', 'cafe-0045-9c', 'inf-apart', 'live-noshow-045'];
  it.each(tasks.filter(({ instance }) => samples.includes(instance.id)))(
    '[SE5] gives for $instance.id the plans it gives directly',
    ({ instance }) => {
      const direct = play(instance, (problem) => solveSeating(problem, { seed }));
      if (instance.live === undefined) {
        const { rounds, reasons = [] } = solve(instance, { seed });
        expect({ rounds, reasons }).toEqual({
          rounds: direct[0]?.answer.rounds,
          reasons: direct[0]?.answer.contradictions,
        });
        return;
      }
      const stages: { rounds: ReturnType<typeof solve>['rounds']; hosts: Readonly<Record<string, string>> }[] = [];
      for (const step of instance.live.steps.keys()) {
        const known = { ...instance, live: { ...instance.live, steps: instance.live.steps.slice(0, step + 1) } };
        const { rounds, hosts = {} } = solve(known, { seed, stages });
        stages.push({ rounds, hosts });
      }
      expect(stages).toEqual(direct.map(({ answer: { rounds, hosts } }) => ({ rounds, hosts })));
    },
  );
});

describe('the judgement', () => {
  it('adds up what moved in all steps of a live instance', () => {
    const task = tasks.find(({ instance }) => instance.id === 'live-noshow-045')!;
    const played = play(task.instance, (problem) => solveSeating(problem, { seed }));
    const proofs = played.map(({ problem, answer }) => proveSeating(problem, answer));
    const moved = proofs.map((proof) => proof.moved.count);
    expect(moved[0]).toBeGreaterThan(0);
    const { moved: all, cost } = judge(played);
    expect(all).toBe((moved[0] ?? 0) + (moved[1] ?? 0));
    expect(cost).toBe((proofs[1]?.cost ?? 0) + 30 * (moved[0] ?? 0));
  });

  it('counts a gap in repeat meetings', () => {
    const [course] = golfTasks(/4-4-5/u);
    const groupsStay = peers.find(({ name }) => name === 'group shift')!;
    const judgement = judge(
      play(course!.instance, (problem) => ({ rounds: groupsStay.plan(problem, seed), hosts: {}, contradictions: [] })),
    );
    // Four groups of six pairs meet five times: four repeats each, and C(5, 2) times the cost of one.
    expect(judgement.repeats).toBe(4 * 6 * 4);
    expect(gapOf(judgement, course!)).toBe(4 * 6 * 10);
  });
});
