/** The social golfers: groups of strangers, every round anew, and nobody twice with anybody. */
import { taskOf, type Task } from './collection.ts';

/** Groups, people in each, rounds. A plan without any repeat is known for each of them. */
const courses = [
  [8, 4, 7],
  [10, 6, 6],
  [4, 4, 5],
  [7, 4, 7],
  [9, 4, 8],
  [12, 5, 6],
  [5, 5, 6],
  [5, 3, 7],
  [6, 4, 6],
  [7, 3, 10],
  [8, 4, 10],
] as const;

export function golfTasks(filter: RegExp): readonly Task[] {
  return courses
    .map(([groups, size, rounds]) => golfTask(groups, size, rounds))
    .filter((task) => filter.test(task.instance.id));
}

function golfTask(groups: number, size: number, rounds: number): Task {
  return taskOf(
    {
      format: 'seating-instance/1',
      id: `golf ${groups}-${size}-${rounds}`,
      family: 'sgp',
      rounds,
      distinctTables: false,
      balance: 0,
      tables: Array.from({ length: groups }, (_, index) => ({ id: `T${index + 1}`, min: size, max: size })),
      people: Array.from({ length: groups * size }, (_, index) => ({ id: `p${index + 1}` })),
    },
    { hard: 0, cost: 0, excess: 0, repeats: 0, sameTable: 0, orgExcess: null, moved: null },
  );
}
