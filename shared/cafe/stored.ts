/**
 * What was stored before a field existed, read as if it had always been there. Stored entries are never rewritten; this is the one
 * place where an older one becomes today's.
 */
import type { CafeEvent } from './events.ts';
import type { Cafe, CafeSettings, ClosedVote, OpenVote, Person, Table, Vote, VoteOptions } from './model.ts';
import { plainVote } from './votes.ts';

type Earlier<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

type StoredPerson = Earlier<Person, 'municipality' | 'languages' | 'interpreted' | 'attends'>;
type StoredTable = Earlier<Table, 'seats' | 'open'>;
type StoredSettings = Earlier<CafeSettings, 'seating' | 'commonLanguage' | 'quietMinutes' | 'holdForEssentials'>;

type StoredVote =
  | { readonly state: 'before' }
  | Earlier<OpenVote, keyof VoteOptions>
  | Earlier<ClosedVote, keyof VoteOptions>;

export interface StoredCafe extends Earlier<
  Omit<Cafe, 'people' | 'tables' | 'settings' | 'vote'>,
  | 'codes'
  | 'merged'
  | 'seatsVersion'
  | 'wishes'
  | 'locked'
  | 'endsBy'
  | 'wall'
  | 'released'
  | 'arrived'
  | 'grants'
  | 'offers'
  | 'signUps'
  | 'boards'
  | 'awayBoards'
  | 'entries'
  | 'themeTeam'
  | 'earlierVotes'
  | 'polls'
  | 'visionMarks'
  | 'plan'
> {
  readonly people: readonly StoredPerson[];
  readonly tables: readonly StoredTable[];
  readonly settings: StoredSettings;
  readonly vote: StoredVote;
}

export type StoredEvent =
  | Exclude<
      CafeEvent,
      { type: 'cafeOpened' | 'settingsChanged' | 'tableChanged' | 'tableAdded' | 'personJoined' | 'personChanged' }
    >
  | { readonly type: 'cafeOpened'; readonly cafe: StoredCafe }
  | { readonly type: 'settingsChanged'; readonly settings: StoredSettings }
  | { readonly type: 'tableChanged' | 'tableAdded'; readonly table: StoredTable }
  | (Omit<Extract<CafeEvent, { type: 'personJoined' }>, 'person'> & { readonly person: StoredPerson })
  | { readonly type: 'personChanged'; readonly person: StoredPerson };

export function wholeEvent(event: StoredEvent): CafeEvent {
  switch (event.type) {
    case 'cafeOpened':
      return { ...event, cafe: wholeCafe(event.cafe) };
    case 'settingsChanged':
      return { ...event, settings: wholeSettings(event.settings) };
    case 'tableChanged':
    case 'tableAdded':
      return { ...event, table: wholeTable(event.table) };
    case 'personJoined':
    case 'personChanged':
      return { ...event, person: wholePerson(event.person) };
    default:
      return event;
  }
}

export function wholeCafe(cafe: StoredCafe): Cafe {
  return {
    codes: {},
    merged: {},
    seatsVersion: 0,
    wishes: [],
    locked: [],
    endsBy: null,
    wall: { show: 'stage' },
    released: [],
    arrived: {},
    grants: [],
    offers: {},
    signUps: {},
    earlierVotes: [],
    polls: [],
    boards: [],
    awayBoards: [],
    entries: [],
    themeTeam: null,
    visionMarks: {},
    plan: [],
    ...cafe,
    people: cafe.people.map(wholePerson),
    tables: cafe.tables.map(wholeTable),
    settings: wholeSettings(cafe.settings),
    vote: wholeVote(cafe),
  };
}

export function wholeVote({ vote, settings }: Pick<StoredCafe, 'vote' | 'settings'>): Vote {
  return vote.state === 'before' ? vote : { ...plainVote({ settings: wholeSettings(settings) }), ...vote };
}

function wholePerson(person: StoredPerson): Person {
  return { municipality: null, languages: [], interpreted: false, attends: null, ...person };
}

function wholeTable(table: StoredTable): Table {
  return { seats: null, open: { from: 1, to: null }, ...table };
}

function wholeSettings(settings: StoredSettings): CafeSettings {
  return { seating: 'mixed', commonLanguage: false, quietMinutes: 0, holdForEssentials: false, ...settings };
}
