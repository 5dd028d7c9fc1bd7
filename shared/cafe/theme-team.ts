/** The two to four people who go on with the themes for everybody while the room reads. */
import { personById } from './find.ts';
import type { Cafe, PersonId } from './model.ts';

/** Of the team those who are here; null when everybody makes themes, which is so again when none of the team is here any more. */
export function themeTeamOf(cafe: Cafe): readonly PersonId[] | null {
  const here = (cafe.themeTeam ?? []).filter((person) => personById(cafe, person)?.here === true);
  return here.length > 0 ? here : null;
}
