import type { StartMessages } from '../nb/start.ts';

export const start: StartMessages = {};
