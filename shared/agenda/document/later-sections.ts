/** Sections 6 to 10: what is open, who carries what, what happens when, how it came about, and who was there. */
import { longDay } from '../../locale/formats.ts';
import { bold, list, paragraph } from './blocks.ts';
import { seatingBlocks } from './seating-blocks.ts';
import { showsReservations, type Section, type Writing } from './section.ts';

/** Without its reservations the section does not claim that there were none. [DC5] */
export function openSection({ agenda, words, options }: Writing): Section {
  const all = showsReservations(options);
  const open = agenda.open.filter((matter) => all || (matter.kind !== 'reservation' && matter.kind !== 'vision-doubt'));
  return {
    heading: all ? words.headings.open : words.layout.unsettled,
    blocks: [open.length === 0 ? paragraph(all ? words.noOpen : words.layout.noUnsettled) : list(open.map(words.open))],
  };
}

export const shareSection = ({ agenda, words }: Writing): Section => ({
  heading: words.headings.share,
  blocks: [paragraph(words.share(agenda.share).join(' '))],
});

export const followUpSection = ({ agenda, words, locale }: Writing): Section => ({
  heading: words.headings.followUp,
  blocks: [
    list(
      agenda.followUp.map(({ day, date }) => [
        bold(longDay(date, locale)),
        { text: ` (${words.followUpDay(day)}): ${words.followUp[day]}` },
      ]),
    ),
  ],
});

export function howSection(writing: Writing): Section {
  const { agenda, words } = writing;
  const { visionChosen, stones, actions } = agenda.short;
  return {
    heading: words.headings.how,
    blocks: [
      ...filledLines(agenda.background).map(paragraph),
      paragraph(words.how(agenda.how, visionChosen || stones + actions > 0)),
      ...seatingBlocks(writing),
    ],
  };
}

export const organisationsSection = ({ agenda: { organisations, invitedAbsent }, words }: Writing): Section => ({
  heading: words.headings.organisations,
  blocks: [
    paragraph(organisations.length === 0 ? words.noOrganisations : `${organisations.join(', ')}.`),
    ...(invitedAbsent.length === 0 ? [] : [paragraph(words.invitedAbsent(invitedAbsent.join(', ')))]),
  ],
});

/** What is different, for those who have read the version before. [DC6] */
export function changesSection({ agenda: { changes }, words, locale }: Writing): Section | null {
  if (changes.length === 0) return null;
  const items = changes.map(({ version, date, words: line }) => [
    bold(words.layout.versionShort(version, false)),
    { text: `, ${longDay(date, locale)}: ${line}` },
  ]);
  return { heading: words.layout.changes, blocks: [list(items)] };
}

const filledLines = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).filter((line) => line.trim() !== '');
