/** When a better plan is worth a facilitator's attention, and what to say of it. */
import { usualWeights, type SeatingProof } from '../../../shared/seating/problem.ts';
import type { SeatingMessages } from '../../../shared/locale/nb/seating.ts';

const units = ({ broken }: SeatingProof, rule?: string): number =>
  broken.reduce((sum, entry) => sum + (rule === undefined || entry.rule === rule ? entry.units : 0), 0);

/** Fewer broken rules, or a cost that is lower by one repeat meeting at least: moved seats are in the cost already. */
export function isWorthOffering(now: SeatingProof, better: SeatingProof): boolean {
  const [before, after] = [units(now), units(better)];
  return after === before ? now.cost - better.cost >= usualWeights.repeat : after < before;
}

/** What gets better, the weightiest first, in words. Never empty: what is worth offering is at least better mixed. */
export function gainsOf(
  now: SeatingProof,
  better: SeatingProof,
  words: SeatingMessages['offer']['gains'],
): readonly string[] {
  const colleagues = (proof: SeatingProof): number => proof.mix.find(({ name }) => name === 'organisation')?.count ?? 0;
  const hosts = units(now, 'host') - units(better, 'host');
  const gains = [
    [units(now) - units(better) - Math.max(0, hosts), words.rules],
    [hosts, words.hosts],
    [now.repeats.count - better.repeats.count, words.repeats],
    [now.returns.count - better.returns.count, words.returns],
    [colleagues(now) - colleagues(better), words.organisation],
  ] as const;
  const said = gains.flatMap(([gain, say]) => (gain > 0 ? [say(gain)] : []));
  return said.length > 0 ? said : [words.mixed];
}
