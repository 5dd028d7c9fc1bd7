/** What to call a table aloud: its number, colour and shape, so that nobody has to tell two greens apart. */
import type { Messages } from '../../shared/locale/nb/messages.ts';
import { tableLook } from '../design/table-look.ts';

export function spokenTable(number: number, { common }: Messages): string {
  const look = tableLook(number);
  return `${common.table(number)}, ${common.colours[look.colour]} ${common.shapes[look.shape]}`;
}
