/** Northern Sámi. Written without a native speaker: it needs a human translator before it is used in earnest; see docs/LANGUAGES.md. */
import type { Messages } from '../nb/messages.ts';
import { access } from './access.ts';
import { acting } from './acting.ts';
import { boardPlans } from './board-plans.ts';
import { console } from './console.ts';
import { flow } from './flow.ts';
import { hall } from './hall.ts';
import { harvestDesk } from './harvest-desk.ts';
import { insideMessages } from './inside.ts';
import { participantMessages } from './participant.ts';
import { people } from './people.ts';
import { pollDesk } from './poll-desk.ts';
import { print } from './print.ts';
import { projector } from './projector.ts';
import { running } from './running.ts';
import { seating } from './seating.ts';
import { start } from './start.ts';
import { tables } from './tables.ts';
import { templateFile } from './template-file.ts';

/** Everything the screens say, in Northern Sámi. */
export const messages: Messages = {
  ...participantMessages,
  ...insideMessages,
  access,
  acting,
  start,
  boardPlans,
  templateFile,
  console,
  flow,
  tables,
  people,
  running,
  seating,
  hall,
  harvestDesk,
  pollDesk,
  print,
  projector,
};
