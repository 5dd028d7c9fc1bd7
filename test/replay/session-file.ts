/** The realistic cafés as the replay reads them: everything a person in the room did, and the numbers that must come out. */
import { readFileSync } from 'node:fs';
import { noteKinds, type NoteKind } from '../../shared/documents/note.ts';

export interface SessionFile {
  readonly title: string;
  readonly session: {
    readonly date: string;
    readonly timeZone: string;
    readonly place: string;
    readonly organiser: string;
    readonly purpose: string;
    readonly context: readonly string[];
    readonly hostMode: 'fixed' | 'per-round';
    readonly dotsPerPerson: number;
  };
  readonly actorTypes: readonly { readonly id: string; readonly nb: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly facilitators: readonly { readonly organisationId: string }[];
  readonly invitedNotPresent: readonly { readonly organisation: string }[];
  readonly participants: readonly {
    readonly id: string;
    readonly label: string;
    readonly organisationId: string;
    readonly actorType: string;
    readonly attendance: {
      readonly joinedFromRound: number;
      readonly leftAfterRound: number | null;
      readonly phone: 'own' | 'none' | 'borrowed';
    };
  }[];
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly theme: string;
    readonly prompt: string;
    readonly fixedHostId: string | null;
  }[];
  readonly rounds: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly question: string;
    readonly plannedMinutes: number;
    readonly changeoverMinutes: number;
  }[];
  readonly seating: readonly {
    readonly roundId: string;
    readonly tables: readonly {
      readonly tableId: string;
      readonly participantIds: readonly string[];
      readonly hostId: string | null;
    }[];
  }[];
  readonly ideas: readonly {
    readonly id: string;
    readonly tableId: string;
    readonly roundId: string;
    readonly text: string;
    readonly kind: string;
    readonly themeId: string | null;
    readonly authorId: string;
    readonly enteredById: string;
    readonly starredByTable: boolean;
  }[];
  readonly ballots: readonly { readonly voter: string; readonly ideaIds: readonly string[] }[];
  readonly hostRecaps: readonly { readonly tableId: string; readonly afterRoundId: string; readonly text: string }[];
  readonly themes: readonly { readonly id: string; readonly title: string; readonly description: string }[];
  readonly boards: {
    readonly vision: readonly {
      readonly id: string;
      readonly text: string;
      readonly status: string;
      readonly sourceIdeaIds: readonly string[];
    }[];
    readonly steppingStones: readonly {
      readonly id: string;
      readonly text: string;
      readonly horizon: string;
      readonly howWeKnow: string;
      readonly agreement: { readonly agree: number; readonly withReservation: number; readonly disagree: number };
      readonly reservations: readonly string[];
      readonly sourceIdeaIds: readonly string[];
    }[];
    readonly actions: readonly {
      readonly id: string;
      readonly title: string;
      readonly result: string;
      readonly firstStep: string;
      readonly firstStepBy: string;
      readonly ownerOrganisationId: string | null;
      readonly ownerAccepted: boolean;
      readonly helperOrganisationIds: readonly string[];
      readonly workGroup: string | null;
      readonly facilitatorSupport: string | null;
      readonly deadline: string;
      readonly resources: string;
      readonly hours: number | null;
      readonly costNok: number | null;
      readonly effort: 'low' | 'medium' | 'high';
      readonly weeksToResult: number;
      readonly benefit: string;
      readonly stepIds: readonly string[];
      readonly sourceIdeaIds: readonly string[];
    }[];
  };
  readonly expected: {
    readonly participants: number;
    readonly ideas: number;
    readonly ideasPerRound: readonly number[];
    readonly seating: { readonly presentPerRound: readonly number[] };
    readonly ballots: number;
    readonly dotsTotal: number;
    readonly topIdeaIdsByDots: readonly string[];
    readonly actions: number;
    readonly actionsWithoutOwner: readonly string[];
    readonly actionsOwnerNotAccepted: readonly string[];
    readonly lowHangingActions: readonly string[];
    readonly actionsPerOrganisation: Readonly<Record<string, number>>;
    readonly actionsOwnedByFacilitatorOrganisation: readonly string[];
  };
}

/** Our own fixture, checked by the tests that use every part of it. */
export function readSessionFile(name: string): SessionFile {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as SessionFile;
}

/** The files know two kinds that a note of ours cannot be. */
export function kindOf(kind: string): NoteKind {
  if (kind === 'conflict-of-interest') return 'concern';
  return noteKinds.find((known) => known === kind) ?? 'idea';
}

export function roundOf(file: SessionFile, id: string): number {
  return file.rounds.findIndex((round) => round.id === id) + 1;
}

/** Tables get their ids from their place: the file's t3 is ours as well. */
export function tableOf(file: SessionFile, id: string): string {
  return `t${file.tables.findIndex((table) => table.id === id) + 1}`;
}
