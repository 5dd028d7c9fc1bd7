import type { ParticipantMessages } from '../nb/participant.ts';
import { common } from './common.ts';
import { join } from './join.ts';
import { joining } from './joining.ts';
import { refusals } from './refusals.ts';

/** What a participant's phone says, in nynorsk. */
export const participantMessages: ParticipantMessages = { common, join, joining, refusals };
