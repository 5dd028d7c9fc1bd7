/** The first annex: every note in its own words. */
import type { AgendaNote, AgendaTableRound } from '../model.ts';
import { bold, emphasis, heading, list, paragraph, type Block, type Run } from './blocks.ts';
import type { Section, Writing } from './section.ts';

export function notesAnnex(writing: Writing): Section {
  const { agenda, words } = writing;
  return {
    heading: words.headings.notes,
    blocks:
      agenda.notes.length === 0
        ? [paragraph(words.noNotes), ...themeBlocks(writing)]
        : [
            paragraph(words.legend),
            ...themeBlocks(writing),
            ...agenda.notes.flatMap(({ number, name, theme, rounds }) => [
              heading(2, words.table(number, name)),
              ...(theme === '' || theme === name ? [] : [paragraph(theme)]),
              ...rounds.flatMap((round) => roundBlocks(round, writing)),
            ]),
          ],
  };
}

function themeBlocks({ agenda: { themes }, words }: Writing): readonly Block[] {
  if (themes.length === 0) return [];
  const items = themes.map(({ title, description, notes }): readonly Run[] => {
    const between = title !== '' && description !== '' ? ': ' : '';
    return [...(title === '' ? [] : [bold(title)]), { text: `${between}${description} (${words.themeNotes(notes)})` }];
  });
  return [heading(2, words.headings.themes), list(items)];
}

function roundBlocks(
  { round, question, notes, essentials, sentence }: AgendaTableRound,
  { words }: Writing,
): readonly Block[] {
  const handedOn = [...essentials, sentence].filter((line) => line !== '');
  return [
    heading(3, words.round(round, question)),
    ...(notes.length === 0 ? [] : [list(notes.map((note) => noteRuns(note, words)))]),
    ...(handedOn.length === 0 ? [] : [paragraph([bold(words.handedOn), { text: ` ${handedOn.join(' · ')}` }])]),
  ];
}

/** The note, and set off from it what is worth knowing about it. That it is an idea goes without saying. */
function noteRuns(
  { text, kind, starred, newInLastRound, late, theme, buildsOn, echo }: AgendaNote,
  words: Writing['words'],
): readonly Run[] {
  const marks = [
    kind === 'idea' ? '' : words.kinds[kind],
    starred ? words.starred : '',
    newInLastRound ? words.newInLastRound : '',
    late ? words.late : '',
    echo === 0 ? '' : words.origins.echo(echo),
    theme === '' ? '' : words.inTheme(theme),
    buildsOn === '' ? '' : words.buildsOn(buildsOn),
  ].filter((mark) => mark !== '');
  return marks.length === 0 ? [{ text }] : [{ text }, { text: ' ' }, emphasis(`(${marks.join(', ')})`)];
}
