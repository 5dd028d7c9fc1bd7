/** Every load, in the order in which they are measured. */
import { ceiling } from './ceiling.ts';
import { join } from './join.ts';
import { kill } from './kill.ts';
import type { Load } from './load.ts';
import { memory } from './memory.ts';
import { reload } from './reload.ts';
import { saved } from './saved.ts';
import { steadyLoads } from './steady.ts';

export const allLoads: readonly Load[] = [...steadyLoads, ceiling, join, memory, reload, kill, saved];
