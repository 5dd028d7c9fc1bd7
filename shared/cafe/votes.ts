/** Dots: who has a ballot, what can be dotted, and what the votes that have been held came to. */
import { personById, roundAhead, roundBegun, tableOf } from './find.ts';
import type {
  BallotId,
  Cafe,
  ClosedVote,
  DottedId,
  NoteId,
  OpenVote,
  PersonId,
  TableId,
  VoteOptions,
} from './model.ts';
import type { DocumentFacts } from './context.ts';
import { fewestRanked, isHidden } from './polls.ts';
import { isUntold } from './untold.ts';

/** What votes were before there was a choice: on every note, and by each person. */
export const plainVote = (cafe: Pick<Cafe, 'settings'>): VoteOptions => ({
  on: 'notes',
  by: 'person',
  dots: cafe.settings.dotsPerPerson,
});

/** Which vote this is in its café, from 1. */
export function voteNumber({ earlierVotes }: Pick<Cafe, 'earlierVotes'>): number {
  return earlierVotes.length + 1;
}

/** All votes that have been closed, the earliest first. */
export function heldVotes({ vote, earlierVotes }: Pick<Cafe, 'vote' | 'earlierVotes'>): readonly ClosedVote[] {
  return vote.state === 'closed' ? [...earlierVotes, vote] : earlierVotes;
}

/** How the dots fell on notes the last time, or null when they have not. */
export function noteTotals(cafe: Pick<Cafe, 'vote' | 'earlierVotes'>): Readonly<Record<NoteId, number>> | null {
  return heldVotes(cafe).findLast((vote) => vote.on !== 'themes' && !isUntold(vote))?.totals ?? null;
}

/**
 * Whether the totals would tell whose dots they are. As in a ranking three people hide each other, and facilitators know those that they
 * have entered themselves; one table alone has nobody to hide behind.
 */
export function tellsWhose(cafe: Cafe, { by, ballots }: OpenVote): boolean {
  const given = Object.entries(ballots).flatMap(([whose, notes]) => (notes.length > 0 ? [whose] : []));
  if (given.length === 0) return false;
  if (by === 'person')
    return !isHidden(
      given.map((person) => ({ own: personById(cafe, person)?.phone !== false })),
      fewestRanked,
    );
  const people = cafe.people.filter(({ id }) => given.includes(lastTableOf(cafe, id) ?? ''));
  return given.length < fewestTables || people.length < fewestRanked;
}

const fewestTables = 2;

/** The table where somebody sits or sat last; before the first round, where they will sit. */
export function lastTableOf(cafe: Cafe, person: PersonId): TableId | null {
  for (let round = roundBegun(cafe); round >= 1; round -= 1) {
    const table = tableOf(cafe, person, round);
    if (table !== null) return table;
  }
  const ahead = roundAhead(cafe);
  return ahead === null ? null : tableOf(cafe, person, ahead);
}

/** Whose ballot somebody fills in: their own, or in a vote by table that of their table. Null for whoever has sat at none. */
export function ballotOf(cafe: Cafe, { by }: Pick<OpenVote, 'by'>, person: PersonId): BallotId | null {
  return by === 'person' ? person : lastTableOf(cafe, person);
}

/** Tables that have somebody who is here, with those people. */
function tablesWithPeople(cafe: Cafe): ReadonlyMap<TableId, readonly PersonId[]> {
  const tables = new Map<TableId, PersonId[]>();
  for (const { id, here } of cafe.people) {
    const table = here ? lastTableOf(cafe, id) : null;
    if (table === null) continue;
    const known = tables.get(table);
    if (known) known.push(id);
    else tables.set(table, [id]);
  }
  return tables;
}

/** How many ballots there can be: people who are here, or tables that have somebody. */
export function ballotsPossible(cafe: Cafe, { by }: Pick<OpenVote, 'by'>): number {
  return by === 'table' ? tablesWithPeople(cafe).size : cafe.people.filter(({ here }) => here).length;
}

/**
 * People without a phone, by id, with the ballot that facilitators fill in as they point. In a vote by table nobody's table is shown
 * to facilitators as long as somebody there has a phone to vote with, nor when a phone that has left has given some of its dots.
 */
export function phonelessBallots(cafe: Cafe, vote: OpenVote): Readonly<Record<PersonId, readonly DottedId[]>> {
  const phoneless = cafe.people.filter(({ phone }) => !phone).map(({ id }) => id);
  if (vote.by === 'person') return Object.fromEntries(phoneless.map((id) => [id, vote.ballots[id] ?? []]));
  const tables = tablesWithPeople(cafe);
  return Object.fromEntries(
    phoneless.flatMap((id) => {
      const table = lastTableOf(cafe, id);
      const mates = table === null ? undefined : tables.get(table);
      if (table === null || vote.fromPhones?.includes(table)) return [];
      if (mates?.some((mate) => personById(cafe, mate)?.phone)) return [];
      return [[id, vote.ballots[table] ?? []] as const];
    }),
  );
}

/** Whether a dot that has been given counts: on a note that is there and shown, or a theme. */
export function keepsDot(cafe: Cafe, { on }: VoteOptions, id: DottedId, documents: DocumentFacts): boolean {
  return on === 'themes' ? documents.hasTheme(id) : documents.note(id) !== null && !cafe.hidden.includes(id);
}

/** Whether something can get a dot now: where only what tables have lifted is voted on, it has to be lifted. */
export function canHaveDot(cafe: Cafe, vote: VoteOptions, id: DottedId, documents: DocumentFacts): boolean {
  const lifted = vote.on !== 'lifted' || Object.values(cafe.stars).some((notes) => notes.includes(id));
  return lifted && keepsDot(cafe, vote, id, documents);
}
