/** The working groups with when they first meet, and who is to be invited because the room lacked them. */
import type { AgendaMembers, AgendaWorkingGroup } from '../model.ts';
import { list, paragraph, table } from './blocks.ts';
import { dayCell, type Section, type Writing } from './section.ts';

/** Of a group that is a name on actions and nothing else the section before has said everything. [AC7] */
const hasMoreToTell = ({ lead, firstMeeting, firstMeetingAt, place, members }: AgendaWorkingGroup): boolean =>
  lead !== null || firstMeeting !== null || firstMeetingAt !== '' || place !== '' || members.count > 0;

export function groupsSection(writing: Writing): Section | null {
  const { agenda, words } = writing;
  const groups = agenda.workingGroups.filter(hasMoreToTell);
  if (groups.length === 0) return null;
  const { headings, columns, concerns, concern } = words.working;
  const lacking = groups.flatMap((group) =>
    group.concerns.length === 0 ? [] : concern(group.name, group.concerns.map((one) => concerns[one]).join(' ')),
  );
  return {
    heading: headings.groups,
    blocks: [
      table(
        [
          { head: columns.group, width: 18 },
          { head: columns.lead, width: 18 },
          { head: columns.members, width: 30 },
          { head: columns.firstMeeting, width: 20 },
          { head: columns.actions, width: 10 },
        ],
        groups.map((group) => groupCells(group, writing)),
      ),
      ...(lacking.length === 0 ? [] : [list(lacking)]),
    ],
  };
}

function groupCells(group: AgendaWorkingGroup, { words, locale, options }: Writing): readonly string[] {
  const { noLead, noMembers } = words.working;
  // The public version names nobody.
  const members: AgendaMembers = options.version === 'public' ? { ...group.members, named: [] } : group.members;
  const meeting = [dayCell(group.firstMeeting, locale), group.firstMeetingAt, group.place];
  return [
    group.name,
    group.lead ?? noLead,
    members.count === 0 ? noMembers : words.members(members),
    meeting.filter((part) => part !== '').join(', '),
    group.actions.join(', '),
  ];
}

/** Whom the actions need and the room lacked. [FS8] */
export function missingSection({ agenda: { missing }, words }: Writing): Section | null {
  if (missing.length === 0) return null;
  const { headings, columns, missing: lead } = words.working;
  return {
    heading: headings.missing,
    blocks: [
      paragraph(lead),
      table(
        [
          { head: columns.who, width: 40 },
          { head: columns.needed, width: 20 },
        ],
        missing.map(({ who, actions }) => [who, actions.join(', ')]),
      ),
    ],
  };
}
