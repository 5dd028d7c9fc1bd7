// The solver of Kafébord in the format of a seating bench: `solve(instance, { seed, stages })`, instances as in
// `seating-instance/1`. Plain JavaScript, so that any Node that runs the bench can load it: where types are not stripped by Node
// itself, Vite puts the sources together first.
import { fileURLToPath } from 'node:url';

const { problemOfInstance, problemOfStep, solveSeating } = await load(
  new URL('./seating/solver-entry.ts', import.meta.url),
);

/**
 * Static instances: `{ rounds, status?, reasons? }`. Live ones are asked once for each step, with the earlier answers in `stages`:
 * `{ rounds, hosts }`.
 */
export function solve(instance, { seed = 1, stages = [], effort = 1 } = {}) {
  const problem = instance.live ? problemOfStep(instance, stages) : problemOfInstance(instance);
  const { rounds, hosts, contradictions } = solveSeating(problem, { seed, effort });
  if (instance.live) return { rounds, hosts };
  return contradictions.length > 0 ? { rounds, status: 'infeasible', reasons: contradictions } : { rounds };
}

async function load(entry) {
  try {
    return await import(entry.href);
  } catch (problem) {
    if (problem?.code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw problem;
    return import(await bundled(entry));
  }
}

async function bundled(entry) {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: fileURLToPath(entry), write: false, minify: false, target: 'node20' },
  });
  const [{ code }] = (Array.isArray(built) ? built[0] : built).output;
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}
