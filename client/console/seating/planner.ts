/** The console's end of its workers: one that answers questions, and one for each search in the background. */
import type { SeatingPlan, SeatingProblem, SeatingProof } from '../../../shared/seating/problem.ts';
import type { Ask, Planned, Told } from './planning.ts';

export interface Planner {
  /** Repairs a plan, or with `anew` also a draft from nothing. Null when this browser could not work it out. */
  repair(problem: SeatingProblem, seed: number, anew: boolean): Promise<Planned | null>;
  /** What a given plan changes and is worth. Null when this browser could not work it out. */
  judge(problem: SeatingProblem, plan: SeatingPlan): Promise<Planned | null>;
  /** Judges the plan in force and looks for better ones until the returned function is called. */
  improve(problem: SeatingProblem, plan: SeatingPlan, seed: number, heard: ImproveHeard): () => void;
  close(): void;
}

export interface ImproveHeard {
  readonly standing: (proof: SeatingProof) => void;
  readonly better: (planned: Planned) => void;
  readonly failed: () => void;
}

export type SeatingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export function createPlanner(open: () => SeatingWorker): Planner {
  let jobs = 0;
  let desk: SeatingWorker | null = null;
  const waiting = new Map<number, (planned: Planned | null) => void>();
  const searches = new Set<SeatingWorker>();

  function settle(job: number, planned: Planned | null): void {
    waiting.get(job)?.(planned);
    waiting.delete(job);
  }

  function settleAll(): void {
    for (const job of Array.from(waiting.keys())) settle(job, null);
  }

  function deskWorker(): SeatingWorker {
    if (desk) return desk;
    desk = open();
    desk.addEventListener('message', ({ data }: MessageEvent<Told>) =>
      settle(data.job, data.kind === 'repaired' ? data.planned : null),
    );
    desk.addEventListener('error', settleAll);
    return desk;
  }

  function ask(question: (job: number) => Ask): Promise<Planned | null> {
    jobs += 1;
    const job = jobs;
    return new Promise((resolve) => {
      waiting.set(job, resolve);
      try {
        deskWorker().postMessage(question(job));
      } catch {
        settle(job, null);
      }
    });
  }

  return {
    repair: (problem, seed, anew) => ask((job) => ({ kind: 'repair', job, problem, seed, anew })),
    judge: (problem, plan) => ask((job) => ({ kind: 'judge', job, problem, plan })),
    improve(problem, plan, seed, heard) {
      jobs += 1;
      try {
        // A long step cannot be interrupted but by ending its worker.
        const worker = open();
        searches.add(worker);
        worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
          if (!searches.has(worker)) return;
          if (data.kind === 'standing') heard.standing(data.proof);
          else if (data.kind === 'better') heard.better(data.planned);
          else heard.failed();
        });
        worker.addEventListener('error', heard.failed);
        worker.postMessage({ kind: 'improve', job: jobs, problem, plan, seed } satisfies Ask);
        return () => {
          searches.delete(worker);
          worker.terminate();
        };
      } catch {
        heard.failed();
        return () => undefined;
      }
    },
    close() {
      desk?.terminate();
      desk = null;
      settleAll();
      for (const worker of searches) worker.terminate();
      searches.clear();
    },
  };
}

export function openSeatingWorker(): Worker {
  return new Worker(new URL('./seating-worker.ts', import.meta.url), { type: 'module' });
}
