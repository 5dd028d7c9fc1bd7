/** The papers of this café as they would come out now: what is on them, how many sheets, and what is missing for them. */
import { useMemo } from 'react';
import { must } from '../../shared/cafe/must.ts';
import type { Round, Table } from '../../shared/cafe/model.ts';
import { isPlanned } from '../../shared/cafe/seats.ts';
import { changedSlips, slipsOf, type PaperCafe, type Slip } from '../../shared/print/slips.ts';
import { noteSheets, slipsPerSheet, tablesAhead, type NoteSheet } from '../../shared/print/sheets.ts';
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { usePrinted } from '../pieces/printed.ts';
import { roundAheadIn } from '../pieces/stage.ts';
import type { PaperChoice, PaperKind } from './choice.ts';

/** More sheets than anybody prints without having asked for them: one round is offered first. */
const manyNoteSheets = 150;

/** Why there is nothing to print. */
export type Lack = 'people' | 'seats' | 'changed' | 'rules' | 'hosts';

export interface Paper {
  readonly cafe: PaperCafe;
  /** One for everybody, in the chosen order. */
  readonly slips: readonly Slip[];
  /** Those that are new or changed since slips were printed here; null where none have been. */
  readonly changed: readonly Slip[] | null;
  readonly chosenSlips: readonly Slip[];
  readonly tables: readonly Table[];
  readonly rounds: readonly Round[];
  /** The round that `rounds` is, or all. */
  readonly round: number | 'all';
  readonly notes: readonly NoteSheet[];
  readonly seatsVersion: number;
  readonly lack: (kind: PaperKind) => Lack | null;
  /** Null where the browser breaks a list into sheets itself. */
  readonly sheets: number | null;
}

export function usePaper({ kind, order, changedOnly, round: wanted }: PaperChoice): Paper {
  const room = useRoom();
  const facilitator = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const printed = usePrinted(room.id).slips;
  const { tables, rounds, settings, programme, stage } = room;
  const { people, codes, seats, seatsVersion } = facilitator;
  const cafe = useMemo<PaperCafe>(
    () => ({ tables, rounds, programme, stage, people, codes, seats, settings }),
    [tables, rounds, programme, stage, people, codes, seats, settings],
  );
  const slips = useMemo(() => slipsOf(cafe, 'room', order), [cafe, order]);
  const changed = useMemo(() => printed && changedSlips(slips, printed.marks), [slips, printed]);
  const ahead = useMemo(() => tablesAhead({ tables, rounds, programme, stage }), [tables, rounds, programme, stage]);

  const tooMany = kind === 'notes' && noteSheets(tables, rounds).length > manyNoteSheets;
  const known = wanted === 'all' || rounds.some(({ number }) => number === wanted) ? wanted : null;
  const round = known ?? (tooMany ? (roundAheadIn(room) ?? rounds.length) : 'all');
  const chosenRounds = useMemo(
    () => rounds.filter(({ number }) => round === 'all' || number === round),
    [rounds, round],
  );
  const notes = useMemo(() => noteSheets(tables, chosenRounds), [tables, chosenRounds]);

  const chosenSlips = changedOnly && changed ? changed : slips;
  const lack = (of: PaperKind): Lack | null => {
    if (of === 'rules') return settings.houseRules.length === 0 ? 'rules' : null;
    if (of === 'hosts') return settings.hostMode === 'none' ? 'hosts' : null;
    if (of !== 'slips' && of !== 'by-table' && of !== 'by-person') return null;
    if (slips.length === 0) return 'people';
    if (!seats.some(isPlanned)) return 'seats';
    return of === 'slips' && chosenSlips.length === 0 ? 'changed' : null;
  };
  const sheets: Record<PaperKind, number | null> = {
    slips: Math.ceil(chosenSlips.length / slipsPerSheet(rounds.length)),
    signs: ahead.length,
    poster: 1,
    rules: 1,
    hosts: ahead.length,
    notes: notes.length,
    'by-table': null,
    'by-person': null,
  };
  return {
    cafe,
    slips,
    changed,
    chosenSlips,
    tables: ahead,
    rounds: chosenRounds,
    round,
    notes,
    seatsVersion,
    lack,
    sheets: lack(kind) === null ? sheets[kind] : 0,
  };
}
