/** The working groups and whom the room lacked, in the plan of action, in English. */
import type { AgendaGroupsWords } from '../nb/agenda-groups.ts';

const decimal = (figure: number): string => String(Math.round(figure * 10) / 10);

export const agendaGroupsEn: AgendaGroupsWords = {
  headings: { groups: 'The working groups', missing: 'Who was missing' },
  columns: {
    group: 'Group',
    lead: 'Lead',
    members: 'Members',
    firstMeeting: 'First meeting',
    actions: 'Actions',
    who: 'Who',
    needed: 'Needed for action',
  },
  noLead: 'Not decided',
  noMembers: 'Nobody yet',
  concern: (group, concerns) => `${group}: ${concerns}`,
  concerns: {
    'one-organisation': 'At least two organisations should take part.',
    'no-lead': 'The group has nobody to lead it.',
    'facilitator-leads': 'The facilitator supports the group and should not lead it.',
    'mostly-public': 'More than half are from the public sector.',
    'no-first-meeting': 'The first meeting is not set.',
  },
  missing: 'The actions need people who were not in the room. Invite them to the next meeting.',
  reason: (owner, reason) => `${owner}, because: “${reason}”`,
  fist: (mean, count) =>
    `The room showed ${decimal(mean)} of 5 fingers on average (${count === 1 ? '1 answer' : `${count} answers`}).`,
  mark: (which, mean) => `${which === 'stretch' ? 'Stretch' : 'Possible'}: ${decimal(mean)} of 5.`,
  visionDoubt: (words) => `The vision: ${words}`,
  reasonMissing: (action, title, owner) =>
    `Action ${action} (${title}): ${owner} facilitates and is responsible. The reason is missing.`,
};
