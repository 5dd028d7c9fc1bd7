export const projector = {};

export type ProjectorMessages = typeof projector;
