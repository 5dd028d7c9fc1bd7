import type { BoardsMessages } from '../nb/boards.ts';

export const boards: BoardsMessages = {};
