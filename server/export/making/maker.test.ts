import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAgenda } from '../../../shared/agenda/agenda.ts';
import { must } from '../../../shared/cafe/must.ts';
import { fixtureCafe } from '../../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../../test/fixtures/session-file.ts';
import { memoryJournal } from '../../../test/kit/memory-journal.ts';
import type { CafeRoom } from '../../cafes/cafe-room.ts';
import { Cafes } from '../../cafes/cafes.ts';
import { systemClock } from '../../clock.ts';
import { cafeFile } from '../cafe-file.ts';
import { documentOf } from '../document.ts';
import { factsOf } from '../tables/facts.ts';
import { archive } from './archive.ts';
import type { Progress, Wanted } from './ask.ts';
import { formatNamed } from './formats.ts';
import { Maker } from './maker.ts';

const options = { version: 'internal', reservations: true } as const;
const wanted = (name: string, caseNumber = ''): Wanted => ({ name, options, locale: 'nb', caseNumber });
const nobodyLeaves = new AbortController().signal;
const unwatched = (): void => undefined;
const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));

describe('making files', () => {
  const said: string[] = [];
  const maker = new Maker((line) => void said.push(line));
  let room: CafeRoom;
  /** Another café of the same house. */
  let next: CafeRoom;
  let cafes: Cafes;
  beforeAll(async () => {
    cafes = await Cafes.from(memoryJournal(), systemClock);
    const opened = async (letter: string): Promise<CafeRoom> => {
      const { id } = await cafes.import(letter.repeat(43), cafeFile(cafe, documents, 0));
      const found = await cafes.find(id);
      if (!found.ok) throw new Error(found.refusal);
      return found.value;
    };
    room = await opened('s');
    next = await opened('t');
  });
  afterAll(() => {
    maker.close();
    cafes.close();
  });

  const make = (name: string, signal = nobodyLeaves, watch: (progress: Progress) => void = unwatched) =>
    maker.make(room, wanted(name), () => 0, watch, signal);

  const makeOf = (of: CafeRoom, name: string, number = '', by = maker) =>
    by.make(of, wanted(name, number), () => 0, unwatched, nobodyLeaves);

  it('[EX12] what many ask for at once is made once, and kept until something has changed', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, () => make('notes.csv')));
    const [first] = all;
    if (!first?.ok) throw new Error('not made');
    for (const made of all) expect(made.ok && made.file === first.file).toBe(true);
    expect(await make('notes.csv')).toEqual(first);
    const told: Progress[] = [];
    await make('notes.csv', nobodyLeaves, (progress) => told.push(progress));
    expect(told).toEqual([]);
    await room.command({ role: 'facilitator' }, 'hide', { type: 'hideNote', note: 'i002' });
    const again = await make('notes.csv');
    expect(again.ok && strFromU8(again.file.bytes)).not.toBe(strFromU8(first.file.bytes));
  });

  it('[EX12] what nobody waits for any more is not made', async () => {
    const stages: string[] = [];
    const busy = ['a', 'b', 'c'].map((number) =>
      maker.make(room, wanted('tables.xlsx', number), () => 0, unwatched, nobodyLeaves),
    );
    const leaving = new AbortController();
    const waiting = make('groups.csv', leaving.signal, ({ stage }) => stages.push(stage));
    leaving.abort();
    expect(await waiting).toEqual({ ok: false, refusal: 'export-failed' });
    expect(stages).toEqual(['waiting']);
    for (const made of await Promise.all(busy)) expect(made.ok).toBe(true);
  });

  it('[EX12] whoever else waits for the same still gets it', async () => {
    const leaving = new AbortController();
    const [gone, stays] = [make('themes.csv', leaving.signal), make('themes.csv')];
    leaving.abort();
    expect((await stays).ok).toBe(true);
    expect((await gone).ok).toBe(true);
  });

  it('[EX9] a file that cannot be made is refused, and the next one is made', async () => {
    expect(await make('nothing.pdf')).toEqual({ ok: false, refusal: 'export-failed' });
    expect(said.at(-1)).toMatch(/^nothing\.pdf could not be made: Error/u);
    expect((await make('dots.csv')).ok).toBe(true);
  });

  it('[EX12] what is asked for again before it is read is made once, with what is new', async () => {
    const busy = ['d', 'e', 'f'].map((number) => makeOf(room, 'tables.xlsx', number));
    const before = makeOf(room, 'notes.csv', 'new');
    await room.command({ role: 'facilitator' }, 'hide-more', { type: 'hideNote', note: 'i003' });
    const [one, other] = await Promise.all([before, makeOf(room, 'notes.csv', 'new')]);
    if (!one.ok || !other.ok) throw new Error('not made');
    expect(one.file).toBe(other.file);
    const shown = documents.tablecloths;
    const hidden = Object.values(shown).flatMap(({ notes }) => notes.filter(({ id }) => id === 'i003'));
    expect(hidden).toHaveLength(1);
    expect(strFromU8(one.file.bytes)).not.toContain(hidden[0]?.text);
    for (const made of await Promise.all(busy)) expect(made.ok).toBe(true);
  });

  it('[EX12] a whole café while its clock stands still is made once for all who ask', async () => {
    const [one, other] = [await makeOf(room, 'cafe.json'), await makeOf(room, 'cafe.json')];
    expect(one.ok && other.ok && one.file === other.file).toBe(true);
  });

  it('[EX12] more than can wait are told to come again, and another café has its turn before them', async () => {
    const ended: string[] = [];
    const asked = Array.from({ length: 50 }, async (_, number) => {
      const made = await makeOf(room, 'share.csv', String(number));
      if (made.ok) ended.push('this');
      return made;
    });
    const neighbour = makeOf(next, 'share.csv').then((made) => {
      ended.push('next');
      return made;
    });
    const refusals = (await Promise.all(asked)).filter((made) => !made.ok);
    expect(refusals).toEqual(Array.from({ length: 10 }, () => ({ ok: false, refusal: 'too-fast' })));
    expect((await neighbour).ok).toBe(true);
    expect(ended.indexOf('next')).toBeLessThan(8);
  });

  it('[EX9] a thread that dies takes no other file with it', async () => {
    const dying = new Maker(
      (line) => void said.push(line),
      new URL('../../../test/kit/dying-thread.ts', import.meta.url),
    );
    try {
      const asked = ['a', 'dies', 'b', 'c', 'd', 'e'].map((number) => makeOf(room, 'share.csv', number, dying));
      const made = await Promise.all(asked);
      expect(made.map(({ ok }) => ok)).toEqual([true, false, true, true, true, true]);
      expect((await makeOf(room, 'dots.csv', '', dying)).ok).toBe(true);
    } finally {
      dying.close();
    }
  });

  it('[EX9] a package says what is missing in it, and the rest is whole', async () => {
    const agenda = buildAgenda(cafe, documents);
    const lacking: string[] = [];
    const making = {
      cafe,
      documents,
      at: 0,
      wanted: wanted('archive.zip'),
      agenda,
      document: documentOf(agenda, 'nb', options),
      facts: factsOf(agenda, 'nb', options),
      progress: unwatched,
      lacks: (name: string) => void lacking.push(name),
    };
    const fails = (): never => {
      throw new Error('the writer gave up');
    };
    const files = unzipSync(
      await archive(making, (name) => {
        const format = must(formatNamed(name), name);
        return name === 'agenda.pdf' || name === 'agenda.docx' ? { ...format, make: fails } : format;
      }),
    );
    const told = JSON.parse(strFromU8(must(files['metadata.json'], 'particulars'))) as object;
    expect(told).toMatchObject({ missing: ['agenda.docx', 'agenda.pdf'] });
    expect(lacking).toEqual(['agenda.docx', 'agenda.pdf']);
    expect(strFromU8(must(files['README.txt'], 'a word about it'))).toContain('agenda.docx');
    const sums = strFromU8(must(files['SHA256SUMS'], 'checksums'));
    for (const [path, bytes] of Object.entries(files))
      if (path !== 'SHA256SUMS')
        expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['data/cafe.json', 'tables/actions.csv']));
  });
});
