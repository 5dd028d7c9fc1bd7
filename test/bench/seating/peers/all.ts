/** Every other method, the simplest first. */
import { goodEnoughGolfers } from './good-enough-golfers.ts';
import { groupShift, signedOffsets } from './offsets.ts';
import { plainRandom } from './plain-random.ts';
import type { Peer } from './room.ts';

export const peers: readonly Peer[] = [plainRandom, groupShift, signedOffsets, goodEnoughGolfers];
