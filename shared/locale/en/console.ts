import type { ConsoleMessages } from '../nb/console.ts';

export const console: ConsoleMessages = {};
