import { useAllMessages } from '../language/language.tsx';
import { totalMinutes } from './draft-changes.ts';
import type { Draft } from './draft.ts';

/** How long the programme lasts and when it is over, in a sentence. */
export function useTotal({ design, startTime }: Draft): string {
  const { programme, template } = useAllMessages().start;
  const minutes = totalMinutes(design.programme);
  const [hour = 9, minute = 0] = startTime === '' ? [] : startTime.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  return programme.total(template.minutes(minutes), clockTime(hour * 60 + minute), clockTime(end));
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
