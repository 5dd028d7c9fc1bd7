/** A live café on a journal in memory, with people in its first round. */
import type { Actor } from '../../shared/cafe/model.ts';
import type { CafeRoom } from '../../server/cafes/cafe-room.ts';
import { Cafes } from '../../server/cafes/cafes.ts';
import { testDesign } from './design.ts';
import { handClock } from './hand-clock.ts';
import { memoryJournal, type MemoryJournal } from './memory-journal.ts';

export const leader: Actor = { role: 'facilitator' };

/** The people are `p0`, `p1` and so on. */
export async function roomInRoundOne(people: number): Promise<{ room: CafeRoom; journal: MemoryJournal }> {
  const journal = memoryJournal();
  const cafes = await Cafes.from(journal, handClock());
  const { id } = await cafes.open('a'.repeat(43), testDesign());
  const found = await cafes.find(id);
  if (!found.ok) throw new Error(found.refusal);
  const room = found.value;
  for (let guest = 0; guest < people; guest += 1) {
    const who = {
      name: `Gjest ${guest}`,
      organisation: '',
      actorType: null,
      person: `p${guest}`,
      keyHash: `k${guest}`,
    };
    await room.command({ role: 'door' }, `join-${guest}`, { type: 'join', ...who, phone: true });
  }
  const answer = await room.command(leader, 'first-round', { type: 'next', from: 's1' });
  if (!answer.ok) throw new Error(answer.refusal);
  return { room, journal };
}
