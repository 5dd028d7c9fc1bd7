/** The working groups and whom the room lacked, in the plan of action, in nynorsk. */
import type { AgendaGroupsWords } from '../nb/agenda-groups.ts';

const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');

export const agendaGroupsNn: AgendaGroupsWords = {
  headings: { groups: 'Arbeidsgruppene', missing: 'Dei vi mangla' },
  columns: {
    group: 'Gruppe',
    lead: 'Leiar',
    members: 'Med',
    firstMeeting: 'Første møte',
    actions: 'Tiltak',
    who: 'Kven',
    needed: 'Trengst til tiltak',
  },
  noLead: 'Ikkje bestemt',
  noMembers: 'Ingen enno',
  concern: (group, concerns) => `${group}: ${concerns}`,
  concerns: {
    'one-organisation': 'Minst to organisasjonar bør vere med.',
    'no-lead': 'Gruppa manglar ein som leier.',
    'facilitator-leads': 'Fasilitatoren støttar gruppa og bør ikkje leie ho.',
    'mostly-public': 'Meir enn halvparten er frå det offentlege.',
    'no-first-meeting': 'Det første møtet er ikkje avtalt.',
  },
  missing: 'Tiltaka treng nokon som ikkje var i rommet. Inviter dei til neste møte.',
  reason: (owner, reason) => `${owner}, fordi: «${reason}»`,
  fist: (mean, count) => `Rommet viste i snitt ${decimal(mean)} av 5 fingrar (${count} svar).`,
  mark: (which, mean) => `${which === 'stretch' ? 'Strekkjer' : 'Mogleg'}: ${decimal(mean)} av 5.`,
  visionDoubt: (words) => `Visjonen: ${words}`,
  reasonMissing: (action, title, owner) =>
    `Tiltak ${action} (${title}): ${owner} fasiliterer og står som ansvarleg. Grunngivinga manglar.`,
};
