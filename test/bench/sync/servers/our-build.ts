/** Our server, put into few files as `npm start` does. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serverBuild } from '../../../../server/build/server-build.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const ourProgram = at('../../../../node_modules/.cache/kafebord/bench/kafebord.js');

export async function buildOurs(): Promise<void> {
  const bundle = serverBuild(at('../../../../'), { kafebord: at('kafebord.ts') }, dirname(ourProgram));
  await build({ ...bundle, configFile: false, logLevel: 'warn' });
}
