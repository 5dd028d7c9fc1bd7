/** What everything stands upon, for the document: echoes between tables, the way back of each action, and the flow from notes to actions. */
import type { Cafe, NoteId, TableId } from '../cafe/model.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { Wall } from '../documents/wall.ts';
import type { Echo } from '../harvest/echo.ts';
import { findingEchoes } from '../harvest/finding-echoes.ts';
import { atOnce } from '../harvest/like-groups.ts';
import { flowOf, type Flow } from './flow.ts';
import { tracing, type NoteAtTable } from './trace.ts';

/** One thought that several tables wrote by themselves. */
export interface AgendaEcho {
  /** The earliest of its notes, in its own words. */
  readonly words: string;
  /** All notes that say it. */
  readonly notes: number;
  /** Where it was thought of independently, two tables at least. */
  readonly places: readonly { readonly table: number; readonly round: number }[];
}

/** What one action stands upon. */
export interface AgendaTrace {
  readonly action: number;
  readonly title: string;
  /** Numbers of the stepping stones on the way back. */
  readonly stones: readonly number[];
  readonly wordings: readonly string[];
  readonly themes: readonly string[];
  readonly notes: number;
  readonly tables: readonly number[];
  readonly rounds: readonly number[];
}

export interface AgendaOrigins {
  /** The strongest first. */
  readonly echoes: readonly AgendaEcho[];
  /** By number of the action; those that stand on nothing as well. */
  readonly traces: readonly AgendaTrace[];
  /** Null while nothing has been made of any note. */
  readonly flow: Flow | null;
}

/** Places in a column of a picture on paper. */
const mostOnPaper = 10;

/** `notes`: those that may be shown. */
export function agendaOrigins(
  cafe: Cafe,
  notes: readonly NoteAtTable[],
  wall: Wall,
  found: readonly Echo[],
): AgendaOrigins {
  const { trace } = tracing(notes, wall);
  const stoneNumbers = new Map(wall.stones.map(({ id }, index) => [id, index + 1]));
  return {
    echoes: agendaEchoes(cafe, notes, found),
    traces: wall.actions.map(({ id, title }, index) => {
      const { steps, notes: from, tables } = trace(`action/${id}`) ?? { steps: [], notes: [], tables: [] };
      const cards = (kind: (typeof steps)[number]['kind']) =>
        steps.flatMap((step) => (step.kind === kind ? step.cards.map(({ node }) => node) : []));
      return {
        action: index + 1,
        title,
        stones: cards('stone')
          .flatMap((stone) => stoneNumbers.get(stone.id) ?? [])
          .sort((one, other) => one - other),
        wordings: cards('wording').map(({ text }) => text),
        themes: cards('theme').map(({ text }) => text),
        notes: from.length,
        tables: tables.map(({ table }) => table),
        rounds: [...new Set(from.map(({ round }) => round))].sort((one, other) => one - other),
      };
    }),
    flow: flowOf({
      notes,
      wall,
      tableNames: new Map(cafe.tables.map(({ number, name }) => [number, name])),
      chosenVision: cafe.chosenVision,
      most: mostOnPaper,
    }),
  };
}

export function cafeEchoes(
  cafe: Cafe,
  tablecloths: Readonly<Record<TableId, Tablecloth>>,
  wall: Wall,
): readonly Echo[] {
  return atOnce(findingEchoes({ cafe, tablecloths, wall }));
}

function agendaEchoes(cafe: Cafe, notes: readonly NoteAtTable[], found: readonly Echo[]): readonly AgendaEcho[] {
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const numbers = new Map(cafe.tables.map(({ id, number }) => [id, number]));
  return found.flatMap(({ notes: ids, origins }) => {
    const words = texts.get(origins[0]?.notes[0] ?? '');
    if (words === undefined) return [];
    const places = origins.flatMap(({ table, round }) => {
      const number = numbers.get(table);
      return number === undefined ? [] : [{ table: number, round }];
    });
    return places.length < 2 ? [] : [{ words, notes: ids.length, places }];
  });
}

/** Note id -> how many tables thought of it by themselves; only notes of an echo. */
export function echoStrength(found: readonly Echo[]): ReadonlyMap<NoteId, number> {
  return new Map(found.flatMap(({ notes, origins }) => notes.map((note) => [note, origins.length] as const)));
}
