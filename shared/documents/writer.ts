/** Who is writing, reduced to what the documents need to know: computed by the server from the café for each update. */
import { hasSatAt, hostOf, currentStage, personById } from '../cafe/find.ts';
import type { Actor, Cafe, StageKind } from '../cafe/model.ts';
import { themeTeamOf } from '../cafe/theme-team.ts';
import { boards, type Board } from './cards.ts';
import type { DocumentRef } from './names.ts';

export interface Writer {
  /** The person, or the role for facilitators: they write as one. */
  readonly id: string;
  readonly facilitates: boolean;
  /** Rounds for which this writer may write notes here. Facilitators: every round that exists. */
  readonly rounds: ReadonlySet<number>;
  /** Rounds for which this writer may write the essentials. */
  readonly hosted: ReadonlySet<number>;
  /** Boards on which this writer may make cards and change their own. Facilitators: all, and everybody's cards. */
  readonly boards: ReadonlySet<Board>;
  /** Boards on which this writer may also change what others have made. */
  readonly shared?: ReadonlySet<Board>;
}

const boardsByStage: Partial<Record<StageKind, readonly Board[]>> = {
  lift: ['themes'],
  harvest: ['themes', 'wordings'],
  vision: ['vision'],
  stones: ['stones'],
  actions: ['actions'],
};

/** Null for whoever may not write in this document at all. */
export function writerOf(cafe: Cafe, actor: Actor, document: DocumentRef): Writer | null {
  switch (actor.role) {
    case 'facilitator':
    case 'cofacilitator': {
      const rounds = new Set(cafe.rounds.map((round) => round.number));
      return {
        id: actor.role,
        facilitates: true,
        rounds,
        hosted: rounds,
        boards: new Set(boards),
      };
    }
    case 'participant':
      return personById(cafe, actor.person)?.here === true ? participant(cafe, actor.person, document) : null;
    case 'projector':
    case 'observer':
    case 'door':
    case 'clock':
      return null;
  }
}

function participant(cafe: Cafe, person: string, document: DocumentRef): Writer | null {
  const { kind } = currentStage(cafe);
  if (kind === 'close') return null;
  const nothing: ReadonlySet<never> = new Set();
  if (document.kind === 'wall') {
    const mine = { id: person, facilitates: false, rounds: nothing, hosted: nothing };
    const team = kind === 'harvest' ? themeTeamOf(cafe) : null;
    if (team && !team.includes(person)) return { ...mine, boards: nothing };
    const writes = new Set(boardsByStage[kind] ?? []);
    return { ...mine, boards: writes, ...(team ? { shared: writes } : {}) };
  }
  // A late note from a dead network must still land, so every round in which somebody sat here stays open to them.
  const rounds = new Set(
    cafe.rounds.map((round) => round.number).filter((round) => hasSatAt(cafe, person, document.table, round)),
  );
  if (rounds.size === 0) return null;
  const hosted = new Set(
    [...rounds].filter((round) => {
      const host = hostOf(cafe, document.table, round);
      return host === null || host === person;
    }),
  );
  return { id: person, facilitates: false, rounds, hosted, boards: nothing };
}

/** Everybody in the café may read the wall, and each tablecloth they sit at; once the rounds are over, all of them. */
export function mayRead(cafe: Cafe, actor: Actor, document: DocumentRef): boolean {
  if (document.kind === 'tablecloth' && !cafe.tables.some((table) => table.id === document.table)) return false;
  if (actor.role !== 'participant') return actor.role !== 'door' && actor.role !== 'clock';
  if (personById(cafe, actor.person)?.here !== true) return false;
  if (document.kind === 'wall' || roundsAreOver(cafe)) return true;
  return cafe.seats.some((seats) => seats.tables[document.table]?.people.includes(actor.person) === true);
}

export function roundsAreOver(cafe: Cafe): boolean {
  const index = cafe.programme.findIndex((stage) => stage.id === cafe.stage);
  return !cafe.programme.slice(index).some((stage) => stage.kind === 'round');
}
