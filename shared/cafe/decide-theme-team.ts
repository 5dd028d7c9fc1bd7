/** Who goes on with the themes: a few people who are here, or everybody. */
import type { CommandOf } from './commands.ts';
import type { CafeEvent } from './events.ts';
import { personById } from './find.ts';
import type { Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

export function decideThemeTeam(cafe: Cafe, { people }: CommandOf<'setThemeTeam'>): Decision<readonly CafeEvent[]> {
  const known = (people ?? []).map((person) => personById(cafe, person));
  if (known.includes(undefined)) return refuse('person-unknown');
  if (known.some((person) => person?.here !== true)) return refuse('person-has-left');
  return accept([{ type: 'themeTeamSet', people }]);
}
