/** How the room marked the chosen sentence, in one line. */
import type { VisionTally } from '../../cafe/model.ts';
import { meanOf } from '../../cafe/vision-marks.ts';
import type { AgendaWords } from '../../locale/nb/agenda.ts';
import { paragraph, type Block } from './blocks.ts';

/** Nothing where nobody has marked it. [VI2] */
export function visionMarks(tally: VisionTally | null, { working }: AgendaWords): readonly Block[] {
  if (tally === null) return [];
  const fist = meanOf(tally.fist, 0);
  const answers = tally.fist.reduce((sum, count) => sum + count, 0);
  const marks = (['stretch', 'possible'] as const).flatMap((which) => {
    const mean = meanOf(tally[which], 1);
    return mean === null ? [] : working.mark(which, mean);
  });
  return [paragraph([...(fist === null ? [] : [working.fist(fist, answers)]), ...marks].join(' '))];
}
