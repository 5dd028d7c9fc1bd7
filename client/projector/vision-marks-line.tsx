import { at } from '../../shared/cafe/at.ts';
import { meanOf } from '../../shared/cafe/vision-marks.ts';
import { useRoom } from '../cafe/hooks.tsx';
import { useAllMessages } from '../language/language.tsx';

/** How the room has marked a proposal, in one line of means. Nothing while nobody has. */
export function VisionMarksLine({
  vision,
  className,
}: {
  readonly vision: string;
  readonly className?: string | undefined;
}) {
  const { acting, projector } = useAllMessages();
  const { visionMarks } = useRoom();
  const tally = at(visionMarks, vision);
  if (!tally) return null;
  const [fist, answers] = [meanOf(tally.fist, 0), tally.fist.reduce((sum, count) => sum + count, 0)];
  const lines = [
    ...(fist === null ? [] : [acting.projector.fist(fist, answers)]),
    ...(['stretch', 'possible'] as const).flatMap((which) => {
      const mean = meanOf(tally[which], 1);
      return mean === null ? [] : acting.projector.mean(which, mean);
    }),
  ];
  return lines.length === 0 ? null : (
    <p className={className}>{projector.joined(lines.map((line) => line.replaceAll(' ', '\u00a0')))}</p>
  );
}
