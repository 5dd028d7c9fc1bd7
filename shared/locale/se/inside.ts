import type { InsideMessages } from '../nb/inside.ts';
import { atTable } from './at-table.ts';
import { boards } from './boards.ts';
import { choosing } from './choosing.ts';
import { entries } from './entries.ts';
import { phone } from './phone.ts';
import { theming } from './theming.ts';
import { tracing } from './tracing.ts';

/** What a participant's phone says once somebody is in, in Northern Sámi. */
export const insideMessages: InsideMessages = { atTable, boards, choosing, entries, phone, theming, tracing };
