/** Every file that leaves a café, asked for over the network as people ask for it. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { cafeFile, type CafeFile } from '../../server/export/cafe-file.ts';
import { exportFrameSchema, exportNames } from '../../shared/wire/exports.ts';
import { must } from '../../shared/cafe/must.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { hostileCafe } from '../fixtures/hostile-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { testDesign } from '../kit/design.ts';
import { fetchFile, openFromFile, type OpenedFromFile } from '../kit/from-file.ts';
import { facilitate, joinAs, openTestCafe } from '../kit/people.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';

const fileOf = ({ cafe, documents }: ReturnType<typeof fixtureCafe>): CafeFile => cafeFile(cafe, documents, 0);
const bioinn = fixtureCafe(readSessionFile('bioinn-cafe'));
/** With somebody in a working group, by name: what a public version must not have. */
const named = {
  ...bioinn,
  cafe: {
    ...bioinn.cafe,
    settings: { ...bioinn.cafe.settings, anonymity: 'names' as const },
    people: bioinn.cafe.people.map((person, index) => (index === 0 ? { ...person, name: 'Kari Nordmann' } : person)),
    signUps: { a1: ['p01'] },
  },
};

describe('files that leave a café', () => {
  let house: InProcess;
  let cafe: OpenedFromFile;
  beforeAll(async () => {
    house = await serveHere();
    cafe = await openFromFile(house.url, fileOf(named));
  });
  afterAll(() => house.close());

  const get = (what: string, of = cafe, ticket = of.secret) => fetchFile(house.url, of.id, what, ticket);
  const bytesOf = async (what: string, of = cafe) => {
    const response = await get(what, of);
    expect(response.status, what).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const textOf = async (what: string, of = cafe) => strFromU8(await bytesOf(what, of));

  it('[EX9] every one of them can be made', async () => {
    for (const what of exportNames) expect((await bytesOf(what)).length, what).toBeGreaterThan(300);
    expect(JSON.parse(await textOf('cafe.json'))).toMatchObject({
      documents: JSON.parse(JSON.stringify(fileOf(named).documents)),
    });
  }, 60_000);

  it.each(['ovre-romerike', 'hostile'] as const)('[EX9] the tables, the calendar and the data of %s', async (name) => {
    const source = name === 'hostile' ? hostileCafe() : fixtureCafe(readSessionFile(name));
    const opened = await openFromFile(house.url, fileOf(source));
    for (const what of ['tables.xlsx', 'tables.zip', 'calendar.ics', 'agenda.md', 'cafe.json'])
      expect((await bytesOf(what, opened)).length, what).toBeGreaterThan(300);
  });

  it('[EX9] a package has everything in it, and its checksums hold', async () => {
    const files = unzipSync(await bytesOf('archive.zip?case=2026/17'));
    const sums = strFromU8(must(files['SHA256SUMS'], 'checksums')).trim().split('\n');
    expect(sums).toHaveLength(Object.keys(files).length - 1);
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ');
      expect(createHash('sha256').update(must(files[path], path)).digest('hex')).toBe(sum);
    }
    const told = JSON.parse(strFromU8(must(files['metadata.json'], 'particulars'))) as object;
    expect(told).toMatchObject({
      title: bioinn.cafe.settings.title,
      date: '2026-09-17',
      caseNumber: '2026/17',
      edition: 'internal',
      version: '1.0',
      participants: 40,
      missing: [],
    });
    const kinds = Object.keys(files).map((path) => path.replace(/^.*\./u, ''));
    for (const kind of ['pdf', 'docx', 'md', 'xlsx', 'csv', 'ics', 'json', 'txt']) expect(kinds).toContain(kind);
    expect(strFromU8(must(files['README.txt'], 'a word about it'))).not.toContain('PDF/A-');
  });

  it('[EX11] the public version names nobody, and has reservations only when asked', async () => {
    const reservation = must(
      bioinn.documents.wall.stones.map(({ id }) => bioinn.cafe.stands[id]?.carried.words[0]).find(Boolean),
      'a reservation',
    );
    const everything = async (query: string): Promise<string> => {
      const texts = [
        await textOf(`agenda.md?${query}`),
        await textOf(`actions.csv?${query}`),
        await textOf(`calendar.ics?${query}`),
      ];
      for (const what of ['tables.xlsx', 'tables.zip', 'agenda.docx'])
        for (const bytes of Object.values(unzipSync(await bytesOf(`${what}?${query}`)))) texts.push(strFromU8(bytes));
      return texts.join('\n').replaceAll(/[\\]/gu, '');
    };
    const inside = await everything('version=internal');
    expect(inside).toContain('Kari Nordmann');
    expect(inside).toContain(reservation);
    const outside = await everything('version=public');
    expect(outside).not.toContain('Kari Nordmann');
    expect(outside).not.toContain(reservation);
    expect(outside).toContain('Geno');
    expect(await everything('version=public&reservations=1')).toContain(reservation);
  });

  it('[EX11] the public package has no whole café in it', async () => {
    const paths = Object.keys(unzipSync(await bytesOf('archive.zip?version=public')));
    expect(paths).not.toContain('data/cafe.json');
    expect(paths).toContain('data/tables.json');
  });

  it('[EX11] the whole café is not called public, whatever is asked', async () => {
    const answer = await get('cafe.json?version=public');
    expect(answer.headers.get('content-disposition')).toMatch(/"hele-kafeen-[a-z0-9-]+-utkast\.json"$/u);
    expect(await answer.text()).toContain('Kari Nordmann');
  });

  it('[EX6] a guest takes the plan and its dates home when it is over, and nothing else', async () => {
    const open = await openTestCafe(house.url, testDesign());
    const leader = await facilitate(house.url, open.cafe, open.secret);
    const guest = await joinAs(open);
    const ask = async (what: string) => (await fetchFile(house.url, open.cafe, what, guest.ticket)).status;
    expect(await ask('agenda.pdf')).toBe(403);
    await leader.goTo('close');
    for (const what of ['agenda.pdf', 'agenda.docx', 'agenda.md', 'calendar.ics'])
      expect(await ask(what), what).toBe(200);
    for (const what of ['tables.xlsx', 'tables.zip', 'actions.csv', 'notes.csv', 'cafe.json', 'archive.zip'])
      expect(await ask(what), what).toBe(403);
    expect((await fetchFile(house.url, open.cafe, 'agenda.md', 'x'.repeat(43))).status).toBe(403);
    leader.close();
    guest.close();
  });

  it('[EX6] a name that is no file, and a wish that nobody has, are refused', async () => {
    for (const what of ['agenda.exe', '__proto__', 'constructor', 'toString.csv'])
      expect((await get(what)).status).toBe(404);
    for (const query of ['version=secret', 'language=xx', `case=${'x'.repeat(61)}`, 'progress=yes'])
      expect((await get(`agenda.md?${query}`)).status, query).toBe(409);
  });

  it('files are called by title, day and version', async () => {
    const called = async (what: string) => (await get(what)).headers.get('content-disposition');
    expect(await called('agenda.docx')).toBe(
      'attachment; filename="handlingsplan-klyngekafe-hedmark-bioteknologi-og-2026-09-17-v1-0-utkast.docx"',
    );
    expect(await called('agenda.docx?version=public&language=en')).toContain('action-plan-');
    expect(await called('agenda.docx?version=public&language=en')).toContain('-v1-0-draft-public.docx"');
  });

  const framesOf = async (what: string) => {
    const frames: v.InferOutput<typeof exportFrameSchema>[] = [];
    let rest = await bytesOf(what);
    while (frames.at(-1)?.is !== 'file') {
      const end = rest.indexOf(10);
      frames.push(v.parse(exportFrameSchema, JSON.parse(strFromU8(rest.subarray(0, end)))));
      rest = rest.subarray(end + 1);
    }
    return { frames, rest };
  };

  it('[EX12] a case number makes no other file of what does not show it', async () => {
    const what = 'handed-on.csv?language=se&progress=1';
    const made = await framesOf(`${what}&case=2026/17`);
    expect(made.frames.length).toBeGreaterThan(1);
    // What is kept already is not made again, and no stage of it is told.
    const again = await framesOf(`${what}&case=2026/18`);
    expect(again.frames).toEqual([made.frames.at(-1)]);
    const cases = await Promise.all(
      ['2026/17', '2026/18'].map(async (number) => {
        const { 'metadata.json': told } = unzipSync(await bytesOf(`archive.zip?language=se&case=${number}`));
        return v.parse(v.object({ caseNumber: v.string() }), JSON.parse(strFromU8(must(told, 'particulars'))));
      }),
    );
    expect(cases).toEqual([{ caseNumber: '2026/17' }, { caseNumber: '2026/18' }]);
  });

  it('[EX12] how far it has come is told, and then the file comes', async () => {
    const { frames, rest } = await framesOf('archive.zip?progress=1&language=nn');
    const stages = frames.flatMap((frame) => (frame.is === 'stage' ? frame.stage : []));
    expect([...new Set(stages)]).toEqual(
      ['waiting', 'reading', 'gathering', 'writing'].filter((stage) => stages.some((told) => told === stage)),
    );
    expect(frames.some((frame) => frame.is === 'stage' && frame.of === 6 && frame.done === 5)).toBe(true);
    expect(frames.at(-1)).toMatchObject({ bytes: rest.length });
    expect(Object.keys(unzipSync(rest))).toContain('SHA256SUMS');
  });
});
