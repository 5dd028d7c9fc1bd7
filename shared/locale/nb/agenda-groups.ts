/** The working groups and whom the room lacked, in the plan of action, on bokmål. */
import type { GroupConcern } from '../../agenda/model.ts';

const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');

export const agendaGroupsNb = {
  headings: { groups: 'Arbeidsgruppene', missing: 'Dem vi manglet' },
  columns: {
    group: 'Gruppe',
    lead: 'Leder',
    members: 'Med',
    firstMeeting: 'Første møte',
    actions: 'Tiltak',
    who: 'Hvem',
    needed: 'Trengs til tiltak',
  },
  noLead: 'Ikke bestemt',
  noMembers: 'Ingen ennå',
  concern: (group: string, concerns: string): string => `${group}: ${concerns}`,
  concerns: {
    'one-organisation': 'Minst to organisasjoner bør være med.',
    'no-lead': 'Gruppa mangler en som leder.',
    'facilitator-leads': 'Fasilitatoren støtter gruppa og bør ikke lede den.',
    'mostly-public': 'Mer enn halvparten er fra det offentlige.',
    'no-first-meeting': 'Det første møtet er ikke avtalt.',
  } satisfies Record<GroupConcern, string>,
  missing: 'Tiltakene trenger noen som ikke var i rommet. Inviter dem til neste møte.',
  reason: (owner: string, reason: string): string => `${owner}, fordi: «${reason}»`,
  fist: (mean: number, count: number): string => `Rommet viste i snitt ${decimal(mean)} av 5 fingre (${count} svar).`,
  mark: (which: 'stretch' | 'possible', mean: number): string =>
    `${which === 'stretch' ? 'Strekker' : 'Mulig'}: ${decimal(mean)} av 5.`,
  visionDoubt: (words: string): string => `Visjonen: ${words}`,
  reasonMissing: (action: number, title: string, owner: string): string =>
    `Tiltak ${action} (${title}): ${owner} fasiliterer og står som ansvarlig. Begrunnelsen mangler.`,
};

export type AgendaGroupsWords = typeof agendaGroupsNb;
