import { describe, expect, it } from 'vitest';
import { usualWeights, type SeatingProblem, type SeatingProof } from '../../../shared/seating/problem.ts';
import { createPlanner, type SeatingWorker } from './planner.ts';
import type { Ask, Planned, Told } from './planning.ts';

const problem: SeatingProblem = {
  rounds: 1,
  people: [],
  tables: [],
  hosts: [],
  together: [],
  apart: [],
  pins: [],
  mix: [],
  weights: usualWeights,
  returnsCount: true,
  balance: 1,
  commonLanguage: false,
  past: null,
};
const proof: SeatingProof = {
  repeats: { count: 0, least: 0 },
  returns: { count: 0, least: 0 },
  mix: [],
  met: { mean: 0, fewest: 0, mostMean: 0 },
  sizes: { fewest: 0, most: 0 },
  moved: { count: 0, least: 0 },
  broken: [],
  cost: 0,
  leastCost: 0,
};
const planned: Planned = { answer: { rounds: [], hosts: {}, contradictions: [] }, proof, changes: [] };

/** A worker in our hand: it writes down what it is asked and says what we tell it. */
function handWorker() {
  const asked: Ask[] = [];
  const target = new EventTarget();
  let endings = 0;
  const worker: SeatingWorker = {
    postMessage: (ask: Ask) => void asked.push(ask),
    terminate: () => void (endings += 1),
    addEventListener: target.addEventListener.bind(target),
  };
  const tells = (told: Told): boolean => target.dispatchEvent(new MessageEvent('message', { data: told }));
  const breaks = (): boolean => target.dispatchEvent(new Event('error'));
  return { asked, worker, tells, breaks, ended: () => endings };
}

describe('the planner', () => {
  it('gives each answer to the one who asked, whatever the order in which they come', async () => {
    const { asked, worker, tells } = handWorker();
    const planner = createPlanner(() => worker);
    const one = planner.repair(problem, 1, false);
    const other = planner.repair(problem, 2, true);
    const [first, second] = asked.map(({ job }) => job);
    tells({ kind: 'repaired', job: second ?? 0, planned: { ...planned, proof: { ...proof, cost: 2 } } });
    tells({ kind: 'repaired', job: first ?? 0, planned: { ...planned, proof: { ...proof, cost: 1 } } });
    expect((await one)?.proof.cost).toBe(1);
    expect((await other)?.proof.cost).toBe(2);
  });

  it('hears nothing more of a search that was stopped, and ends its worker', () => {
    const { asked, worker, tells, ended } = handWorker();
    const planner = createPlanner(() => worker);
    const heard: string[] = [];
    const stop = planner.improve(problem, planned.answer, 1, {
      standing: () => heard.push('standing'),
      better: () => heard.push('better'),
      failed: () => heard.push('failed'),
    });
    const job = asked[0]?.job ?? 0;
    tells({ kind: 'standing', job, proof });
    tells({ kind: 'better', job, planned });
    expect(ended()).toBe(0);
    stop();
    tells({ kind: 'better', job, planned });
    expect(heard).toEqual(['standing', 'better']);
    expect(ended()).toBe(1);
  });

  it('everybody who waits is told when a worker breaks, and so is whoever asks where there is none', async () => {
    const { worker, breaks } = handWorker();
    const planner = createPlanner(() => worker);
    const heard: string[] = [];
    const listening = { standing: () => undefined, better: () => undefined, failed: () => heard.push('failed') };
    const waiting = planner.repair(problem, 1, false);
    planner.improve(problem, planned.answer, 1, listening);
    breaks();
    expect(await waiting).toBeNull();
    expect(heard).toEqual(['failed']);
    const without = createPlanner(() => {
      throw new Error('no workers here');
    });
    expect(await without.repair(problem, 1, false)).toBeNull();
    without.improve(problem, planned.answer, 1, listening)();
    expect(heard).toEqual(['failed', 'failed']);
  });

  it('closing ends every worker and leaves nobody waiting', async () => {
    const { worker, ended } = handWorker();
    const planner = createPlanner(() => worker);
    const waiting = planner.repair(problem, 1, false);
    planner.improve(problem, planned.answer, 1, {
      standing: () => undefined,
      better: () => undefined,
      failed: () => undefined,
    });
    planner.close();
    expect(await waiting).toBeNull();
    expect(ended()).toBe(2);
  });
});
