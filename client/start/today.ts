import type { Day } from '../../shared/templates/design-from-template.ts';

/** Today where this browser is. */
export function today(): Day {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, timeZone };
}
