import type { Messages } from '../nb/messages.ts';
import { boards } from './boards.ts';
import { common } from './common.ts';
import { console } from './console.ts';
import { phone } from './phone.ts';
import { projector } from './projector.ts';
import { refusals } from './refusals.ts';
import { seating } from './seating.ts';
import { start } from './start.ts';

/** Everything the screens say, in English. */
export const messages: Messages = { common, refusals, start, phone, console, seating, projector, boards };
