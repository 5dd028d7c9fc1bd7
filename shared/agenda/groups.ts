/** Working groups: named by their actions, described on cards of their own, filled by those who sign up. */
import { at } from '../cafe/at.ts';
import { workingGroup } from '../cafe/sign-ups.ts';
import type { Cafe, OrganisationId, PersonId } from '../cafe/model.ts';
import type { CardsByBoard } from '../documents/cards.ts';
import type { Wall } from '../documents/wall.ts';
import type { AgendaMembers, AgendaWorkingGroup, GroupConcern } from './model.ts';

/** What "the public sector" is called among the actor types that come with every plan. */
const publicType = 'public';

/** Names that differ in case or outer space alone are one group. */
export const groupKey = (name: string): string => name.trim().toLocaleLowerCase('nb');

/** A group as it stands on the boards: the card may be missing, and so may the actions. */
export interface GroupOnBoard {
  readonly key: string;
  readonly name: string;
  readonly card: CardsByBoard['groups'] | null;
  readonly actions: readonly CardsByBoard['actions'][];
}

/** In the order in which their first action stands; groups without actions come last, in the order of their cards. [AC4] */
export function groupsOnBoard({ actions, groups }: Pick<Wall, 'actions' | 'groups'>): readonly GroupOnBoard[] {
  const cards = new Map(groups.toReversed().map((card) => [groupKey(card.name), card]));
  const found = new Map<string, { key: string; name: string; actions: CardsByBoard['actions'][] }>();
  for (const action of actions) {
    const key = groupKey(action.group);
    if (key === '') continue;
    const group = found.get(key) ?? { key, name: action.group, actions: [] };
    group.actions.push(action);
    found.set(key, group);
  }
  for (const card of groups) {
    const key = groupKey(card.name);
    if (key !== '' && !found.has(key)) found.set(key, { key, name: card.name, actions: [] });
  }
  return Array.from(found.values(), (group) => {
    const card = cards.get(group.key) ?? null;
    return { ...group, name: card?.name ?? group.name, card };
  });
}

/** Everybody who has signed up for one of its actions, each once. */
export function membersOf(group: GroupOnBoard, signUps: Cafe['signUps']): readonly PersonId[] {
  return [...new Set(group.actions.flatMap(({ id }) => at(signUps, id) ?? []))];
}

/**
 * What a group lacks. Whoever leads it, owns or contributes to one of its actions, or has people in it, is in it with their organisation.
 * Warns, and never hinders. [FS7]
 */
export function concernsOf(
  group: GroupOnBoard,
  members: readonly { readonly organisation: OrganisationId | null; readonly actorType: string | null }[],
  facilitating: ReadonlySet<OrganisationId>,
): readonly GroupConcern[] {
  const { card, actions } = group;
  const organisations = new Set([
    ...members.flatMap(({ organisation }) => organisation ?? []),
    ...actions.flatMap(({ owner, contributors }) => [...(owner === null ? [] : [owner]), ...contributors]),
    ...(card?.lead ? [card.lead] : []),
  ]);
  const typed = members.filter(({ actorType }) => actorType !== null);
  const fromPublic = typed.filter(({ actorType }) => actorType === publicType).length;
  const found: readonly (readonly [GroupConcern, boolean])[] = [
    ['one-organisation', Array.from(organisations).filter((id) => !facilitating.has(id)).length < 2],
    ['no-lead', !card?.lead],
    ['facilitator-leads', facilitating.has(card?.lead ?? '')],
    ['mostly-public', fromPublic > 1 && fromPublic * 2 > typed.length],
    ['no-first-meeting', !card?.firstMeeting],
  ];
  return found.flatMap(([concern, applies]) => (applies ? [concern] : []));
}

/** The groups as the agenda tells them: organisations by name, people only where the café shows them to the room. */
export function agendaWorkingGroups(cafe: Cafe, wall: Wall): readonly AgendaWorkingGroup[] {
  const names = new Map(cafe.organisations.map(({ id, name }) => [id, name]));
  const facilitating = new Set(cafe.organisations.filter(({ facilitates }) => facilitates).map(({ id }) => id));
  const numbers = new Map(wall.actions.map(({ id }, index) => [id, index + 1]));
  const people = new Map(cafe.people.map((person) => [person.id, person]));
  return groupsOnBoard(wall).map((group) => {
    const { name, card, actions } = group;
    const signedUp = membersOf(group, cafe.signUps);
    const members = signedUp.flatMap((id) => people.get(id) ?? []);
    return {
      name,
      lead: names.get(card?.lead ?? '') ?? null,
      firstMeeting: card?.firstMeeting ?? null,
      firstMeetingAt: card?.firstMeetingAt ?? '',
      place: card?.place ?? '',
      actions: actions.flatMap(({ id }) => numbers.get(id) ?? []),
      members: toldMembers(cafe, signedUp),
      concerns: concernsOf(group, members, facilitating),
    };
  });
}

/** [AG13] for the whole group. */
function toldMembers(cafe: Cafe, members: readonly PersonId[]): AgendaMembers {
  const known = new Map(cafe.organisations.map(({ id, name }) => [id, name]));
  const showNames = cafe.settings.anonymity === 'names';
  // One made-up action that all of them have signed up for: told as the group of any action is.
  const told = workingGroup({ ...cafe, signUps: { all: members } }, 'all', showNames, Infinity);
  return {
    count: told.count,
    named: (told.members ?? [])
      .filter(({ name }) => name !== '')
      .map(({ name, organisation }) => ({ name, organisation: known.get(organisation ?? '') ?? '' })),
    organisations: told.organisations.flatMap((id) => known.get(id) ?? []),
  };
}
