/** How much one core can deliver: the pace rises by half until the slowest hundredth waits longer than 100 ms. */
import { contenderNames } from '../servers/contenders.ts';
import { withServer } from '../servers/with-server.ts';
import { Session, type Window } from '../session.ts';
import { arrange } from '../venue/arrange.ts';
import type { Load } from './load.ts';

const firstRate = 9;
const factor = 1.5;
const mostSteps = 16;
const longestMs = 100;
const warmSeconds = 1;
const stepSeconds = 3;

export const ceiling: Load = {
  id: 'ceiling',
  about: `240 people at 40 tables, from ${firstRate} updates/s each in steps of ${factor} x until p99 > ${longestMs} ms`,
  columns: [
    { key: 'perSecond', title: 'deliveries/s', digits: 0, ratio: true },
    { key: 'perCpuSecond', title: 'per CPU-s', digits: 0, ratio: true },
    { key: 'rate', title: 'updates/s/person', digits: 0 },
    { key: 'p99', title: 'p99 ms', digits: 1 },
    { key: 'frames', title: 'frames/delivery', digits: 2 },
    { key: 'merged', title: 'merged', digits: 0 },
  ],
  contenders: contenderNames,
  repeats: 1,
  unlimited: true,
  measure: (who, { marks, seed }) =>
    withServer(who, true, async (server) => {
      const { tables } = await arrange(who, server, { tables: 40, people: 6, stage: 'round', marks });
      const gatherings = tables.map((place) => ({ place, writers: place.people.length, watchers: 0 }));
      const session = await Session.open({ who, server, gatherings, shape: 'note', seed });
      let best: { readonly rate: number; readonly window: Window } | null = null;
      let stoppedBy = 'the last step: a lower bound';
      let rate = firstRate;
      // A step that fails is tried once more: another program's busy second is not the server's limit.
      let failed = 0;
      for (let step = 0; step < mostSteps && failed < 2; step += 1) {
        const window = await session.write(rate, warmSeconds, stepSeconds);
        if (window.lateP99 <= longestMs / 2 && window.p99 <= longestMs) {
          best = { rate, window };
          rate *= factor;
          failed = 0;
          continue;
        }
        failed += 1;
        stoppedBy =
          window.lateP99 > longestMs / 2
            ? `the generator at ${rate.toFixed(0)}/s: a lower bound`
            : `the server, p99 ${window.p99.toFixed(0)} ms at ${rate.toFixed(0)}/s`;
      }
      await session.verify();
      session.close();
      const { faults, troubles } = session.books;
      if (!best) return { figures: {}, faults, troubles, remark: `nothing passed: stopped by ${stoppedBy}` };
      const { window } = best;
      const { deliveries } = window;
      return {
        figures: {
          ...window,
          rate: best.rate,
          perSecond: deliveries / window.seconds,
          perCpuSecond: (deliveries / window.serverCpuMs) * 1000,
          frames: window.frames / deliveries,
        },
        faults,
        troubles,
        remark: `stopped by ${stoppedBy}`,
      };
    }),
};
