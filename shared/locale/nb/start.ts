export const start = {};

export type StartMessages = typeof start;
