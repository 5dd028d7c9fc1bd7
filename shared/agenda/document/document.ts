/**
 * The plan of action as a document: sections in a fixed order, then annexes, in the words of one language.
 *
 * To add a section: put its facts into the agenda (`shared/agenda/model.ts`), its words into the agenda's catalogues, write a
 * `MakeSection` in a file of its own beside this one, from the blocks of `blocks.ts`, and name it in `sections` or `annexes`
 * below. It gives null when the café has nothing for it. What the public version must not show it leaves out itself, by
 * `options.version`. All three formats have it then, without a change to any writer.
 */
import type { Locale } from '../../cafe/model.ts';
import { longDay } from '../../locale/formats.ts';
import type { Agenda } from '../model.ts';
import { actionsSection } from './actions-section.ts';
import { notesAnnex } from './annexes.ts';
import { heading, paragraph, type Block, type Runs } from './blocks.ts';
import { boardsSection } from './boards-section.ts';
import { choicesAnnex } from './choices-annex.ts';
import { flowAnnex } from './flow-section.ts';
import { lowHangingSection, shortSection, visionSection } from './first-page.ts';
import {
  changesSection,
  followUpSection,
  howSection,
  openSection,
  organisationsSection,
  shareSection,
} from './later-sections.ts';
import { groupsSection, missingSection } from './groups-section.ts';
import type { DocumentOptions, MakeSection, Writing } from './section.ts';
import { stonesSection } from './stones-section.ts';

/** Plain data: it can be sent to another thread or written as JSON. */
export interface AgendaDocument {
  readonly locale: Locale;
  readonly title: string;
  /** Below the title: when, where and by whom; version and until when mistakes are reported. */
  readonly lines: readonly Runs[];
  /** At the head of every page but the first: the title and which version it is. */
  readonly running: string;
  /** At the foot of every page: `<page> 3 <of> 7`. */
  readonly pages: { readonly page: string; readonly of: string };
  /** Who made it, for the file's own particulars; '' when nobody says. */
  readonly author: string;
  /** The day of the café, `YYYY-MM-DD`. */
  readonly date: string;
  readonly body: readonly Block[];
  /** Each begins on a page of its own. */
  readonly annexes: readonly (readonly Block[])[];
}

/** In the order in which people look for them. [DC1] */
const sections: readonly MakeSection[] = [
  shortSection,
  visionSection,
  lowHangingSection,
  actionsSection,
  groupsSection,
  stonesSection,
  boardsSection,
  openSection,
  shareSection,
  followUpSection,
  howSection,
  organisationsSection,
  missingSection,
  changesSection,
];

/** Lettered from A. The notes stay first: the text speaks of annex A. */
const annexes: readonly MakeSection[] = [notesAnnex, choicesAnnex, flowAnnex];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Nothing is left to chance or time: the same agenda gives the same document. */
export function agendaDocument(
  agenda: Agenda,
  { words, locale }: Pick<Writing, 'words' | 'locale'>,
  options: DocumentOptions,
): AgendaDocument {
  const { header } = agenda;
  const writing: Writing = { agenda, words, locale, options };
  const title = `${words.document} – ${header.title}`;
  const made = (makers: readonly MakeSection[]) => makers.flatMap((make) => make(writing) ?? []);
  return {
    locale,
    title,
    lines: topLines(writing),
    running: [header.title, words.layout.versionShort(header.version, header.draft), longDay(header.date, locale)]
      .filter((part) => part !== '')
      .join(' · '),
    pages: words.layout.pages,
    author: header.organiser,
    date: header.date,
    body: [
      ...(header.purpose === '' ? [] : [paragraph(words.purpose(header.purpose))]),
      ...made(sections).flatMap((section, index) => [heading(1, `${index + 1} ${section.heading}`), ...section.blocks]),
    ],
    annexes: made(annexes).map((annex, index) => [
      heading(1, words.layout.annex(letters[index] ?? String(index + 1), annex.heading)),
      ...annex.blocks,
    ]),
  };
}

function topLines({ agenda: { header }, words, locale, options }: Writing): readonly Runs[] {
  const organiser = header.organiser === '' ? '' : words.organiser(header.organiser);
  const where = [longDay(header.date, locale), header.place, organiser].filter((part) => part !== '').join(' · ');
  const sent = header.sent === null ? '' : words.layout.sent(longDay(header.sent, locale));
  const version = words.version(
    words.layout.versionShort(header.version, header.draft) + sent,
    longDay(header.correctBy, locale),
    header.organiser,
  );
  return [
    [{ text: where }],
    [{ text: options.version === 'public' ? `${words.layout.publicVersion} ${version}` : version }],
  ];
}
