import type { ProjectorMessages } from '../nb/projector.ts';

export const projector: ProjectorMessages = {};
