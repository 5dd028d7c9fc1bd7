/** The real cafés, replayed from joining to export against the real server, with four real pages and everybody else over the wire. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLowHanging } from '../../shared/agenda/actions.ts';
import { must } from '../../shared/cafe/must.ts';
import { cafeFileSchema } from '../../server/export/cafe-file.ts';
import * as v from 'valibot';
import { fetchExport } from '../../client/cafe/fetch-export.ts';
import { importCafe } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { play, type Played } from './play.ts';
import { organisationName } from './replay.ts';
import { readSessionFile } from '../fixtures/session-file.ts';

const cases = [
  { name: 'bioinn-cafe', host: 'p35', guest: 'p01' },
  { name: 'ovre-romerike', host: 'p25', guest: 'p01' },
] as const;

describe.skipIf(chromiumMissing() !== null).each(cases)('$name', ({ name, host, guest }) => {
  const file = readSessionFile(name);
  let server: InProcess;
  let browser: Browser;
  let played: Played;
  let whole: v.InferOutput<typeof cafeFileSchema>;

  beforeAll(async () => {
    server = await serveHere();
    browser = await launchChromium();
    played = await play(browser, server, file, { host, guest });
    whole = v.parse(cafeFileSchema, played.file);
  }, 240_000);
  afterAll(async () => {
    await played?.close();
    await browser?.close();
    await server?.close();
  });

  it('[RE1] as many people sat in each round as the file says', () => {
    const present = whole.cafe.seats.map(({ tables }) => Object.values(tables).flatMap(({ people }) => people).length);
    expect(present).toEqual(file.expected.seating.presentPerRound);
    expect(whole.cafe.people).toHaveLength(file.expected.participants);
  });

  it('[RE2] every note is there, word for word, at its table and in its round', () => {
    const notes = Object.values(whole.documents.tablecloths).flatMap((cloth) => cloth.notes);
    expect(notes).toHaveLength(file.expected.ideas);
    expect(file.rounds.map(({ number }) => notes.filter((note) => note.round === number).length)).toEqual(
      file.expected.ideasPerRound,
    );
    expect(notes.map(({ text }) => text).toSorted()).toEqual(
      file.ideas.map(({ text }) => text.normalize('NFC').trim()).toSorted(),
    );
  });

  it('[RE3] the dots are counted as the ballots were cast, and the top notes come out on top', () => {
    const { vote } = whole.cafe;
    if (vote.state !== 'closed') throw new Error('the vote is closed');
    expect(vote.voters).toBe(file.expected.ballots);
    expect(Object.values(vote.totals).reduce((sum, dots) => sum + dots, 0)).toBe(file.expected.dotsTotal);
    const dotsOf = (idea: string): number => vote.totals[must(played.replay.notes.get(idea), idea)] ?? 0;
    const counted = file.ideas
      .map(({ id }) => ({ id, dots: dotsOf(id) }))
      .toSorted((one, other) => other.dots - one.dots);
    const top = file.expected.topIdeaIdsByDots;
    expect(counted.slice(0, top.length).map(({ dots }) => dots)).toEqual(top.map(dotsOf));
    for (const { id } of counted.filter(({ dots }) => dots > dotsOf(must(top.at(-1), 'ten'))))
      expect(top).toContain(id);
  });

  it('[RE4] low-hanging actions, actions without an owner and the share of each organisation are as in the file', () => {
    const byId = new Map([...played.replay.actions].map(([theirs, ours]) => [ours, theirs]));
    const { actions } = whole.documents.wall;
    const theirs = (of: readonly { readonly id: string }[]): string[] => of.map(({ id }) => must(byId.get(id), id));
    expect(actions).toHaveLength(file.expected.actions);
    expect(theirs(actions.filter((action) => isLowHanging(action)))).toEqual(file.expected.lowHangingActions);
    expect(theirs(actions.filter(({ owner }) => owner === null))).toEqual(file.expected.actionsWithoutOwner);
    const unconfirmed = actions.filter(({ id, owner }) => owner !== null && whole.cafe.ownerAnswers[id]?.yes !== true);
    expect(theirs(unconfirmed)).toEqual(file.expected.actionsOwnerNotAccepted);
    const owned: Record<string, number> = {};
    for (const { owner } of actions) {
      const organisation = file.organisations.find(
        ({ id }) =>
          organisationName(file, id) === whole.cafe.organisations.find((candidate) => candidate.id === owner)?.name,
      );
      if (organisation) owned[organisation.id] = (owned[organisation.id] ?? 0) + 1;
    }
    expect(owned).toEqual(file.expected.actionsPerOrganisation);
  });

  it('[RE5] the documents that leave the room say the same, and name nobody', () => {
    const { agenda } = played;
    for (const action of file.boards.actions) expect(agenda).toContain(action.title);
    for (const { label } of file.participants) expect(agenda).not.toContain(label);
    expect(agenda).toContain(
      must(
        file.boards.vision.find(({ status }) => status === 'selected'),
        'a vision',
      ).text,
    );
    for (const csv of [played.actions, played.notes]) {
      expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(csv.toString('utf8').split('\r\n')[0]).toContain(';');
    }
    expect(played.notes.toString('utf8')).toContain(file.ideas[0]?.text.split('\n')[0] ?? '');
  });

  it('[RE6] opening the complete file gives the same café again', async () => {
    const secret = newSecret();
    const opened = await importCafe(server.url, { secret, file: played.file });
    if (!opened.ok) throw new Error(`not opened: ${opened.refusal}`);
    const again = await fetchExport(server.url, opened.value.cafe, 'cafe.json', secret);
    if (!again.ok) throw new Error(`not exported: ${again.refusal}`);
    const reopened = JSON.parse(await again.value.text()) as Record<string, unknown>;
    const before = played.file as Record<string, unknown>;
    expect(reopened['id']).not.toBe(before['id']);
    expect({ ...reopened, id: null, createdAt: null }).toEqual({ ...before, id: null, createdAt: null });
  });

  it('[RE7] no page complained, asked for anything outside, or broke its policy', () => {
    expect(played.screens.problems()).toEqual([]);
  });
});
