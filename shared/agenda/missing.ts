/** Who should have been in the room: what actions need and nobody here can give, and who was invited and did not come. */
import type { AgendaAction, MissingActor } from './model.ts';

/**
 * The invitation list: each actor that an action needs, once, with the actions that need them, in the order of the board. Several may
 * stand on lines of their own, or between semicolons; names that differ in case alone are one. [FS8]
 */
export function missingActors(actions: readonly Pick<AgendaAction, 'number' | 'needs'>[]): readonly MissingActor[] {
  const found = new Map<string, { who: string; actions: number[] }>();
  for (const { number, needs } of actions) {
    for (const who of needs.split(/[;\n]+/u).map((part) => part.trim())) {
      if (who === '') continue;
      const key = who.toLocaleLowerCase('nb');
      const actor = found.get(key) ?? { who, actions: [] };
      if (!actor.actions.includes(number)) actor.actions.push(number);
      found.set(key, actor);
    }
  }
  return Array.from(found.values());
}
