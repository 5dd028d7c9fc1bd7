/** Section 4: every action, by working group. */
import { kroner } from '../../locale/formats.ts';
import type { AgendaAction, AgendaGroup, AgendaMembers } from '../model.ts';
import { heading, list, paragraph, table, type Block, type Column } from './blocks.ts';
import { matrixBlocks } from './matrix-picture.ts';
import { ownerRuns, startingNow } from './first-page.ts';
import { dayCell, type Section, type Writing } from './section.ts';

export function actionsSection(writing: Writing): Section {
  const { agenda, words } = writing;
  return {
    heading: words.headings.actions,
    blocks:
      agenda.groups.length === 0
        ? [paragraph(words.noActions)]
        : [...agenda.groups.flatMap((group) => groupBlocks(group, writing)), ...matrixBlocks(agenda, words)],
  };
}

function groupBlocks({ name, actions, support }: AgendaGroup, writing: Writing): readonly Block[] {
  const { agenda, words } = writing;
  const onFirstPage = new Set(startingNow(agenda));
  const lines = [
    ...actions.flatMap((action) => (onFirstPage.has(action) ? [] : firstStepLine(action, writing))),
    ...actions.flatMap(({ number, members }) =>
      members.count === 0 ? [] : words.membersOf(number, words.members(shownMembers(members, writing))),
    ),
    ...support.map((line) => words.support(line.number, line.words)),
  ];
  return [
    heading(2, name ?? words.withoutGroup),
    table(
      actionColumns(writing),
      actions.map((action) => actionCells(action, writing)),
      { rowHeader: 1 },
    ),
    ...(lines.length === 0 ? [] : [list(lines)]),
  ];
}

function actionColumns({ words }: Writing): readonly Column[] {
  const { number, action, result, owner, contributors, deadline, resources, status } = words.columns;
  return [
    { head: number, width: 4.5, figures: true },
    { head: action, width: 20 },
    { head: result, width: 19.5 },
    { head: owner, width: 16 },
    { head: contributors, width: 16 },
    { head: deadline, width: 12.5 },
    { head: resources, width: 13.5 },
    { head: status, width: 12 },
  ];
}

function actionCells(action: AgendaAction, writing: Writing) {
  const { words, locale } = writing;
  return [
    String(action.number),
    action.title,
    action.result,
    ownerRuns(action, writing),
    action.contributors.join(', '),
    dayCell(action.deadline, locale),
    resourcesCell(action, writing),
    [words.statuses[action.status], action.statusWords].filter((part) => part !== '').join(': '),
  ];
}

/** The full stop would stand before the comma. */
function firstStepLine({ number, firstStep, firstStepBy }: AgendaAction, { words, locale }: Writing) {
  if (firstStep === '') return [];
  const by = dayCell(firstStepBy, locale);
  return words.firstStep(number, by === '' ? firstStep : firstStep.replace(/(?<!\.)\.$/u, ''), by);
}

/** Words, hours and money; a sum that the words already say is not said twice, and nought is not said at all. */
function resourcesCell({ resources, hours, cost }: AgendaAction, { words, locale }: Writing): string {
  const sum = cost === null || cost === 0 ? '' : kroner(cost, locale);
  const plain = (text: string): string => text.replace(/\s/gu, ' ');
  const said = sum !== '' && plain(resources).includes(plain(sum));
  return [resources, hours === null || hours === 0 ? '' : words.hours(hours), said ? '' : sum]
    .filter((part) => part !== '')
    .join(', ');
}

/** The public version names nobody. [DC5] */
const shownMembers = (members: AgendaMembers, { options }: Writing): AgendaMembers =>
  options.version === 'public' ? { ...members, named: [] } : members;
