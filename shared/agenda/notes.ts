/** Annex A: every note in its own words; and in which order dots put them. */
import { at } from '../cafe/at.ts';
import type { Cafe, ClosedVote, NoteId, TableId } from '../cafe/model.ts';
import { noteTotals } from '../cafe/votes.ts';
import { firstWords } from '../documents/first-words.ts';
import type { Note } from '../documents/note.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { Wall } from '../documents/wall.ts';
import type { AgendaNote, AgendaSources, AgendaTable, AgendaTableRound, AgendaTheme } from './model.ts';
import { roundsHeld } from './people.ts';

const emptyCloth: Tablecloth = { notes: [], handedOn: {} };

/** A table's notes without those a facilitator has hidden, in the order in which they were written. [AG2] */
export function visibleNotes(
  cafe: Cafe,
  tablecloths: Readonly<Record<TableId, Tablecloth>>,
  table: TableId,
): readonly Note[] {
  const cloth = at(tablecloths, table);
  return (cloth?.notes ?? []).filter((note) => !cafe.hidden.includes(note.id));
}

/** Every visible note of the café by its id. */
function visibleById(cafe: Cafe, tablecloths: Readonly<Record<TableId, Tablecloth>>): ReadonlyMap<NoteId, Note> {
  return new Map(
    cafe.tables.flatMap((table) => visibleNotes(cafe, tablecloths, table.id).map((note) => [note.id, note] as const)),
  );
}

const themeOf = (wall: Wall, note: NoteId): string => at(wall.themeOf, note) ?? '';

/** The themes of the wall, each with the number of visible notes under it. One that nobody has put a word to is left out. */
export function agendaThemes(
  cafe: Cafe,
  tablecloths: Readonly<Record<TableId, Tablecloth>>,
  wall: Wall,
): readonly AgendaTheme[] {
  const visible = [...visibleById(cafe, tablecloths).keys()];
  return wall.themes.filter(hasWords).map(({ id, title, description }) => ({
    title: title.trim(),
    description: description.trim(),
    notes: visible.filter((note) => themeOf(wall, note) === id).length,
  }));
}

const hasWords = ({ title, description }: { readonly title: string; readonly description: string }): boolean =>
  title.trim() !== '' || description.trim() !== '';

/** Counts what a card was made from: hidden and withdrawn notes, and themes that are gone or without a word, are no sources. [AG2] */
export function sourceCounter(
  cafe: Cafe,
  tablecloths: Readonly<Record<TableId, Tablecloth>>,
  wall: Wall,
): (sources: readonly string[]) => AgendaSources {
  const notes = new Set([...visibleById(cafe, tablecloths).keys()].map((id) => `note/${id}`));
  const themes = new Set(wall.themes.filter(hasWords).map(({ id }) => `theme/${id}`));
  return (sources) => {
    const different = [...new Set(sources)];
    return {
      notes: different.filter((source) => notes.has(source)).length,
      themes: different.filter((source) => themes.has(source)).length,
    };
  };
}

/** Letters of a note that are enough to find it again. */
const firstWordsLength = 40;

/**
 * Notes with dots, most dots first; equals by when they were written and then by id, so that the order never depends on who
 * asks. Notes with dots that are not among `notes` (hidden or taken back since) are left out. [AG11]
 */
export function topNotes<N extends Pick<Note, 'id' | 'at'>>(
  totals: Readonly<Record<string, number>>,
  notes: readonly N[],
): readonly { readonly note: N; readonly dots: number }[] {
  return notes
    .map((note) => ({ note, dots: at(totals, note.id) ?? 0 }))
    .filter(({ dots }) => dots > 0)
    .sort(
      (one, other) => other.dots - one.dots || one.note.at - other.note.at || (one.note.id < other.note.id ? -1 : 1),
    );
}

/** How dots fell, with those on a theme that has been joined to another since on that one. */
export function totalsNow({ on, totals }: Pick<ClosedVote, 'on' | 'totals'>, { joined }: Pick<Wall, 'joined'>) {
  if (on !== 'themes') return totals;
  const now: Record<string, number> = {};
  for (const [theme, dots] of Object.entries(totals)) {
    const there = at(joined, theme) ?? theme;
    now[there] = (now[there] ?? 0) + dots;
  }
  return now;
}

/** Annex A: tables and rounds without a word are left out, so that a short café has a short annex. [AG10] `echoes`: see `echoStrength`. */
export function agendaNotes(
  cafe: Cafe,
  tablecloths: Readonly<Record<TableId, Tablecloth>>,
  wall: Wall,
  echoes: ReadonlyMap<NoteId, number>,
): readonly AgendaTable[] {
  const themes = new Map(wall.themes.map((theme) => [theme.id, theme.title]));
  const totals = noteTotals(cafe);
  const visible = visibleById(cafe, tablecloths);
  const before = (note: Note): Note | undefined => (note.buildsOn === null ? undefined : visible.get(note.buildsOn));
  const last = roundsHeld(cafe).at(-1) ?? 0;
  const isNew = (note: Note): boolean =>
    last > 1 && note.round === last && (note.buildsOn === null || (before(note)?.round ?? 0) >= last);

  return cafe.tables.flatMap((table) => {
    const notes = visibleNotes(cafe, tablecloths, table.id);
    const starred = new Set(at(cafe.stars, table.id));
    const { handedOn } = at(tablecloths, table.id) ?? emptyCloth;
    const shown = (note: Note): AgendaNote => ({
      id: note.id,
      kind: note.kind,
      text: note.text,
      starred: starred.has(note.id),
      newInLastRound: isNew(note),
      late: note.late === true,
      theme: themes.get(themeOf(wall, note.id)) ?? '',
      buildsOn: firstWords(before(note)?.text ?? '', firstWordsLength),
      echo: echoes.get(note.id) ?? 0,
      dots: totals && (at(totals, note.id) ?? 0),
    });
    const rounds: AgendaTableRound[] = cafe.rounds.flatMap(({ number, question }) => {
      const { essentials, sentence } = handedOn[number] ?? { essentials: [], sentence: '' };
      const own = notes.filter((note) => note.round === number).map(shown);
      return own.length === 0 && essentials.length === 0 && sentence === ''
        ? []
        : { round: number, question, notes: own, essentials, sentence };
    });
    return rounds.length === 0 ? [] : { number: table.number, name: table.name, theme: table.theme, rounds };
  });
}
