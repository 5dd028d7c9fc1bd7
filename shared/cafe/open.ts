/** A design becomes a café: the state of the very first event. */
import type { CafeDesign } from './design.ts';
import type { Cafe, Key, Offer } from './model.ts';
import { must } from './must.ts';

export interface Opening {
  readonly id: string;
  readonly code: string;
  readonly at: number;
  readonly keys: Readonly<Record<string, Key>>;
  /** The code on paper, by hash. */
  readonly offers: Readonly<Record<string, Offer>>;
  readonly newId: () => string;
}

export function openedCafe(design: CafeDesign, { id, code, at, keys, offers, newId }: Opening): Cafe {
  const programme = design.programme.map(({ round, ...stage }, index) => ({
    id: `s${index + 1}`,
    ...stage,
    ...(round === undefined ? {} : { round }),
  }));
  return {
    id,
    code,
    createdAt: at,
    settings: design.settings,
    actorTypes: design.actorTypes,
    organisations: design.organisations.map((organisation) => ({ id: newId(), ...organisation })),
    tables: design.tables.map((table, index) => ({
      id: `t${index + 1}`,
      number: index + 1,
      ...table,
      open: { from: 1, to: null },
    })),
    rounds: design.rounds.map((round, index) => ({ number: index + 1, ...round })),
    programme,
    people: [],
    codes: {},
    merged: {},
    keys,
    stage: must(programme[0], 'a programme begins with doors').id,
    clock: { state: 'stopped' },
    runs: [],
    endsBy: null,
    wall: { show: 'stage' },
    released: [],
    arrived: {},
    grants: [],
    offers,
    hosts: {},
    seats: [],
    seatsVersion: 0,
    wishes: [],
    locked: [],
    stars: {},
    signed: {},
    hidden: [],
    themeTeam: null,
    vote: { state: 'before' },
    earlierVotes: [],
    polls: [],
    chosenVision: null,
    stands: {},
    visionMarks: {},
    ownerAnswers: {},
    signUps: {},
    boards: design.boards,
    awayBoards: [],
    entries: [],
    plan: [],
  };
}
