/** How well everybody met, for the document: figures beside what is proven, and nobody's name. */
import type { Cafe } from '../cafe/model.ts';
import { playedSeats } from '../cafe/played-seats.ts';
import { mixNames } from '../cafe/seating-mix.ts';
import { proveSeating } from '../seating/proof.ts';
import type { AgendaSeating, Likeness } from './model.ts';
import { roundsHeld } from './people.ts';

export function agendaSeating(cafe: Cafe): AgendaSeating | null {
  const { problem, rounds } = playedSeats(cafe, roundsHeld(cafe));
  if (rounds.length < 2 || problem.people.length < 2) return null;
  const { repeats, returns, mix, met } = proveSeating(problem, { rounds, hosts: {} });
  const alike = mixNames.flatMap((name, index) => {
    const figure = mix[index];
    const said = problem.people.some(({ traits }) => traits[index] !== null);
    return isLikeness(name) && said && figure ? [{ name, count: figure.count, least: figure.least }] : [];
  });
  return {
    random: cafe.settings.seating === 'random',
    repeats: { count: repeats.count, least: repeats.least },
    returns: { count: returns.count, least: returns.least },
    alike,
    met,
  };
}

function isLikeness(name: (typeof mixNames)[number]): name is Likeness {
  return name !== 'withoutPhone';
}
