/** The process of the simulated phones: beside the server, so that their work is not the server's. It ends with the server. */
import process from 'node:process';
import * as v from 'valibot';
import { filesNeeded } from '../../shared/hall/judge.ts';
import { rehearsalTaskSchema, type RehearsalNews, type RehearsalTask } from '../../shared/wire/hall.ts';
import { rehearse } from './rehearsal-run.ts';

const progressMs = 250;
const stop = new AbortController();

/** Open files a process may have, as the system says; null when it does not. */
function mostOpenFiles(): number | null {
  const limits = v.object({ userLimits: v.object({ open_files: v.object({ soft: v.number() }) }) });
  const read = v.safeParse(limits, process.report?.getReport());
  return read.success ? read.output.userLimits.open_files.soft : null;
}

function tell(news: RehearsalNews): Promise<void> {
  return new Promise((told) => {
    if (process.send) process.send(news, () => told());
    else told();
  });
}

async function begin(task: RehearsalTask): Promise<void> {
  const mostOpen = mostOpenFiles();
  // The server has the same limit. Running into it would cost the cafés it keeps their files: that is said without trying.
  if (mostOpen !== null && mostOpen < filesNeeded(task.people)) {
    const nobody = { people: task.people, inside: 0, written: 0, seen: 0, trips: null, notes: null };
    await tell({ type: 'result', result: { ...nobody, mostOpen, ended: 'time' } });
    process.exit(0);
  }
  const { counts, result } = rehearse(task, stop.signal);
  const timer = setInterval(() => void tell({ type: 'progress', counts: counts() }), progressMs);
  const end = await result;
  clearInterval(timer);
  await tell({ type: 'result', result: { ...end, mostOpen } });
  process.exit(0);
}

process.setMaxListeners(0);
process.on('disconnect', () => process.exit(0));
process.on('message', (message: unknown) => {
  const task = v.safeParse(rehearsalTaskSchema, message);
  if (task.success) void begin(task.output);
  else stop.abort();
});
