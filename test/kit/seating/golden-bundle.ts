/** The same problems as one script, for pages and for Nodes that do not read TypeScript. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { must } from '../../../shared/cafe/must.ts';

/** A script that hands the answers to `receiver`, an expression of JavaScript. */
export async function goldenScript(receiver: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      // The pages' own oldest browsers, so that the page runs what phones and laptops run.
      target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
      write: false,
      lib: { entry: fileURLToPath(new URL('golden.ts', import.meta.url)), formats: ['iife'], name: 'golden' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const script = must(output && 'output' in output ? output.output[0] : null, 'one file was built');
  return `${script.code}\n(${receiver})(golden.goldenAnswers());`;
}
