import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import * as Y from 'yjs';
import { buildAgenda, type CafeDocuments } from '../../shared/agenda/agenda.ts';
import { planMark } from '../../shared/agenda/versions.ts';
import { evolve } from '../../shared/cafe/evolve.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { addCard } from '../../shared/documents/cards.ts';
import { AdmissionIndex } from '../../shared/documents/admission.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { readTablecloth, writeWords } from '../../shared/documents/tablecloth.ts';
import { noTally } from '../../shared/cafe/vision-marks.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { fixtureCafe } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import { hostileCafe } from '../../test/fixtures/hostile-cafe.ts';
import { tableTop } from '../../test/kit/table-top.ts';
import { cafeFile, cafeFileSchema, checkCafeFile, openCafeFile, readCafeFile, type CafeFile } from './cafe-file.ts';

const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
const at = Date.parse('2026-09-17T15:00:00Z');
const opening = {
  id: 'new-cafe',
  code: '2346799',
  at,
  keys: { hash: { role: 'facilitator' } },
  offers: {},
  newId: () => 'unused',
} as const;

function reopened(file: CafeFile): { cafe: Cafe; documents: CafeDocuments; docs: Map<DocumentRef, Y.Doc> } {
  const opened = openCafeFile(file, opening);
  const docs = new Map<DocumentRef, Y.Doc>();
  const filled = (ref: DocumentRef): Y.Doc => {
    const doc = new Y.Doc();
    opened.write(ref, doc);
    docs.set(ref, doc);
    return doc;
  };
  const tablecloths = Object.fromEntries(
    opened.cafe.tables.map(({ id }) => [id, readTablecloth(filled({ kind: 'tablecloth', table: id }))]),
  );
  return { cafe: opened.cafe, documents: { tablecloths, wall: readWall(filled({ kind: 'wall' })) }, docs };
}

function roundTrip(source: { cafe: Cafe; documents: CafeDocuments }): { before: CafeFile; after: CafeFile } {
  const before = cafeFile(source.cafe, source.documents, at);
  const reading = readCafeFile(JSON.stringify(before));
  if (!reading.ok) throw new Error(`${reading.refusal}: ${reading.details.join('; ')}`);
  const again = reopened(reading.file);
  return { before, after: cafeFile(again.cafe, again.documents, at) };
}

const sameCafe = (file: CafeFile): CafeFile => ({ ...file, id: 'x', createdAt: 0 });

describe('the complete file', () => {
  it.each(['bioinn-cafe', 'ovre-romerike'] as const)('[EX4] %s opened from its file writes an equal file', (name) => {
    const { before, after } = roundTrip(fixtureCafe(readSessionFile(name)));
    expect(sameCafe(after)).toEqual(sameCafe(before));
    expect(after).toMatchObject({ id: 'new-cafe', createdAt: at });
  });

  it('[EX4] working groups are in the file, and nobody who is not', () => {
    const [one, other] = cafe.people;
    const signUps = { a1: [one?.id ?? '', other?.id ?? ''], gone: [one?.id ?? ''], a2: [] };
    const { before, after } = roundTrip({ cafe: { ...cafe, signUps }, documents });
    expect(before.cafe.signUps).toEqual({ a1: signUps.a1 });
    expect(sameCafe(after)).toEqual(sameCafe(before));
    const wrong = { ...before, cafe: { ...before.cafe, signUps: { a1: ['nobody'] } } };
    expect(readCafeFile(JSON.stringify(wrong))).toMatchObject({ ok: false, refusal: 'contradiction' });
    const { signUps: _, ...earlier } = before.cafe;
    expect(readCafeFile(JSON.stringify({ ...before, cafe: earlier }))).toMatchObject({ ok: true });
  });

  it('[EX4] [VI2] marks on proposals are in the file as counts, and working groups, wordings and taps as they are', () => {
    const doc = new Y.Doc();
    addCard(doc, 'vision', 'v1', { text: 'Alle kommer hit' });
    addCard(doc, 'vision', 'v2', { text: 'Alle vil hit', instead: 'v1' });
    addCard(doc, 'stones', 's1', { text: 'Et steg', workArea: 'Kompetanse', visions: ['v1'], sources: ['vision/v1'] });
    addCard(doc, 'actions', 'a1', {
      title: 'Ring',
      startsSoon: true,
      noNewMoney: false,
      effect: 'high',
      ownerReason: 'Ingen andre',
      needs: 'Banken',
    });
    addCard(doc, 'groups', 'g1', { name: 'Gruppa', firstMeeting: '2026-09-24', place: 'Hamar' });
    const people = { p01: { stretch: 4, possible: null, fist: 1, words: 'Tid' } };
    const visionMarks = { v1: { people, carried: noTally }, gone: { people, carried: noTally } };
    const source = {
      cafe: { ...cafe, visionMarks, chosenVision: 'v1' },
      documents: { ...documents, wall: readWall(doc) },
    };
    const { before, after } = roundTrip(source);
    expect(before.cafe.visionMarks).toEqual({
      v1: { stretch: [0, 0, 0, 1, 0], possible: [0, 0, 0, 0, 0], fist: [0, 1, 0, 0, 0, 0], words: ['Tid'] },
    });
    expect(sameCafe(after)).toEqual(sameCafe(before));
    const { visionMarks: _, ...earlier } = before.cafe;
    const { groups: __, ...wall } = before.documents.wall;
    const old = { ...before, cafe: earlier, documents: { ...before.documents, wall } };
    const reading = readCafeFile(JSON.stringify(old));
    expect(reading.ok && [reading.file.cafe.visionMarks, reading.file.documents.wall.groups]).toEqual([{}, []]);
  });

  it('[EX4] joint wordings and the theme team are in the file, and a file from before has neither', () => {
    const [one, other] = cafe.people;
    const note = Object.values(documents.tablecloths).flatMap(({ notes }) => notes)[0]?.id ?? '';
    const wordings = [{ id: 'w1', pen: 7, order: 1, text: 'Sagt på én gang', sources: [`note/${note}`] }];
    const source = {
      cafe: { ...cafe, themeTeam: [one?.id ?? '', other?.id ?? ''] },
      documents: { ...documents, wall: { ...documents.wall, wordings } },
    };
    const { before, after } = roundTrip(source);
    expect(before.documents.wall.wordings).toMatchObject([{ text: 'Sagt på én gang' }]);
    expect(sameCafe(after)).toEqual(sameCafe(before));
    const { themeTeam: _, ...state } = before.cafe;
    const { wordings: __, ...wall } = before.documents.wall;
    const earlier = { ...before, cafe: state, documents: { ...before.documents, wall } };
    expect(readCafeFile(JSON.stringify(earlier))).toMatchObject({
      ok: true,
      file: { cafe: { themeTeam: null }, documents: { wall: { wordings: [] } } },
    });
  });

  it('[EX4] the versions of the plan are in the file, and it is the same version afterwards', () => {
    const sent = [
      { day: '2026-09-17', changes: [], mark: 'earlier' },
      { day: '2026-09-24', changes: ['Ny frist for tiltak 3'], mark: planMark(cafe, documents.wall) },
    ];
    const { before, after } = roundTrip({ cafe: { ...cafe, plan: sent }, documents });
    expect(sameCafe(after)).toEqual(sameCafe(before));
    const again = reopened(before);
    expect(buildAgenda(again.cafe, again.documents).header).toMatchObject({ version: '1.1', draft: false });
    const { plan: _, ...earlier } = before.cafe;
    const reading = readCafeFile(JSON.stringify({ ...before, cafe: earlier }));
    expect(reading.ok && reading.file.cafe.plan).toEqual([]);
  });

  it('[EX4] words that were meant to break things survive as they are', () => {
    const { before, after } = roundTrip(hostileCafe());
    expect(sameCafe(after)).toEqual(sameCafe(before));
    expect(JSON.stringify(before)).toContain('"=1+1"');
  });

  it('[EX4] the opened café has the same agenda', () => {
    const again = reopened(cafeFile(cafe, documents, at));
    expect(buildAgenda(again.cafe, again.documents)).toEqual(buildAgenda(cafe, documents));
  });

  it('[EX4] what the seating heeds is in the file', () => {
    const [one, other] = cafe.people;
    const wishes: Cafe['wishes'] = [
      { id: 'w1', kind: 'apart', people: [one?.id ?? '', other?.id ?? ''] },
      { id: 'w2', kind: 'pin', person: one?.id ?? '', tables: ['t1'] },
    ];
    const people = cafe.people.map((person) => ({
      ...person,
      municipality: 'Ås',
      languages: ['nb', 'en-GB'],
      interpreted: true,
      attends: { from: 1, to: 2 },
    }));
    const tables = cafe.tables.map((table) => ({ ...table, seats: { min: 3, max: 6 }, open: { from: 1, to: 2 } }));
    const wished: Cafe = { ...cafe, wishes, people, tables, locked: [other?.id ?? ''], seatsVersion: 7 };
    const { before, after } = roundTrip({ cafe: wished, documents });
    expect(sameCafe(after)).toEqual(sameCafe(before));
    expect(after.cafe).toMatchObject({ wishes, people, tables, locked: [other?.id] });
  });

  it('[EX4] a café whose people and programme were set right on the way is opened from its file as well', () => {
    const top = tableTop();
    const [keep, gone] = [top.joins('Kari'), top.joins('Kari')];
    for (const name of ['Anne', 'Berit', 'Carl']) top.joins(name);
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    const { programme } = top.cafe;
    const vision = programme.find(({ kind }) => kind === 'vision')?.id ?? '';
    const before = programme[programme.findIndex(({ id }) => id === vision) - 1]?.id ?? '';
    // Begun by mistake, gone back from, and taken out.
    expect(top.ask({ type: 'goTo', from: top.cafe.stage, to: vision })).toBeNull();
    expect(top.ask({ type: 'goTo', from: vision, to: before })).toBeNull();
    expect(top.ask({ type: 'dropStage', stage: vision })).toBeNull();
    const tablecloths = Object.fromEntries(top.cafe.tables.map(({ id }) => [id, readTablecloth(new Y.Doc())]));
    const empty = { tablecloths, wall: readWall(new Y.Doc()) };
    const written = roundTrip({ cafe: top.cafe, documents: empty });
    expect(sameCafe(written.after)).toEqual(sameCafe(written.before));
    expect(written.after.cafe.runs.map(({ stage }) => stage)).not.toContain(vision);
  });

  it('[EV3] a file from before these fields opens with what every café had then', () => {
    const file = cafeFile(cafe, documents, at);
    const { seating: _1, commonLanguage: _2, ...settings } = file.cafe.settings;
    const { wishes: _3, locked: _4, ...state } = file.cafe;
    const old = {
      ...file,
      cafe: {
        ...state,
        settings,
        people: file.cafe.people.map(
          ({ municipality: _5, languages: _6, interpreted: _7, attends: _8, ...rest }) => rest,
        ),
        tables: file.cafe.tables.map(({ seats: _9, open: _10, ...rest }) => rest),
      },
    };
    const reading = readCafeFile(JSON.stringify(old));
    expect(reading).toEqual({ ok: true, file: JSON.parse(JSON.stringify(file)) as unknown });
  });

  it('[EX4] essentials keep their places', () => {
    const doc = new Y.Doc();
    writeWords(doc, 1, 3, 'bare det tredje');
    const cloths = { ...documents.tablecloths, t1: readTablecloth(doc) };
    const { after } = roundTrip({ cafe, documents: { ...documents, tablecloths: cloths } });
    expect(after.documents.tablecloths['t1']?.handedOn).toEqual([
      { round: 1, essentials: ['', '', 'bare det tredje'], sentence: '' },
    ]);
  });

  it('[EX4] the opened documents are such as the journal can learn', () => {
    const { docs } = reopened(cafeFile(cafe, documents, at));
    expect(docs.size).toBe(9);
    for (const [ref, doc] of docs) new AdmissionIndex(ref).learn(Y.encodeStateAsUpdate(doc), () => 'file');
  });

  it('[EX3] has no keys, code, ballots, pens or authors in it', () => {
    const voting = evolve(
      { ...cafe, vote: { state: 'open', on: 'notes', by: 'person', dots: 5, ballots: { p01: ['i102'] } } },
      { type: 'noteSigned', note: 'i002', person: 'p03' },
    );
    const standing = evolve(voting, {
      type: 'standTaken',
      stone: 's1',
      person: 'p02',
      stand: 'reservation',
      words: 'Bare hvis alle er med',
    });
    const file = cafeFile(standing, documents, at);
    const json = JSON.stringify(file);
    for (const never of [
      '"keys"',
      '"hash-of',
      '"code"',
      cafe.code,
      '"ballots"',
      '"pen"',
      '"author"',
      '"signed"',
      '"made"',
    ])
      expect(json).not.toContain(never);
    expect(file.cafe.vote).toEqual({ state: 'before' });
    expect(file.cafe.stands['s1']).toEqual({
      agree: 35,
      reservation: 4,
      disagree: 0,
      words: ['Bare hvis alle er med'],
    });
    expect(json.indexOf('p02')).toBe(
      json.indexOf('"people":[') + json.slice(json.indexOf('"people":[')).indexOf('p02'),
    );
  });

  it('[EX3] a clock that runs is written as paused with what was left', () => {
    const running: Cafe = { ...cafe, clock: { state: 'running', startedAt: at - 60_000, endsAt: at + 90_000 } };
    expect(cafeFile(running, documents, at).cafe.clock).toEqual({
      state: 'paused',
      startedAt: at - 60_000,
      leftMs: 90_000,
    });
    expect(cafeFile(running, documents, at + 600_000).cafe.clock).toMatchObject({ state: 'paused', leftMs: 0 });
  });

  it('[EX4] the opened café is nobody’s but the one who brought the file', () => {
    const { cafe: opened } = openCafeFile(cafeFile(cafe, documents, at), opening);
    expect(opened).toMatchObject({ id: 'new-cafe', code: '2346799', createdAt: at, keys: opening.keys, signed: {} });
  });
});

describe('a file that cannot be opened', () => {
  const good = JSON.stringify(cafeFile(cafe, documents, at));
  type Loose = { [key: string]: Loose } & { [index: number]: Loose };
  const broken = (change: (file: Loose) => void): unknown => {
    const file = JSON.parse(good) as Loose;
    change(file);
    return file;
  };
  const set = (place: string, value: unknown) =>
    broken((file) => {
      const keys = place.split('.');
      const last = keys.pop() ?? '';
      const holder = keys.reduce<Loose>((inner, key) => inner[key] as Loose, file);
      Object.assign(holder, { [last]: value });
    });

  it.each([
    ['', 'not-json'],
    ['{"format":"kafebord/1"', 'not-json'],
    ['null', 'not-a-cafe-file'],
    ['[]', 'not-a-cafe-file'],
    ['{"format":"excalidraw"}', 'not-a-cafe-file'],
    ['{"format":"kafebord/2"}', 'other-format'],
    ['{"format":"kafebord/1"}', 'bad-contents'],
    [good.replace('"hosts":{', '"hosts":{"__proto__":"p01",'), 'forbidden-key'],
    [good.replace('"grouping":{', '"grouping":{"constructor":"th-m",'), 'forbidden-key'],
    [good.replace('"format"', '"__proto__":{"x":1},"format"'), 'forbidden-key'],
  ])('[EX5] %#: refused by name', (text, refusal) => {
    expect(readCafeFile(text)).toMatchObject({ ok: false, refusal });
  });

  it.each([
    ['cafe.settings.title', ''],
    ['cafe.settings.date', 'i går'],
    ['cafe.keys', {}],
    ['cafe.vote', { state: 'open', ballots: {} }],
    ['cafe.clock', { state: 'running', startedAt: 1, endsAt: 2 }],
    ['cafe.people.0.name', 'x'.repeat(61)],
    ['cafe.people.0.number', 0.5],
    ['cafe.people', Array.from({ length: 2001 }, () => null)],
    ['documents.tablecloths.t1.notes.0.pen', 7],
    ['documents.tablecloths.t1.notes.0.text', ' utvasket'],
    ['documents.tablecloths.t1.notes.0.kind', 'vision'],
    ['documents.wall.actions.0.cost', -1],
    ['documents.wall.vision.0.id', '../etc'],
    ['extra', 1],
  ])('[EX5] %s of the wrong shape or size is named', (place, value) => {
    const reading = checkCafeFile(set(place, value));
    expect(reading).toMatchObject({ ok: false, refusal: 'bad-contents' });
    if (!reading.ok) expect(reading.details.join()).toContain(place.split('.').slice(0, 2).join('.'));
  });

  it.each([
    ['cafe.stage', 'nowhere'],
    ['cafe.tables.1.id', 't1'],
    ['cafe.rounds.0.number', 2],
    ['cafe.programme.0.kind', 'plenary'],
    ['cafe.people.1.id', 'p01'],
    ['cafe.people.0.number', 2],
    ['cafe.people.0.organisation', 'org-99'],
    ['cafe.hosts.t1', 'p99'],
    ['cafe.locked', ['p99']],
    ['cafe.wishes', [{ id: 'w', kind: 'apart', people: ['p01', 'p99'] }]],
    ['cafe.wishes', [{ id: 'w', kind: 'pin', person: 'p01', tables: ['t99'] }]],
    ['cafe.hosts.t1', 'p17'],
    ['cafe.seats.0.round', 2],
    ['cafe.seats.0.tables.t1.people.0', 'p99'],
    ['cafe.seats.0.tables', {}],
    ['documents.tablecloths.t99', { notes: [], handedOn: [] }],
    ['documents.tablecloths.t1.notes.0.id', 'i049'],
    ['documents.tablecloths.t1.notes.0.round', 9],
    ['documents.wall.stones.0.id', 's2'],
  ])('[EX5] %s that contradicts the rest is named', (place, value) => {
    const reading = checkCafeFile(set(place, value));
    expect(reading).toMatchObject({ ok: false, refusal: 'contradiction' });
    if (!reading.ok) expect(reading.details.length).toBeGreaterThan(0);
  });

  it.each(['facilitator', 'cofacilitator', 'file'])(
    '[EX5] nobody in a file is %s, under whose name others write',
    (id) => {
      const reading = checkCafeFile(set('cafe.people.0.id', id));
      expect(reading.ok ? [] : reading.details).toContain(`${id} is no name for a person`);
    },
  );

  it('[EX5] a file of endless depth is refused and not followed', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(readCafeFile(good.replace('"hidden":[]', `"hidden":${deep}`))).toMatchObject({
      ok: false,
      refusal: 'bad-contents',
      details: [expect.stringContaining('too deep')],
    });
  });

  it('[EX5] the schema passes and refuses the same files', () => {
    expect(v.is(cafeFileSchema, JSON.parse(good))).toBe(true);
    const forbidden: unknown = JSON.parse(good.replace('"hosts":{', '"hosts":{"__proto__":"p01",'));
    for (const raw of [null, forbidden, set('cafe.stage', 'nowhere'), set('cafe.keys', {})]) {
      expect(v.is(cafeFileSchema, raw)).toBe(false);
    }
  });

  it('[EX5] reading never throws and never changes what every object inherits', () => {
    for (const raw of [undefined, 1, 'x', { format: 'kafebord/1', cafe: null }, set('cafe.seats', 'x')])
      expect(checkCafeFile(raw).ok).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
