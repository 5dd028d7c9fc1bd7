import { common } from './common.ts';
import { join } from './join.ts';
import { joining } from './joining.ts';
import { refusals } from './refusals.ts';

/** What a participant's phone says, on bokmål. A phone loads this first, and the rest with what stands behind the door. */
export const participantMessages = { common, join, joining, refusals };

export type ParticipantMessages = typeof participantMessages;
