/** What people at one's table are called: by their name, or by a number where the café shows none. */
import { useCafe } from '../cafe/hooks.tsx';

const isNumber = (name: string): boolean => /^\d+$/u.test(name);

export const callMate = (name: string, person: string): string => (isNumber(name) ? `${person} ${name}` : name);

/** The names at one's table, as far as the café tells them. */
export function useMateNames(): readonly string[] {
  const mates = useCafe((state) => state.own?.mates);
  return (mates ?? []).map(({ name }) => name).filter((name) => !isNumber(name));
}
