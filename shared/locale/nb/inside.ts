import { atTable } from './at-table.ts';
import { boards } from './boards.ts';
import { choosing } from './choosing.ts';
import { entries } from './entries.ts';
import { phone } from './phone.ts';
import { theming } from './theming.ts';
import { tracing } from './tracing.ts';

/** What a participant's phone says once somebody is in, on bokmål, besides what it could say at the door. */
export const insideMessages = { atTable, boards, choosing, entries, phone, theming, tracing };

export type InsideMessages = typeof insideMessages;
