/** The action agenda as Markdown: readable as it stands, and in any editor that knows tables. */
import { kroner, longDay, shortDay } from '../../shared/agenda/dates.ts';
import type { Agenda, AgendaAction, AgendaShare, OpenMatter } from '../../shared/agenda/model.ts';
import type { Locale } from '../../shared/cafe/model.ts';
import type { AgendaWords } from '../../shared/locale/nb/agenda.ts';
import { notesAnnex, dotsAnnex } from './markdown-annexes.ts';
import { filledLines, inline, list, table } from './markdown-text.ts';
import { agendaWords } from './words.ts';

interface Writing {
  readonly words: AgendaWords;
  readonly locale: Locale;
}

/** The whole document, ended by one line break. Nothing that a person typed is active in it. [EX1] */
export function agendaMarkdown(agenda: Agenda, locale: Locale): string {
  const words = agendaWords[locale];
  const writing = { words, locale };
  const { headings } = words;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [headings.short, [list(words.short(agenda.short, longDay(agenda.short.nextFollowUp, locale)))]],
    [headings.vision, visionBlocks(agenda, writing)],
    [headings.lowHanging, [lowHangingTable(agenda, writing)]],
    [headings.actions, groupSections(agenda, writing)],
    [headings.stones, [stoneTable(agenda, writing)]],
    [
      headings.open,
      [agenda.open.length === 0 ? words.noOpen : list(agenda.open.map((matter) => words.open(escapedMatter(matter))))],
    ],
    [headings.share, [words.share(escapedShare(agenda.share)).join(' ')]],
    [
      headings.followUp,
      [
        list(
          agenda.followUp.map(
            ({ day, date }) => `**${longDay(date, locale)}** (${words.followUpDay(day)}): ${words.followUp[day]}`,
          ),
        ),
      ],
    ],
    [
      headings.how,
      [
        ...filledLines(agenda.background),
        words.how(agenda.how, agenda.short.visionChosen || agenda.short.stones + agenda.short.actions > 0),
        ...seatingBlocks(agenda, words),
      ],
    ],
    [headings.organisations, organisations(agenda, writing)],
  ];
  const blocks = [
    ...heading(agenda, writing),
    ...sections.flatMap(([title, body], index) => [`## ${index + 1} ${title}`, ...body]),
    '---',
    ...notesAnnex(agenda, words),
    ...dotsAnnex(agenda, words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function heading({ header }: Agenda, { words, locale }: Writing): readonly string[] {
  const organiser = header.organiser === '' ? '' : words.organiser(inline(header.organiser));
  const where = [longDay(header.date, locale), inline(header.place), organiser]
    .filter((part) => part !== '')
    .join(' · ');
  // Two spaces end a line without ending the paragraph.
  const lines = [
    where,
    words.version(header.version, longDay(header.correctBy, locale), inline(header.organiser)),
  ].join('  \n');
  const purpose = header.purpose === '' ? [] : [words.purpose(inline(header.purpose))];
  return [`# ${words.document} – ${inline(header.title)}`, lines, ...purpose];
}

function visionBlocks({ vision, visionSources }: Agenda, { words }: Writing): readonly string[] {
  if (vision === null) return [words.noVision];
  const sources = words.sources(visionSources);
  return [`**${inline(vision)}**`, ...(sources === '' ? [] : [words.madeFrom(sources)])];
}

function lowHangingTable({ lowHanging }: Agenda, { words, locale }: Writing): string {
  if (lowHanging.length === 0) return words.noLowHanging;
  const { number, action, owner, firstStep, firstStepBy, deadline } = words.columns;
  return table(
    [number, action, owner, firstStep, firstStepBy, deadline],
    lowHanging.map((row) => [
      String(row.number),
      inline(row.title),
      ownerCell(row, words),
      inline(row.firstStep),
      dayCell(row.firstStepBy, locale),
      dayCell(row.deadline, locale),
    ]),
  );
}

function groupSections({ groups }: Agenda, writing: Writing): readonly string[] {
  const { words, locale } = writing;
  if (groups.length === 0) return [words.noActions];
  const { number, action, result, owner, contributors, deadline, resources, status } = words.columns;
  const header = [number, action, result, owner, contributors, deadline, resources, status];
  return groups.flatMap(({ name, actions, support }) => [
    `### ${name === null ? words.withoutGroup : inline(name)}`,
    table(
      header,
      actions.map((row) => [
        String(row.number),
        inline(row.title),
        inline(row.result),
        ownerCell(row, words),
        row.contributors.map(inline).join(', '),
        dayCell(row.deadline, locale),
        resourcesCell(row, writing),
        [words.statuses[row.status], inline(row.statusWords)].filter((part) => part !== '').join(': '),
      ]),
    ),
    ...underTable([
      ...actions.flatMap((row) => firstStepLine(row, writing)),
      ...support.map((line) => words.support(line.number, inline(line.words))),
    ]),
  ]);
}

const underTable = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [list(lines)]);

/** What is low-hanging has its first step in the table of what starts now. The full stop would stand before the comma. */
function firstStepLine({ number, firstStep, firstStepBy, lowHanging }: AgendaAction, { words, locale }: Writing) {
  if (lowHanging || firstStep === '') return [];
  const by = dayCell(firstStepBy, locale);
  return words.firstStep(number, inline(by === '' ? firstStep : firstStep.replace(/(?<!\.)\.$/u, '')), by);
}

function stoneTable({ stones }: Agenda, { words }: Writing): string {
  if (stones.length === 0) return words.noStones;
  const { number, stone, horizon, howWeKnow, stands, sources } = words.columns;
  const sourced = stones.some((row) => words.sources(row.sources) !== '');
  return table(
    [number, stone, horizon, howWeKnow, stands, ...(sourced ? [sources] : [])],
    stones.map((row) => [
      String(row.number),
      inline(row.text),
      inline(row.horizon),
      inline(row.howWeKnow),
      `${row.stands.agree} / ${row.stands.reservation} / ${row.stands.disagree}`,
      ...(sourced ? [words.sources(row.sources)] : []),
    ]),
  );
}

/** How well everybody met, beside what no plan can beat. */
function seatingBlocks({ how: { seating } }: Agenda, words: AgendaWords): readonly string[] {
  if (seating === null) return [];
  const { columns, seatingFigures } = words;
  const figures = [
    { name: 'repeats', ...seating.repeats } as const,
    { name: 'returns', ...seating.returns } as const,
    ...seating.alike,
  ];
  return [
    `### ${words.headings.seating}`,
    words.seating(seating),
    table(
      [columns.seating, columns.count, columns.least],
      figures.map(({ name, count, least }) => [seatingFigures[name], String(count), String(least)]),
    ),
  ];
}

function organisations({ organisations: present, invitedAbsent }: Agenda, { words }: Writing): readonly string[] {
  const listed = present.length === 0 ? words.noOrganisations : `${present.map(inline).join(', ')}.`;
  return [listed, ...(invitedAbsent.length === 0 ? [] : [words.invitedAbsent(invitedAbsent.map(inline).join(', '))])];
}

function ownerCell({ owner }: AgendaAction, words: AgendaWords): string {
  switch (owner?.answer) {
    case undefined:
      return `**${words.ownerMissing}**`;
    case 'yes':
      return inline(owner?.name ?? '');
    case 'no':
      return words.ownerSaidNo(inline(owner?.name ?? ''));
    case 'not-answered':
      return words.ownerNotAnswered(inline(owner?.name ?? ''));
  }
}

const dayCell = (day: string | null, locale: Locale): string => (day === null ? '' : shortDay(day, locale));

/** Words, hours and money; a sum that the words already say is not said twice, and nought is not said at all. */
function resourcesCell({ resources, hours, cost }: AgendaAction, { words, locale }: Writing): string {
  const sum = cost === null || cost === 0 ? '' : kroner(cost, locale);
  const plain = (text: string): string => text.replace(/\s/gu, ' ');
  const said = sum !== '' && plain(resources).includes(plain(sum));
  return [inline(resources), hours === null || hours === 0 ? '' : words.hours(hours), said ? '' : sum]
    .filter((part) => part !== '')
    .join(', ');
}

function escapedMatter(matter: OpenMatter): OpenMatter {
  switch (matter.kind) {
    case 'reservation':
      return { ...matter, words: inline(matter.words) };
    case 'owner-missing':
    case 'deadline-before-cafe':
    case 'deadline-before-first-step':
      return { ...matter, title: inline(matter.title) };
    case 'owner-not-answered':
    case 'owner-said-no':
      return { ...matter, title: inline(matter.title), owner: inline(matter.owner) };
  }
}

function escapedShare(share: AgendaShare): AgendaShare {
  return {
    ...share,
    owners: share.owners.map((load) => ({ ...load, name: inline(load.name) })),
    withoutActions: share.withoutActions.map(inline),
    most: share.most.map(inline),
    ownedByFacilitators: share.ownedByFacilitators.map(({ number, owner }) => ({ number, owner: inline(owner) })),
  };
}
