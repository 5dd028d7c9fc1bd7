/** Every number that the real cafés are known by, out of what their people did: in the complete file, and in the tables that leave. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countsOf } from '../../shared/boards/counting.ts';
import { shownEntries } from '../../shared/boards/shown.ts';
import { must } from '../../shared/cafe/must.ts';
import { widestOf } from '../../shared/cafe/polls.ts';
import { agendaWords } from '../../server/export/words.ts';
import { until } from '../kit/people.ts';
import { statusOf, type SessionName } from '../fixtures/session-file.ts';
import * as agreements from './agreements-come-out.ts';
import * as notes from './notes-come-out.ts';
import { compare, type Compared } from './played.ts';

const names: readonly SessionName[] = ['bioinn-cafe', 'ovre-romerike', 'lillehammer-ikt'];

describe.each(names)('%s', (name) => {
  let compared: Compared;

  beforeAll(async () => {
    compared = await compare(name);
  }, 120_000);
  afterAll(async () => compared?.played.close());

  it('[RE1] [RE2] has its people, tables and rounds, and every note where and as it was written', () => {
    notes.expectPeopleAndNotes(compared);
  });

  it('[RE8] people met as often as the file counts, returned as often, and sat beside as many colleagues', () => {
    notes.expectMeetings(compared);
  });

  it('[RE3] [RE9] stars, dots and themes are as people gave and gathered them', () => {
    notes.expectHarvest(compared);
  });

  it('[RE9] as many notes that say the same are found as among the words of the file', () => {
    notes.expectTwins(compared);
  });

  it('[RE10] proposals have the marks, and stones the stands, that the room gave', () => {
    agreements.expectVisions(compared);
    agreements.expectStones(compared);
  });

  it('[RE4] [RE11] every action has all that was agreed on about it, and is counted right', () => {
    agreements.expectActions(compared);
    agreements.expectGroups(compared);
  });

  it('[RE5] the public document names nobody, and the one for the room those who signed up', async () => {
    const { file, played } = compared;
    const labels = file.participants.map(({ label }) => label);
    const open = (await played.take('agenda.md?version=public')).toString('utf8');
    const inside = (await played.take('agenda.md')).toString('utf8');
    for (const { title } of file.boards.actions) expect(open).toContain(title.split(/[«»:,(]/u)[0]);
    expect(labels.filter((label) => open.includes(label))).toEqual([]);
    expect(labels.filter((label) => inside.includes(label)).length).toBeGreaterThan(0);
  });

  it('[RE12] rankings and pulse come to what the file says, in the café and in the tables', async () => {
    const { file, back, table } = compared;
    const { rankings, pulses } = back.agenda.polls;
    const { rankingExercise: exercise } = file;
    const [ranking] = rankings;
    expect(rankings).toHaveLength(exercise ? 1 : 0);
    if (exercise && ranking) {
      const keys = new Map(exercise.items.map(({ key, nb }) => [nb, key]));
      const { meanRank, spread, order } = exercise.expected;
      for (const { text, mean, spread: found } of ranking.items) {
        const key = must(keys.get(text), text);
        expect([Math.round(mean * 100) / 100, found], key).toEqual([meanRank[key], spread[key]]);
      }
      expect(ranking.items.map(({ text }) => keys.get(text))).toEqual(order.flatMap((equals) => equals.split('=')));
      expect(widestOf(ranking.items).map(({ text }) => keys.get(text))).toEqual(['c']);
      const rows = await table('ranking');
      expect(rows.map((row) => Number(row['Snitt']?.replace(',', '.')))).toEqual(
        rows.map((row) => meanRank[keys.get(row['Hva'] ?? '') ?? '']),
      );
    }
    const asked = (file.pulse?.questions ?? []).flatMap(({ nb, before, after }) =>
      'mean' in before || 'mean' in after ? [] : [{ nb, before, after }],
    );
    const told = pulses.flatMap(({ lines }) => lines);
    expect(told.map(({ text, rows }) => ({ text, rows }))).toEqual(
      asked.map(({ nb, before, after }) => ({
        text: nb,
        rows: [
          { when: 'before', tally: before },
          { when: 'after', tally: after },
        ],
      })),
    );
    const pulse = await table('pulse');
    expect(pulse.map((row) => ['1', '2', '3', '4', '5'].map((point) => Number(row[point])))).toEqual(
      asked.flatMap(({ before, after }) => [before, after]),
    );
  });

  it('[RE13] boards come to their targets, and show the room what may be shown', async () => {
    const { file, played, back } = compared;
    const counted = new Map(
      back.cafe.boards.map((plan) => {
        const entries = shownEntries(plan, back.cafe.entries, 'facilitators', back.cafe.settings.anonymity);
        return [plan.id, { entries, counts: countsOf(plan, entries, back.agenda.short.people) }] as const;
      }),
    );
    // What is for those who run the café alone is in no document. [BD4]
    for (const { id, counts } of back.agenda.boards) expect(counts, id).toEqual(counted.get(id)?.counts);
    expect(back.agenda.boards.map(({ id }) => id)).toEqual(
      back.cafe.boards.flatMap(({ id, seenBy }) => (seenBy === 'room' ? id : [])),
    );
    const target = (board: string, at: number) => {
      const count = counted.get(board)?.counts[at];
      return count && { actual: count.count, goal: count.target, reached: count.reached };
    };
    if (name === 'ovre-romerike') {
      for (const [id, board, at] of [
        ['meetings-per-year', 'meetings', 0],
        ['attendance', 'meetings', 1],
        ['courses-per-year', 'courses', 0],
        ['hub-commitments', 'house', 0],
      ] as const)
        expect(
          file.targets?.find((each) => each.id === id),
          id,
        ).toMatchObject(must(target(board, at), board));
      const [guest] = played.replay.guests.values();
      const stop = guest?.visit.control.watch('actors');
      const seen = await until(must(guest, 'a guest').visit.store, ({ entries }) => 'actors' in entries);
      stop?.();
      const agreed = (file.actorCards ?? []).filter(({ consentPublic }) => consentPublic);
      expect(seen.entries['actors']?.map(({ values }) => values['name'])).toEqual(agreed.map(({ label }) => label));
    }
    if (name === 'lillehammer-ikt') {
      const { goal, sketchesDelivered, sketchesUnderWay } = must(file.expected.projectIdeaTarget, 'a target');
      const { entries } = must(counted.get('project-ideas'), 'a board');
      // The file counts whatever calls itself an idea; the board asks for two organisations and an owner as well.
      expect(entries).toHaveLength(file.targets?.[0]?.actual ?? 0);
      expect(target('project-ideas', 0)).toEqual({ actual: 3, goal, reached: true });
      expect(target('project-ideas', 1)).toEqual({ actual: sketchesDelivered, goal, reached: false });
      expect(entries.filter(({ values }) => values['sketch'] === 'under-way')).toHaveLength(sketchesUnderWay);
      const joined = (file.commitments ?? []).filter(({ joins }) => joins === 'yes').length;
      expect(target('commitments', 0)?.actual).toBe(joined);
    }
  });

  it('[RE14] the days of the follow-up are the file’s, and after ninety days every status is', async () => {
    const { file, back, table } = compared;
    expect(back.agenda.followUp).toEqual(file.followUpDates);
    const { asOf90Days: then } = file.expected;
    const rows = await table('actions');
    expect(rows.map((row) => row[agendaWords.nb.columns.statusWords])).toEqual(
      file.boards.actions.map(({ history }) => history.at(-1)?.note ?? ''),
    );
    if (!then) return;
    const { actions } = back.documents.wall;
    const many = (status: Parameters<typeof statusOf>[0]): number =>
      actions.filter((action) => action.status === statusOf(status)).length;
    expect({
      done: many('done'),
      inProgress: many('in-progress'),
      needsHelp: many('needs-help'),
      closed: many('closed'),
      notStarted: many('not-started'),
    }).toEqual({ ...then, date: undefined, overdueOpenActions: undefined });
  });
});
