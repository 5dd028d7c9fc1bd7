import { boards } from './boards.ts';
import { common } from './common.ts';
import { console } from './console.ts';
import { phone } from './phone.ts';
import { projector } from './projector.ts';
import { refusals } from './refusals.ts';
import { seating } from './seating.ts';
import { start } from './start.ts';

/** Everything the screens say, on bokmål. */
export const messages = { common, refusals, start, phone, console, seating, projector, boards };

/** What every language must have: a missing or a surplus key does not compile. */
export type Messages = typeof messages;
