/** What votes and polls leave behind: in the report, in its tables, and in the file that opens the café again. */
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { closePoll, type Answer, type Poll } from '../../shared/cafe/polls.ts';
import { must } from '../../shared/cafe/must.ts';
import { readTablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { cafeFile, openCafeFile, readCafeFile } from '../../server/export/cafe-file.ts';
import { documentOf } from '../../server/export/document.ts';
import { agendaMarkdown } from '../../server/export/markdown.ts';
import { factsOf } from '../../server/export/tables/facts.ts';
import { tableNamed } from '../../server/export/tables/tables.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';

const source = fixtureCafe(readSessionFile('bioinn-cafe'));
const { documents } = source;
const [theme] = documents.wall.themes;
const actorTypes = source.cafe.actorTypes.map(({ id }) => id);

function closed(poll: Pick<Poll, 'id' | 'kind' | 'when' | 'title' | 'items'>, answers: readonly Answer[]): Poll {
  const given = answers.map((answer, index) => ({ answer, actorType: actorTypes[index % 2] ?? null, own: true }));
  return { ...poll, state: 'closed', result: closePoll(poll, given) };
}

const order = {
  id: 'r',
  kind: 'ranking',
  when: 'any',
  title: 'Hva | først?',
  items: ['=Nett', 'Dialog', 'Kapital'],
} as const;
const pulse = { kind: 'scale', title: 'Puls', items: ['Jeg er med'] } as const;
const twelve = Array.from({ length: 12 }, (_, index): Answer => (index % 2 === 0 ? [1, 2, 3] : [1, 3, null]));
const notes: Cafe['vote'] = source.cafe.vote;
const cafe: Cafe = {
  ...source.cafe,
  earlierVotes: notes.state === 'closed' ? [notes] : [],
  vote: { state: 'closed', on: 'themes', by: 'table', dots: 2, totals: { [must(theme, 'a theme').id]: 7 }, voters: 4 },
  polls: [
    closed(order, twelve),
    closed({ ...pulse, id: 'b', when: 'before' }, [[1], [2], [2], [3], [3]]),
    closed({ ...pulse, id: 'a', when: 'after' }, [[4], [4], [5], [5], [5]]),
    closed({ ...pulse, id: 'f', when: 'any', title: 'For få' }, [[4], [4]]),
    {
      ...order,
      id: 'open',
      title: 'Åpen ennå',
      items: ['En', 'To'],
      state: 'open',
      answers: { p01: [1, 2], p02: [2, 1] },
    },
  ],
};

describe('the report', () => {
  const agenda = buildAgenda(cafe, documents);
  const markdown = agendaMarkdown(documentOf(agenda, 'nb'));
  const annex = markdown.slice(markdown.indexOf('Rangering, prikker og puls'));

  it('[PL12] [VO13] has every vote, ranking and pulse in its annex, and nobody’s answer', () => {
    expect(agenda.votes.map(({ on, voters, total }) => [on, voters, total])).toEqual([
      ['notes', 38, 180],
      ['themes', 4, 7],
    ]);
    // Themes have had dots since; what the notes got is still said of them.
    const dots = agenda.notes.flatMap(({ rounds }) =>
      rounds.flatMap((round) => round.notes.map((note) => note.dots ?? 0)),
    );
    expect(Math.max(...dots)).toBe(agenda.votes[0]?.ranking[0]?.dots);
    for (const words of ['Prikkene, avstemning 2', '4 bord fordelte 7 prikker på temaene', 'Leve av musikk i Hedmark'])
      expect(annex).toContain(words);
    expect(annex).toMatch(/\| 1 \| .{0,2}=Nett \| 1 \| 1 \| 1–1 \| 12 \|/u);
    expect(annex).toMatch(/\| Jeg er med \| Før \| 1 \| 2 \| 2 \| 0 \| 0 \| 5 \|/u);
    expect(annex).toMatch(/\| Jeg er med \| Etter \| 0 \| 0 \| 0 \| 2 \| 3 \| 5 \|/u);
    expect(annex).toContain('under fem');
    expect(annex).not.toContain('Åpen ennå');
    expect(markdown).not.toMatch(/^#+ .*Hva \|/mu);
  });

  it('[VO16] says of a vote in which too few gave dots how many they were, and no more', () => {
    const few = { ...cafe, vote: { ...cafe.vote, on: 'notes', by: 'person', totals: {}, voters: 2 } } as Cafe;
    const told = buildAgenda(few, documents);
    expect(told.votes.at(-1)).toMatchObject({ voters: 2, told: false, total: 0, ranking: [] });
    expect(agendaMarkdown(documentOf(told, 'nb'))).toContain('2 deltakere ga prikker. Det er for få til å vise');
    // What the notes got in the vote before is still said of them.
    expect(told.notes).toEqual(agenda.notes);
  });

  it('[VO17] gives the dots of a theme that was joined to another to that one, and back when they are parted', () => {
    const [stays, goes] = documents.wall.themes;
    const [into, from] = [must(stays, 'a theme').id, must(goes, 'another').id];
    const both = { ...cafe, vote: { ...cafe.vote, totals: { [into]: 7, [from]: 3 } } } as Cafe;
    const wall = {
      ...documents.wall,
      themes: documents.wall.themes.filter(({ id }) => id !== from),
      joined: { [from]: into },
    };
    const rankings = [wall, documents.wall].map((now) =>
      buildAgenda(both, { ...documents, wall: now })
        .votes.at(-1)
        ?.ranking.map(({ id, dots }) => [id, dots]),
    );
    expect(rankings).toEqual([
      [[into, 10]],
      [
        [into, 7],
        [from, 3],
      ],
    ]);
  });

  it('[PL5] [PL12] has the kinds of actors beside each other, by name', () => {
    const [ranking] = agenda.polls.rankings;
    expect(ranking?.groups.map(({ answered }) => answered)).toEqual([6, 6]);
    expect(ranking?.groups.map(({ name }) => name)).toEqual(cafe.actorTypes.slice(0, 2).map(({ name }) => name));
  });

  it('[PL12] its tables have a row for each item, and no cell runs', () => {
    const facts = factsOf(agenda, 'nb', { version: 'internal', reservations: true });
    const rankings = tableNamed('ranking', facts).rows;
    expect(rankings).toHaveLength(9);
    expect(rankings[0]?.slice(2)).toEqual([1, '=Nett', 1, 1, 1, 1, 12]);
    expect(tableNamed('pulse', facts).rows).toHaveLength(3);
    expect(tableNamed('dots', facts).rows.at(-1)).toEqual([2, 7, theme?.title, null]);
  });

  it.each(['nn', 'se', 'en'] as const)('[PL12] says the same in %s', (locale) => {
    const other = agendaMarkdown(documentOf(agenda, locale));
    expect(other).toMatch(/\| Jeg er med \| .+ \| 1 \| 2 \| 2 \| 0 \| 0 \| 5 \|/u);
    expect(other.split('\n').length).toBeGreaterThan(markdown.split('\n').length - 20);
  });

  it('[EX3] [EX4] the complete file has what they came to, opens again, and begins anew what was open', () => {
    const file = cafeFile(cafe, documents, 0);
    expect(JSON.stringify(file.cafe.polls)).not.toContain('answers"');
    const reading = readCafeFile(JSON.stringify(file));
    if (!reading.ok) throw new Error(reading.details.join(' '));
    const opened = openCafeFile(reading.file, {
      id: 'x',
      code: '2346799',
      at: 0,
      keys: {},
      offers: {},
      newId: () => 'unused',
    });
    const filled = (ref: Parameters<typeof opened.write>[0]): Doc => {
      const doc = new Doc();
      opened.write(ref, doc);
      return doc;
    };
    const tablecloths = Object.fromEntries(
      opened.cafe.tables.map(({ id }) => [id, readTablecloth(filled({ kind: 'tablecloth', table: id }))]),
    );
    const again = cafeFile(opened.cafe, { tablecloths, wall: readWall(filled({ kind: 'wall' })) }, 0);
    expect(again.cafe).toEqual(file.cafe);
    expect(opened.cafe.polls.at(-1)).toMatchObject({ state: 'before', title: 'Åpen ennå' });
    expect(opened.cafe.earlierVotes).toEqual(cafe.earlierVotes);
    const voting = cafeFile(
      { ...cafe, vote: { state: 'open', on: 'notes', by: 'person', dots: 3, ballots: {} } },
      documents,
      0,
    );
    expect(voting.cafe.vote).toEqual(cafe.earlierVotes[0]);
    const { earlierVotes: _, polls: __, ...before } = file.cafe;
    const { on, by, dots, ...plain } = must(cafe.earlierVotes[0], 'the first vote');
    const earlier = readCafeFile(JSON.stringify({ ...file, cafe: { ...before, vote: plain } }));
    expect(
      earlier.ok && openCafeFile(earlier.file, { ...opened.cafe, at: 0, newId: () => 'unused' }).cafe,
    ).toMatchObject({
      vote: { on, by, dots, totals: plain.totals },
      earlierVotes: [],
      polls: [],
    });
  });
});
