/** The working groups and whom the room lacked, in the plan of action, in Northern Sámi. */
import type { AgendaGroupsWords } from '../nb/agenda-groups.ts';

const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');

export const agendaGroupsSe: AgendaGroupsWords = {
  headings: { groups: 'Bargojoavkkut', missing: 'Geat váilo' },
  columns: {
    group: 'Joavku',
    lead: 'Jođiheaddji',
    members: 'Mielde',
    firstMeeting: 'Vuosttaš čoahkkin',
    actions: 'Doaibmabijut',
    who: 'Gii',
    needed: 'Dárbbašuvvo doaibmabidjui',
  },
  noLead: 'Ii leat mearriduvvon',
  noMembers: 'Ii oktage vel',
  concern: (group, concerns) => `${group}: ${concerns}`,
  concerns: {
    'one-organisation': 'Unnimusat guokte organisašuvnna berrejit leat mielde.',
    'no-lead': 'Joavkkus váilu jođiheaddji.',
    'facilitator-leads': 'Fasilitáhtor doarju joavkku iige berre jođihit dan.',
    'mostly-public': 'Eanet go bealli lea almmolaš suorggis.',
    'no-first-meeting': 'Vuosttaš čoahkkin ii leat mearriduvvon.',
  },
  missing: 'Doaibmabijut dárbbašit olbmuid geat eai lean lanjas. Bovde sin boahtte čoahkkimii.',
  reason: (owner, reason) => `${owner}, danin go: «${reason}»`,
  fist: (mean, count) => `Lanjas čájehedje gaskamearálaččat ${decimal(mean)}/5 suorpma (${count} vástádusa).`,
  mark: (which, mean) => `${which === 'stretch' ? 'Olaha' : 'Vejolaš'}: ${decimal(mean)}/5.`,
  visionDoubt: (words) => `Višuvdna: ${words}`,
  reasonMissing: (action, title, owner) =>
    `Doaibmabidju ${action} (${title}): ${owner} fasilitere ja lea ovddasvástideaddji. Ákka váilu.`,
};
