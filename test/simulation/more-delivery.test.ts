/** The other half of the tables, in a file of its own: two files use two cores. */
import { describe } from 'vitest';
import { tellsBoards, tellsTables } from './delivery.ts';

describe('more tables where everything fails', () => tellsTables(1001, 1000));
describe('boards where everything fails', () => tellsBoards(1, 40));
