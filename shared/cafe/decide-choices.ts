/** Dots, the chosen vision, marks on its proposals, stands on stepping stones, whether an owner has said yes, and who signs up. All of them are counted here, not on a phone. */
import { at } from './at.ts';
import { chooserOf } from './chooser.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import { currentStage, personById } from './find.ts';
import type { Actor, Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { signedUpFor } from './sign-ups.ts';
import { standsOf } from './stands.ts';
import { keptMark, marksOf } from './vision-marks.ts';

export function decideVision(
  command: CommandOf<'chooseVision'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (command.vision !== null && !context.documents.hasVision(command.vision)) return refuse('vision-unknown');
  return accept([{ type: 'visionChosen', vision: command.vision }]);
}

/**
 * On a stepping stone or a proposal for the vision. A reservation may come without words, as in a real room; the screens ask for them,
 * because the words are what the agenda keeps.
 */
export function decideStand(
  cafe: Cafe,
  { stone, stand, words: said, person: asked }: CommandOf<'takeStand'>,
  { by, documents }: DecideContext,
): Decision<readonly CafeEvent[]> {
  const person = chooserOf(cafe, asked, by);
  if (person === null) return refuse('not-allowed');
  if (isTooLate(cafe, by)) return refuse('cafe-closed');
  if (!documents.hasStone(stone) && !documents.hasVision(stone)) return refuse('stone-unknown');
  const words = stand === 'agree' ? '' : said;
  const before = standsOf(cafe, stone).people[person];
  if (before?.stand === stand && before.words === words) return accept([]);
  return accept([{ type: 'standTaken', stone, person, stand, words }]);
}

/** With the close people go home with what they have agreed on; what was said on paper may be entered after it. */
function isTooLate(cafe: Cafe, by: Actor): boolean {
  return by.role === 'participant' && currentStage(cafe).kind === 'close';
}

/** How far a proposal for the vision reaches, whether it can be reached, and how far its reader agrees. [VI2] */
export function decideMark(
  cafe: Cafe,
  { vision, stretch, possible, fist, words, person: asked }: CommandOf<'markVision'>,
  { by, documents }: DecideContext,
): Decision<readonly CafeEvent[]> {
  const person = chooserOf(cafe, asked, by);
  if (person === null) return refuse('not-allowed');
  if (isTooLate(cafe, by)) return refuse('cafe-closed');
  if (!documents.hasVision(vision)) return refuse('vision-unknown');
  const mark = keptMark({ stretch, possible, fist, words });
  const before = marksOf(cafe, vision).people[person];
  if (before && markKeys.every((key) => before[key] === mark[key])) return accept([]);
  return accept([{ type: 'visionMarked', vision, person, mark }]);
}

const markKeys = ['stretch', 'possible', 'fist', 'words'] as const;

/** Only the owner says yes: somebody of that organisation, or a facilitator who has heard them say it. */
export function decideOwner(
  cafe: Cafe,
  command: CommandOf<'answerForOwner'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const action = context.documents.action(command.action);
  if (!action) return refuse('action-unknown');
  if (action.owner === null) return refuse('action-has-no-owner');
  if (context.by.role === 'participant' && personById(cafe, context.by.person)?.organisation !== action.owner)
    return refuse('not-your-organisation');
  const before = at(cafe.ownerAnswers, command.action);
  if (before?.organisation === action.owner && before.yes === command.yes) return accept([]);
  return accept([
    { type: 'ownerAnswered', action: command.action, answer: { organisation: action.owner, yes: command.yes } },
  ]);
}

/** People sign themselves up and off until the close; facilitators anybody who is here, and take anybody out. */
export function decideSignUp(
  cafe: Cafe,
  { action, takesPart, person: asked }: CommandOf<'signUp'>,
  { by, documents }: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (by.role === 'participant') {
    if (asked !== undefined && asked !== by.person) return refuse('not-allowed');
    if (isTooLate(cafe, by)) return refuse('cafe-closed');
  }
  const person = personById(cafe, by.role === 'participant' ? by.person : (asked ?? ''));
  if (!person || (takesPart && !person.here)) return refuse('person-unknown');
  if (!documents.action(action)) return refuse('action-unknown');
  if (signedUpFor(cafe, action).includes(person.id) === takesPart) return accept([]);
  return accept([{ type: 'signedUp', action, person: person.id, takesPart }]);
}
