/** Immediate actions as the agenda shows them (Ffowcs-Williams' cluster process, step 7). */
import { at } from '../cafe/at.ts';
import type { Cafe, CardId, Organisation } from '../cafe/model.ts';
import { workingGroup } from '../cafe/sign-ups.ts';
import type { ActionFields, CardsByBoard } from '../documents/cards.ts';
import type { Wall } from '../documents/wall.ts';
import type { AgendaAction, AgendaGroup, AgendaMembers, AgendaOwner, OwnerAnswerState } from './model.ts';

/** What counts as a quick result. */
export const quickWeeks = 8;

const taps = ['startsSoon', 'noNewMoney', 'oursToDecide'] as const satisfies readonly (keyof ActionFields)[];

/** It must wait, or needs money or somebody else's word: rather a stepping stone than something to start now. [AC5] */
export function isRatherStone(action: Pick<ActionFields, (typeof taps)[number]>): boolean {
  return taps.some((tap) => action[tap] === false);
}

/**
 * Low-hanging fruit: "tasks that take few resources to begin and give quick results", and that somebody has. Three yeses say so, or
 * effort and weeks where nothing has been answered with no. An action without an owner hangs low for nobody. [AG3]
 */
export function isLowHanging(
  action: Pick<ActionFields, 'effort' | 'weeks' | 'owner' | (typeof taps)[number]>,
): boolean {
  if (action.owner === null || isRatherStone(action)) return false;
  const quick = action.effort === 'low' && action.weeks !== null && action.weeks <= quickWeeks;
  return quick || taps.every((tap) => action[tap] === true);
}

/**
 * What the present owner has said. An answer belongs to the organisation that gave it: when an action changes hands, the new
 * owner has not been asked. [AG5]
 */
export function ownerAnswer(cafe: Pick<Cafe, 'ownerAnswers'>, action: CardId, owner: string): OwnerAnswerState {
  const answer = at(cafe.ownerAnswers, action);
  if (answer?.organisation !== owner) return 'not-answered';
  return answer.yes ? 'yes' : 'no';
}

/**
 * Why a deadline cannot be right: before the day of the café, or before the action's own first step. Days are `YYYY-MM-DD`, so
 * their order is the order of the letters. Before both, the day of the café is the one to name. [AG6]
 */
export function impossibleDeadline(
  { deadline, firstStepBy }: Pick<ActionFields, 'deadline' | 'firstStepBy'>,
  date: string,
): 'deadline-before-cafe' | 'deadline-before-first-step' | null {
  if (deadline === null) return null;
  if (deadline < date) return 'deadline-before-cafe';
  return firstStepBy !== null && deadline < firstStepBy ? 'deadline-before-first-step' : null;
}

/** The actions of the board, numbered in its order, with names in place of ids. An owner nobody knows is no owner. */
export function agendaActions(cafe: Cafe, wall: Wall): readonly AgendaAction[] {
  const organisations = new Map(cafe.organisations.map((organisation) => [organisation.id, organisation]));
  const stoneNumbers = new Map(wall.stones.map((stone, index) => [stone.id, index + 1]));
  return wall.actions.map((action, index) => {
    const owner = ownerOf(cafe, action, organisations);
    return {
      id: action.id,
      number: index + 1,
      title: action.title,
      result: action.result,
      owner,
      contributors: action.contributors.flatMap((id) => organisations.get(id)?.name ?? []),
      members: membersOf(cafe, action.id, organisations),
      firstStep: action.firstStep,
      firstStepBy: action.firstStepBy,
      deadline: action.deadline,
      startsSoon: action.startsSoon,
      noNewMoney: action.noNewMoney,
      oursToDecide: action.oursToDecide,
      effort: action.effort,
      effect: action.effect,
      weeks: action.weeks,
      resources: action.resources,
      hours: action.hours,
      cost: action.cost,
      benefit: action.benefit,
      group: action.group,
      support: action.support,
      ownerReason: action.ownerReason,
      needs: action.needs,
      status: action.status,
      statusWords: action.statusWords,
      stones: action.stones.flatMap((id) => stoneNumbers.get(id) ?? []).sort((one, other) => one - other),
      lowHanging: owner !== null && isLowHanging(action),
    };
  });
}

function ownerOf(
  cafe: Cafe,
  action: CardsByBoard['actions'],
  organisations: ReadonlyMap<string, Organisation>,
): AgendaOwner | null {
  const organisation = action.owner === null ? undefined : organisations.get(action.owner);
  if (!organisation) return null;
  const { id, name, facilitates } = organisation;
  return { organisation: id, name, facilitates, answer: ownerAnswer(cafe, action.id, id) };
}

/** Files are passed on: where names are for the facilitator alone, the agenda tells organisations. [AG13] */
function membersOf(cafe: Cafe, action: CardId, known: ReadonlyMap<string, Organisation>): AgendaMembers {
  const { count, organisations, members } = workingGroup(cafe, action, cafe.settings.anonymity === 'names', Infinity);
  return {
    count,
    named: (members ?? [])
      .filter(({ name }) => name !== '')
      .map(({ name, organisation }) => ({ name, organisation: known.get(organisation ?? '')?.name ?? '' })),
    organisations: organisations.flatMap((id) => known.get(id)?.name ?? []),
  };
}

/** Working groups in the order in which their first action stands; names that differ in case alone are one. None comes last. [AG4] */
export function groupActions(actions: readonly AgendaAction[]): readonly AgendaGroup[] {
  const found = new Map<string, { name: string | null; actions: AgendaAction[] }>();
  for (const action of actions) {
    const key = action.group.trim().toLocaleLowerCase('nb');
    const group = found.get(key) ?? { name: key === '' ? null : action.group, actions: [] };
    group.actions.push(action);
    found.set(key, group);
  }
  const groups = [...found.values()];
  return [...groups.filter((group) => group.name !== null), ...groups.filter((group) => group.name === null)].map(
    (group) => ({
      ...group,
      support: group.actions
        .filter(({ support }) => support !== '')
        .map(({ number, support }) => ({ number, words: support })),
    }),
  );
}
