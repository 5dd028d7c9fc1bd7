/** Six problems of different kinds and all that is said about them, as text: the same wherever it is worked out. */
import { seatChanges } from '../../../shared/seating/changes.ts';
import type { SeatingProblem } from '../../../shared/seating/problem.ts';
import { proveSeating } from '../../../shared/seating/proof.ts';
import { solveSeating } from '../../../shared/seating/solve.ts';
import { room, underWay, usualMix } from './room.ts';

const seed = 20_260;

const hosted = room(40, 8, 3, { hosted: true, ...usualMix });

const wishful = room(36, 6, 4, {
  hosted: true,
  mix: [{ name: 'organisation', weight: 5 }],
  person: (index) => ({
    traits: [`o${index % 7}`],
    languages: index % 6 === 5 ? ['en'] : index % 2 === 0 ? ['nb', 'en'] : ['en', 'nb'],
    from: index % 9 === 8 ? 2 : 1,
    to: index % 11 === 10 ? 3 : 4,
  }),
  table: (index) => ({ max: 6 + (index % 2) }),
  commonLanguage: true,
  together: [['p8', 'p9']],
  apart: [['p10', 'p11', 'p12']],
  pins: [{ person: 'p13', tables: ['t2', 't3', 't4', 't5'], rounds: null }],
});

function repaired(): SeatingProblem {
  const plan = solveSeating(hosted, { seed });
  const newcomer = { ...hosted.people[9]!, id: 'late', from: 2 };
  const people = hosted.people.map((person) => (person.id === 'p4' ? { ...person, to: 1 } : person));
  const tables = hosted.tables.map((table) => (table.id === 't7' ? { ...table, to: 1 } : table));
  const hosts = hosted.hosts.map((duty) => (['t4', 't7'].includes(duty.table) ? { ...duty, to: 1 } : duty));
  const problem = { ...hosted, people: [...people, newcomer], tables, hosts };
  const vacant = [{ table: 't4', from: 2 }];
  return underWay(problem, plan, 1, { affected: ['p4', 'p7', 'late'], vacant, locked: ['p20'] });
}

/** Name of the problem -> plan, proof and changes as JSON. */
export function goldenAnswers(): Readonly<Record<string, string>> {
  const problems: Readonly<Record<string, SeatingProblem>> = {
    'hosts who stay': hosted,
    'no hosts, and more rounds than can be clean': room(24, 4, 5, usualMix),
    'many rounds on a schedule': room(45, 9, 6, { hosted: true, ...usualMix }),
    'wishes, languages and part-time people': wishful,
    golf: room(32, 8, 10, { returnsCount: false }),
    'a repair': repaired(),
  };
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => {
      const answer = solveSeating(problem, { seed });
      const said = [answer, proveSeating(problem, answer), seatChanges(problem, answer)];
      return [name, JSON.stringify(said)];
    }),
  );
}
