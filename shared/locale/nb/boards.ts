export const boards = {};

export type BoardsMessages = typeof boards;
