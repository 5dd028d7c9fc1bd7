export const console = {};

export type ConsoleMessages = typeof console;
