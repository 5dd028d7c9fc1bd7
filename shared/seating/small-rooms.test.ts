/**
 * Rules, bounds and plans held against all plans of small cafés: before anything has happened, and after something has. Seeds are fixed;
 * an offence begins with its own.
 */
import { describe, expect, it } from 'vitest';
import { offences, repairedRoom, solvedRoom, type SolvedRoom } from '../../test/kit/seating/small-rooms.ts';

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const fresh = seeds(60).map(solvedRoom);
const repaired = seeds(90).flatMap((seed) => repairedRoom(seed) ?? []);
const rooms: readonly SolvedRoom[] = [...fresh, ...repaired];
const valid = rooms.filter(({ judged }) => judged.broken.size === 0);

const byName = (units: ReadonlyMap<string, number>): readonly string[] =>
  [...units].map(([rule, count]) => `${rule}: ${count}`).toSorted();

const holds = ({ all }: SolvedRoom, round: number): boolean => (all[round - 1]?.length ?? 0) > 0;

describe('small cafés beside all their plans', () => {
  it('the drawn rooms are of all kinds', () => {
    expect(new Set(rooms.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    expect(rooms.some(({ best }) => best === null)).toBe(true);
    expect(valid.length).toBeGreaterThan(rooms.length * 0.8);
    expect(valid.filter(({ best }) => best !== null && best.cost > 0).length).toBeGreaterThan(60);
  });

  it('[SE30] hard rules are kept in every round in which they can all hold', () => {
    expect(
      offences(rooms, (room) =>
        [...room.judged.broken.keys()].filter((rule) => holds(room, Number(rule.split(' ')[1]))),
      ),
    ).toEqual([]);
  });

  it('[SE31] a contradiction that is named is real: no plan of that round keeps the rules', () => {
    const named = rooms.flatMap(({ answer }) => answer.contradictions);
    expect(named.length).toBeGreaterThan(0);
    expect(
      offences(rooms, (room) =>
        room.answer.contradictions.filter(({ round }) => holds(room, round)).map((wrong) => JSON.stringify(wrong)),
      ),
    ).toEqual([]);
  });

  it('[SE32] no plan that keeps the rules is below a bound', () => {
    expect(
      offences(valid, ({ best, proof, judged, problem }) => {
        if (best === null) return ['the plan keeps the rules and is not among all plans'];
        const active = problem.people.filter(({ from, to }) => from <= to).length;
        const comparable = judged.returns === 0 && problem.returnsCount ? best.withoutReturns : best;
        const below = (name: string, least: number, reached: number): string[] =>
          least > reached + 1e-9 ? [`${name} ${least} is proven and ${reached} is reached`] : [];
        return [
          ...below('cost', proof.leastCost, best.cost),
          ...below('repeats', proof.repeats.least, comparable.repeats),
          ...below('returns', proof.returns.least, best.returns),
          ...below('moved', proof.moved.least, best.moved),
          ...below('met', (2 * comparable.mostMet) / active, proof.met.mostMean),
          ...proof.mix.flatMap(({ name, least }, index) => below(name, least, best.mix[index] ?? 0)),
        ];
      }),
    ).toEqual([]);
  });

  it('[SE32] the figures of a proof are what counting the names gives, also where rules are broken', () => {
    expect(
      offences(rooms, ({ proof, judged }) => {
        const units = new Map<string, number>();
        for (const { rule, round, units: more } of proof.broken)
          units.set(`${rule} ${round}`, (units.get(`${rule} ${round}`) ?? 0) + more);
        const differ = (name: string, said: unknown, counted: unknown): string[] =>
          JSON.stringify(said) === JSON.stringify(counted)
            ? []
            : [`${name} ${JSON.stringify(said)}, counted ${JSON.stringify(counted)}`];
        const rules = differ('broken', byName(units), byName(judged.broken));
        // Whoever sits at a table that is not there sits nowhere, and figures of such a plan mean nothing.
        if ([...units.keys()].some((rule) => rule.startsWith('seated'))) return rules;
        return [
          ...rules,
          ...differ('repeats', proof.repeats.count, judged.repeats),
          ...differ('returns', proof.returns.count, judged.returns),
          ...differ('moved', proof.moved.count, judged.moved),
          ...differ(
            'mix',
            proof.mix.map(({ count }) => count),
            judged.mix,
          ),
          ...differ('cost', proof.cost, judged.cost),
          ...differ(
            'met',
            [proof.met.mean.toFixed(9), proof.met.fewest],
            [judged.met.mean.toFixed(9), judged.met.fewest],
          ),
        ];
      }),
    ).toEqual([]);
  });

  it('[SE33] a search says of its plan what the proof says', () => {
    expect(
      offences(valid, ({ searched, proof }) =>
        searched === proof.cost ? [] : [`the search says ${searched}, the proof ${proof.cost}`],
      ),
    ).toEqual([]);
  });

  it('[SE34] small cafés get the best plan of all', () => {
    expect(
      offences(
        fresh.filter(({ judged }) => judged.broken.size === 0),
        ({ judged, best }) => (judged.cost === best?.cost ? [] : [`costs ${judged.cost}, the best ${best?.cost}`]),
      ),
    ).toEqual([]);
  });

  it('[SE34] small cafés under way are repaired as well as can be', () => {
    expect(
      offences(
        repaired.filter(({ judged }) => judged.broken.size === 0),
        ({ judged, best, problem, answer }) => {
          const own = hostPrice({ problem, answer });
          return judged.cost - own === best?.cost ? [] : [`costs ${judged.cost - own}, the best ${best?.cost}`];
        },
      ),
    ).toEqual([]);
  });
});

/** What the named hosts cost, who are the same in all plans that are compared. */
function hostPrice({ problem, answer }: Pick<SolvedRoom, 'problem' | 'answer'>): number {
  const played = problem.past?.seats.slice(0, problem.past.frozen) ?? [];
  const strangers = (problem.past?.vacant ?? []).filter(({ table }) => {
    const host = answer.hosts[table];
    return host !== undefined && !played.some((seats) => seats[table]?.includes(host));
  });
  return problem.weights.newHost * strangers.length;
}
