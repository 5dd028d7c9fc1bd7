/** Actions and the groups that carry them. */
import type { AgendaMembers } from '../../../shared/agenda/model.ts';
import { statuses } from '../../../shared/documents/cards.ts';
import { choice, day, number, tableOf, text, yesNo, type Facts, type Table } from './table.ts';

/** One a row, in the order of the board. */
export function actionsTable({ agenda, words, own, options }: Facts): Table {
  const { columns } = words;
  const actions = agenda.groups.flatMap((group) => group.actions).sort((one, other) => one.number - other.number);
  return tableOf('actions', own.tables.actions, actions, [
    number(columns.number, (action) => action.number),
    text(columns.action, 40, (action) => action.title),
    text(columns.result, 36, (action) => action.result),
    text(columns.group, 20, (action) => action.group),
    text(columns.members, 26, ({ members }) => membersCell(members, words, options)),
    text(columns.owner, 24, (action) => action.owner?.name ?? ''),
    choice(columns.ownerAnswer, [words.yes, words.no, words.notAnswered], ({ owner }) => {
      if (owner === null) return '';
      return { yes: words.yes, no: words.no, 'not-answered': words.notAnswered }[owner.answer];
    }),
    text(columns.contributors, 26, (action) => action.contributors.join(', ')),
    text(columns.firstStep, 36, (action) => action.firstStep),
    day(columns.firstStepBy, (action) => action.firstStepBy),
    day(columns.deadline, (action) => action.deadline),
    yesNo(columns.lowHanging, words, ({ lowHanging }) => lowHanging),
    yesNo(own.columns.startsSoon, words, ({ startsSoon }) => startsSoon),
    yesNo(own.columns.noNewMoney, words, ({ noNewMoney }) => noNewMoney),
    yesNo(own.columns.oursToDecide, words, ({ oursToDecide }) => oursToDecide),
    choice(columns.effort, Object.values(words.efforts), ({ effort }) =>
      effort === null ? '' : words.efforts[effort],
    ),
    choice(own.columns.effect, Object.values(words.efforts), ({ effect }) =>
      effect === null ? '' : words.efforts[effect],
    ),
    number(columns.weeks, (action) => action.weeks),
    text(columns.resources, 24, (action) => action.resources),
    number(columns.hours, (action) => action.hours),
    number(columns.cost, (action) => action.cost),
    text(columns.benefit, 26, (action) => action.benefit),
    text(columns.support, 26, (action) => action.support),
    text(own.columns.ownerReason, 26, (action) => action.ownerReason),
    text(own.columns.needs, 26, (action) => action.needs),
    text(columns.stones, 12, (action) => action.stones.join(', ')),
    choice(
      columns.status,
      statuses.map((status) => words.statuses[status]),
      (action) => words.statuses[action.status],
    ),
    text(columns.statusWords, 36, (action) => action.statusWords),
  ]);
}

/** The working groups, who leads them and when they meet first. */
export function groupsTable({ agenda, words, own, options }: Facts): Table {
  const { columns } = words;
  return tableOf('groups', own.tables.groups, agenda.workingGroups, [
    text(columns.group, 30, ({ name }) => name),
    text(own.columns.lead, 26, ({ lead }) => lead ?? ''),
    day(own.columns.firstMeeting, ({ firstMeeting }) => firstMeeting),
    text(own.columns.time, 14, ({ firstMeetingAt }) => firstMeetingAt),
    text(own.columns.place, 24, ({ place }) => place),
    text(own.columns.actionNumbers, 14, ({ actions }) => actions.join(', ')),
    text(columns.members, 36, ({ members }) => membersCell(members, words, options)),
  ]);
}

/** Whom an action needs and nobody in the room could speak for. */
export function missingTable({ agenda, own }: Facts): Table {
  return tableOf('missing', own.tables.missing, agenda.missing, [
    text(own.columns.who, 40, ({ who }) => who),
    text(own.columns.actionNumbers, 14, ({ actions }) => actions.join(', ')),
  ]);
}

/** The public version names nobody. */
function membersCell(members: AgendaMembers, words: Facts['words'], { version }: Facts['options']): string {
  if (members.count === 0) return '';
  return words.members(version === 'public' ? { ...members, named: [] } : members);
}
