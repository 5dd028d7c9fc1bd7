import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';

/** Who makes the themes, for whoever has a phone in the harvest; null when everybody does. */
export function useTeamWords(): string | null {
  const { theming } = useMessages();
  const { themeTeam } = useRoom();
  const isIn = useCafe(({ own }) => own?.inThemeTeam === true);
  if (!themeTeam) return null;
  if (isIn) return theming.teamYou;
  const { count, names } = themeTeam;
  return `${names ? theming.team(names.join(', '), count) : theming.teamCount(count)} ${theming.teamRead}`;
}
