/**
 * Two who write in one field at the same time, neither knowing of the other: a field is replaced whole, so one text stands there
 * afterwards and the other one nowhere. Whoever wrote the one that lost can tell, and their page keeps it. [AC9] [NL9] [VI4]
 */
import * as Y from 'yjs';

/**
 * What has become of what was written under this id in one key of a map. `stands`: it does. `read`: somebody wrote over it who had it before
 * them. `crossed`: somebody who had not. `unknown`: it is not here.
 */
export type Fate = 'stands' | 'read' | 'crossed' | 'unknown';

export function fateOf(map: Y.Map<unknown>, key: string, id: Y.ID): Fate {
  // Yjs has no other way to ask who has written an entry, and what they had before them.
  const last = map._map.get(key) ?? null;
  for (let item = last; item; item = item.left) {
    const isIt = item.id.client === id.client && item.id.clock <= id.clock && id.clock < item.id.clock + item.length;
    if (isIt) return item === last ? 'stands' : 'crossed';
    if (item.origin && Y.compareIDs(item.origin, id)) return 'read';
  }
  return 'unknown';
}
