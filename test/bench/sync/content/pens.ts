/** Yjs client ids that are all different, spread over 32 bits as real ones are. */
import { randomFrom } from '../../../../shared/seating/random.ts';

export function pensFrom(seed: number): () => number {
  const random = randomFrom(seed);
  const used = new Set<number>();
  return () => {
    for (;;) {
      const pen = Math.floor(random() * 4_294_967_296);
      if (used.has(pen)) continue;
      used.add(pen);
      return pen;
    }
  };
}
