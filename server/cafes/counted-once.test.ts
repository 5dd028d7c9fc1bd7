import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/cafe/commands.ts';
import type { Actor } from '../../shared/cafe/model.ts';
import { testDesign } from '../../test/kit/design.ts';
import { handClock } from '../../test/kit/hand-clock.ts';
import { memoryJournal } from '../../test/kit/memory-journal.ts';
import { participant } from '../../test/kit/table-top.ts';
import type { CafeRoom } from './cafe-room.ts';
import { Cafes } from './cafes.ts';

const leader: Actor = { role: 'facilitator' };
const person = (name: string): Command => ({ type: 'addPerson', name, organisation: '', actorType: null });

/** More commands of guests than anybody remembers in all. */
async function guestsSayMuch(room: CafeRoom, about: string): Promise<void> {
  const says = (guest: string, at: number): Command => {
    return { type: 'changePerson', person: guest, name: `Gjest ${about} ${at % 2}`, organisation: '', actorType: null };
  };
  for (let at = 0; at < 2600; at += 1)
    for (const guest of ['p0', 'p1']) await room.command(participant(guest), `${about}-${at}`, says(guest, at));
}

describe('a command that comes again', () => {
  it('[SA4] counts once however much others have said since, also from a snapshot', async () => {
    const journal = memoryJournal();
    const cafes = await Cafes.from(journal, handClock());
    const { id } = await cafes.open('a'.repeat(43), testDesign());
    const room = async (): Promise<CafeRoom> => {
      const found = await cafes.find(id);
      if (!found.ok) throw new Error(found.refusal);
      return found.value;
    };
    const here = await room();
    for (const guest of ['p0', 'p1']) {
      const introduction = { name: 'Gjest', organisation: '', actorType: null };
      await here.command({ role: 'door' }, guest, {
        type: 'join',
        ...introduction,
        person: guest,
        keyHash: guest,
        phone: true,
      });
    }
    expect(await here.command(leader, 'once', person('Uten telefon'))).toEqual({ ok: true });
    await guestsSayMuch(here, 'a');
    expect(await here.command(leader, 'once', person('Uten telefon'))).toEqual({ ok: true });
    expect(here.cafe.people).toHaveLength(3);
    await here.compact();
    const again = await Cafes.from(journal, handClock());
    const woken = await again.find(id);
    if (!woken.ok) throw new Error(woken.refusal);
    expect(await woken.value.command(leader, 'once', person('Uten telefon'))).toEqual({ ok: true });
    expect(woken.value.cafe.people).toHaveLength(3);
    // What somebody has just said is remembered of everybody, and of nobody for ever.
    const { number } = woken.value;
    const last: Command = { type: 'changePerson', person: 'p1', name: 'X', organisation: '', actorType: null };
    expect(await woken.value.command(participant('p1'), 'a-2599', last)).toEqual({ ok: true });
    expect(woken.value.number).toBe(number);
    expect(await woken.value.command(participant('p1'), 'a-0', last)).toEqual({ ok: true });
    expect(woken.value.number).toBe(number + 1);
  });
});
