/** What the solver needs to be run outside the house. */
export { solveSeating } from '../../../shared/seating/solve.ts';
export { problemOfInstance } from './instance-problem.ts';
export { problemOfStep } from './instance-step.ts';
