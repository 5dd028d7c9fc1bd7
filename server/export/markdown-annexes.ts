/** The annexes of the action agenda in Markdown: every note in its own words, and the dots. */
import type { Agenda, AgendaNote, AgendaTableRound } from '../../shared/agenda/model.ts';
import type { AgendaWords } from '../../shared/locale/nb/agenda.ts';
import { inline, itemLines, list, table } from './markdown-text.ts';

export function notesAnnex(agenda: Agenda, words: AgendaWords): readonly string[] {
  const { notes: tables } = agenda;
  const heading = `## ${words.headings.notes}`;
  if (tables.length === 0) return [heading, words.noNotes, ...themeList(agenda, words)];
  return [
    heading,
    words.legend,
    ...themeList(agenda, words),
    ...tables.flatMap(({ number, name, theme, rounds }) => [
      `### ${words.table(number, inline(name))}`,
      ...(theme === '' || theme === name ? [] : [inline(theme)]),
      ...rounds.flatMap((round) => roundBlocks(round, words)),
    ]),
  ];
}

function themeList({ themes }: Agenda, words: AgendaWords): readonly string[] {
  if (themes.length === 0) return [];
  const items = themes.map(({ title, description, notes }) => {
    const name = title === '' ? '' : `**${inline(title)}**`;
    const known = [name, inline(description)].filter((part) => part !== '').join(': ');
    return `${known} (${words.themeNotes(notes)})`;
  });
  return [`### ${words.headings.themes}`, list(items)];
}

function roundBlocks(
  { round, question, notes, essentials, sentence }: AgendaTableRound,
  words: AgendaWords,
): readonly string[] {
  const handedOn = [...essentials, sentence].filter((line) => line !== '');
  return [
    `**${words.round(round, inline(question))}**`,
    ...(notes.length === 0 ? [] : [list(notes.map((note) => noteItem(note, words)))]),
    ...(handedOn.length === 0 ? [] : [`${words.handedOn} ${handedOn.map(inline).join(' · ')}`]),
  ];
}

/** The note, and in italics what is worth knowing about it. That it is an idea goes without saying. */
function noteItem({ text, kind, starred, newInLastRound, theme, buildsOn }: AgendaNote, words: AgendaWords): string {
  const marks = [
    kind === 'idea' ? '' : words.kinds[kind],
    starred ? words.starred : '',
    newInLastRound ? words.newInLastRound : '',
    theme === '' ? '' : words.inTheme(inline(theme)),
    buildsOn === '' ? '' : words.buildsOn(inline(buildsOn)),
  ];
  const known = marks.filter((mark) => mark !== '');
  return known.length === 0 ? itemLines(text) : `${itemLines(text)} *(${known.join(', ')})*`;
}

export function dotsAnnex({ dots }: Agenda, words: AgendaWords): readonly string[] {
  if (dots === null) return [];
  const { dots: count, note, table: at } = words.columns;
  const rows = dots.ranking.map((row) => [String(row.dots), inline(row.text), String(row.table)]);
  return [
    `## ${words.headings.dots}`,
    words.dots(dots.voters, dots.total),
    ...(rows.length === 0 ? [] : [table([count, note, at], rows)]),
  ];
}
