/** A view is held against the café as it was on disk at the number the view bears. */
import type { Actor, Cafe } from '../../../shared/cafe/model.ts';
import { facilitatorView, ownView, roomView } from '../../../shared/cafe/views.ts';
import type { FacilitatorMessage, OwnMessage, RoomMessage, ServerToClient } from '../../../shared/wire/control.ts';
import { same } from './findings.ts';
import type { Witness } from './witness.ts';

/** Views go to many at once: each is looked at once for each role. */
const seen = new WeakSet();

export function heldAgainstState(
  witness: Witness,
  name: keyof ServerToClient,
  message: unknown,
  actor: Actor | null,
): void {
  if (name === 'room') {
    const { number, role, room } = message as RoomMessage;
    if (seen.has(room)) return;
    seen.add(room);
    judge(witness, number, `the room for ${role}`, (cafe) => same(room, roomView(cafe, role)));
  }
  if (name === 'own' && actor?.role === 'participant') {
    const { number, own } = message as OwnMessage;
    judge(witness, number, 'an own view', (cafe) => same(own, ownView(cafe, actor.person)));
  }
  if (name === 'facilitator') {
    const { number, facilitator } = message as FacilitatorMessage;
    if (seen.has(facilitator)) return;
    seen.add(facilitator);
    judge(witness, number, 'the facilitator view', (cafe) => same(facilitator, facilitatorView(cafe)));
  }
}

function judge(witness: Witness, number: number, what: string, fits: (cafe: Cafe) => boolean): void {
  const cafe = witness.cafeAt(number);
  if (!cafe) witness.findings.report('SA1', `${what} is ${number}, and the disk has ${witness.seq}`);
  else witness.findings.unless(fits(cafe), 'SM1', () => `${what} of ${number} is not what the disk says`);
}
