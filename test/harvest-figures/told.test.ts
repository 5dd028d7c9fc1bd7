/** What several tables wrote by themselves reaches everybody, on the real control plane: when the rounds are over, and without anybody's name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { cafeFile } from '../../server/export/cafe-file.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { openFromFile } from '../kit/from-file.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { joinAs } from '../kit/people.ts';
import { until } from '../kit/until.ts';
import { Visitor } from '../kit/visitor.ts';

describe('echoes that are told', () => {
  let here: InProcess;
  beforeAll(async () => {
    here = await serveHere();
  });
  afterAll(() => here.close());

  async function cafeAt(kind: 'travel' | 'harvest') {
    const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
    const stage = must(
      cafe.programme.find((candidate) => candidate.kind === kind),
      kind,
    ).id;
    const opened = await openFromFile(here.url, cafeFile({ ...cafe, stage }, documents, 0));
    return { cafe, opened, leader: new Visitor({ server: here.url, cafe: opened.id, ticket: opened.secret }) };
  }

  it('[EC7] everybody is told which notes, tables and rounds, and nobody who sat where; a hidden note is not among them', async () => {
    const { cafe, opened, leader } = await cafeAt('harvest');
    const { echoes } = await until(leader.visit.store, (state) => state.echoes !== null);
    const living = must(
      echoes?.find(({ notes }) => notes.includes('i132')),
      'leve av musikk',
    );
    expect(living).toEqual({
      notes: ['i102', 'i132'],
      origins: [
        { table: 't1', round: 3, notes: ['i102'] },
        { table: 't5', round: 3, notes: ['i132'] },
      ],
    });
    const guest = await joinAs({ server: here.url, code: opened.code }, { name: 'Kari' });
    expect((await until(guest.visit.store, (state) => state.echoes !== null)).echoes).toEqual(echoes);
    const text = JSON.stringify(echoes);
    for (const { id } of cafe.people) expect(text).not.toContain(`"${id}"`);
    await leader.ask({ type: 'hideNote', note: 'i132' });
    await until(leader.visit.store, (state) => state.echoes?.some(({ notes }) => notes.includes('i132')) === false);
    guest.close();
    leader.close();
  });

  it('[EC7] while rounds are ahead nobody is told', async () => {
    const { leader } = await cafeAt('travel');
    await leader.sees((room) => room.tables.length > 0);
    await new Promise((resolve) => void setTimeout(resolve, 600));
    expect(leader.visit.store.getState().echoes).toBeNull();
    leader.close();
  });
});
