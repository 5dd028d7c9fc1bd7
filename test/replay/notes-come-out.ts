/** What was written and gathered, held against the file of its café. */
import { expect } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { groupScore, indexOf } from '../harvest-figures/figures.ts';
import { readMarked } from '../harvest-figures/marked.ts';
import { kindOf, tableOf } from '../fixtures/session-file.ts';
import type { Compared } from './played.ts';

const count = <T>(of: readonly T[], is: (each: T) => boolean): number => of.filter(is).length;

export function expectPeopleAndNotes({ file, back, theirs }: Compared): void {
  const { expected } = file;
  expect(back.agenda.short).toMatchObject({
    people: expected.participants,
    tables: expected.tables,
    rounds: expected.rounds,
    notes: expected.ideas,
    organisations: new Set(file.participants.map(({ organisationId }) => organisationId)).size,
  });
  expect(back.agenda.how.presentPerRound).toEqual(expected.seating.presentPerRound);
  const notes = Object.entries(back.documents.tablecloths).flatMap(([table, cloth]) =>
    cloth.notes.map((note) => ({ ...note, table })),
  );
  expect(file.rounds.map(({ number }) => count(notes, ({ round }) => round === number))).toEqual(
    expected.ideasPerRound,
  );
  const kinds: Record<string, number> = {};
  for (const [theirKind, many] of Object.entries(expected.ideasByKind)) {
    const kind = kindOf(theirKind);
    kinds[kind] = (kinds[kind] ?? 0) + many;
  }
  for (const [kind, many] of Object.entries(kinds))
    expect(
      count(notes, (note) => note.kind === kind),
      kind,
    ).toBe(many);
  expect(Math.max(...notes.map(({ text }) => text.length))).toBe(expected.longestIdeaChars);
  const placed = new Map(notes.map((note) => [theirs(note.id), note]));
  for (const { id, text, tableId, roundId } of file.ideas) {
    const round = file.rounds.find((candidate) => candidate.id === roundId)?.number;
    expect(placed.get(id)).toMatchObject({
      text: text.normalize('NFC').trim(),
      table: tableOf(file, tableId),
      round,
    });
  }
}

export function expectMeetings({ file, back }: Compared): void {
  const { seating } = back.agenda.how;
  const { pairsMeetingMoreThanOnce, tableRepeatsByTravellers, colleaguePairsAtSameTable } = file.expected.seating;
  expect(seating?.repeats.count).toBe(pairsMeetingMoreThanOnce);
  expect(seating?.returns.count).toBe(tableRepeatsByTravellers);
  expect(seating?.alike.find((alike) => alike.name === 'organisation')?.count).toBe(colleaguePairsAtSameTable);
}

export function expectHarvest({ file, played, back, theirs }: Compared): void {
  const { expected, ideas } = file;
  const lifted = Object.values(back.cafe.stars)
    .flat()
    .map((id) => theirs(id));
  expect(lifted.toSorted()).toEqual(ideas.flatMap(({ id, starredByTable }) => (starredByTable ? id : [])).toSorted());
  const [vote] = back.agenda.votes;
  expect(vote).toMatchObject({ voters: expected.ballots, total: expected.dotsTotal, each: file.session.dotsPerPerson });
  const dots = new Map(vote?.ranking.map((row) => [theirs(row.id), row.dots]));
  for (const idea of ideas) expect(dots.get(idea.id) ?? 0, idea.id).toBe(idea.dots);
  // Of equal notes any may be the last of the ten.
  const top = expected.topIdeaIdsByDots;
  expect(vote?.ranking.slice(0, top.length).map((row) => row.dots)).toEqual(top.map((id) => dots.get(id)));
  for (const { id, themeId } of ideas) {
    const theme = back.documents.wall.themeOf[must(played.replay.notes.get(id), id)];
    expect(theme === undefined ? null : theirs(theme), id).toBe(themeId);
  }
  expect(back.agenda.themes).toEqual(
    file.themes.map(({ id, title, description }) => ({
      title,
      description,
      notes: count(ideas, ({ themeId }) => themeId === id),
    })),
  );
}

/** Notes that say the same: as many are found among those that people wrote as among those of the file. */
export function expectTwins({ name, file, back, theirs }: Compared): void {
  const marked = readMarked(name);
  const written = Object.values(back.documents.tablecloths).flatMap(({ notes }) => notes);
  const texts = new Map(written.map(({ id, text }) => [theirs(id), text]));
  const replayed = {
    ...marked,
    notes: marked.notes.map((note) => ({ ...note, text: must(texts.get(note.id), note.id) })),
  };
  const score = groupScore(replayed, indexOf(replayed));
  expect(score).toEqual(groupScore(marked, indexOf(marked)));
  const pairs = Object.values(file.expected.nearDuplicateGroups).map(({ length }) => (length * (length - 1)) / 2);
  expect(score.marked).toBe(pairs.reduce((sum, each) => sum + each, 0));
}
