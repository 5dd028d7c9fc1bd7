/** What an action still needs before it is one that somebody acts on. */
import { impossibleDeadline, ownerAnswer } from '../../../shared/agenda/actions.ts';
import type { RoomView } from '../../../shared/cafe/views.ts';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';

export type Warning =
  | 'no-owner'
  | 'facilitator-owns'
  | 'owner-reason'
  | 'said-no'
  | 'not-confirmed'
  | 'no-deadline'
  | 'deadline-before-cafe'
  | 'deadline-before-first-step'
  | 'no-reason';

export function warningsOf(action: CardsByBoard['actions'], room: RoomView): readonly Warning[] {
  const owner = room.organisations.find((organisation) => organisation.id === action.owner);
  const answer = owner ? ownerAnswer(room, action.id, owner.id) : null;
  const impossible = impossibleDeadline(action, room.settings.date);
  const found: readonly (readonly [Warning, boolean])[] = [
    ['no-owner', owner === undefined],
    ['facilitator-owns', owner?.facilitates === true && action.ownerReason !== ''],
    ['owner-reason', owner?.facilitates === true && action.ownerReason === ''],
    ['said-no', answer === 'no'],
    ['not-confirmed', answer === 'not-answered'],
    ['no-deadline', action.deadline === null],
    ['deadline-before-cafe', impossible === 'deadline-before-cafe'],
    ['deadline-before-first-step', impossible === 'deadline-before-first-step'],
    ['no-reason', action.status === 'closed' && action.statusWords === ''],
  ];
  return found.flatMap(([warning, applies]) => (applies ? [warning] : []));
}
