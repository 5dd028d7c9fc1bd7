/** Notes that come when their table has moved on, from phones that were without a network when it did. */
import { afterEach, describe, expect, it } from 'vitest';
import { fetchExport } from '../../client/cafe/fetch-export.ts';
import { agendaNb } from '../../shared/locale/nb/agenda.ts';
import { browserKeep } from '../kit/browser-keep.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until } from '../kit/people.ts';
import { lineTo } from './line.ts';

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

/** Anne sits at one table with Berit in the first round; only Anne's network can be cut. */
async function hall() {
  const here = await serveHere();
  const line = await lineTo(here.url);
  const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const keep = browserKeep();
  const anne = await joinAs({ server: line.url, code: cafe.code }, { name: 'Anne' }, { keep });
  const berit = await joinAs(cafe, { name: 'Berit' });
  await leader.next();
  for (const guest of [anne, berit]) {
    await guest.isSeated();
    await guest.tablecloth('t1');
  }
  const lost = async (): Promise<void> => {
    line.cut();
    await until(anne.visit.store, ({ connection }) => connection.state === 'lost');
  };
  closing.push(
    () => here.close(),
    () => line.close(),
    ...[leader, anne, berit].map((person) => () => person.close()),
  );
  return { here, line, cafe, leader, anne, berit, keep, lost };
}

describe('a note that comes late', () => {
  it('[NL6] lands in its round, is marked on the cloth, and is in every export with its round and the mark', async () => {
    const { line, cafe, leader, anne, berit, lost } = await hall();
    await anne.writes('I tide');
    await lost();
    const late = anne.jots('For sent', { round: 1 });
    await leader.next();
    await leader.next();
    line.mend();
    await anne.hasSaved(late);
    await berit.writes('I runde to');

    const { notes } = await leader.tablecloth('t1');
    expect(notes.map(({ text, round, late: mark }) => ({ text, round, late: mark }))).toEqual([
      { text: 'I tide', round: 1, late: undefined },
      { text: 'For sent', round: 1, late: true },
      { text: 'I runde to', round: 2, late: undefined },
    ]);
    const file = async (name: 'agenda.md' | 'notes.csv' | 'cafe.json'): Promise<string> => {
      const answer = await fetchExport(cafe.server, cafe.cafe, name, cafe.secret);
      return answer.ok ? answer.value.text() : answer.refusal;
    };
    expect(await file('agenda.md')).toContain(`For sent *(${agendaNb.late})*`);
    const csv = (await file('notes.csv')).split('\r\n');
    const at = csv[0]?.split(';').indexOf(`"${agendaNb.columns.late}"`) ?? -1;
    const row = (text: string): string[] => csv.find((cells) => cells.includes(text))?.split(';') ?? [];
    expect([row('For sent')[2], row('For sent')[at], row('I tide')[at]]).toEqual(['"1"', '"Ja"', '"Nei"']);
    expect(JSON.parse(await file('cafe.json'))).toMatchObject({
      documents: {
        tablecloths: { t1: { notes: [{ text: 'I tide' }, { text: 'For sent', round: 1, late: true }, {}] } },
      },
    });
  });

  it('[NL6] rewritten later, a note that came in time is not late; one that was late still is', async () => {
    const { line, leader, anne, lost } = await hall();
    const inTime = await anne.writes('I tide');
    await lost();
    const late = anne.jots('For sent', { round: 1 });
    await leader.next();
    await leader.next();
    line.mend();
    await anne.hasSaved(late);
    for (const id of [inTime, late]) {
      anne.visit.editNote('t1', id, { kind: 'idea', text: `${id} på nytt` });
      await anne.hasSaved(id);
    }
    const { notes } = await leader.tablecloth('t1');
    expect(notes.map(({ text, late: mark }) => [text, mark])).toEqual([
      [`${inTime} på nytt`, undefined],
      [`${late} på nytt`, true],
    ]);
  });

  it('[NL6] back within its round a note is in time, however long the network was gone', async () => {
    const { line, leader, anne, lost } = await hall();
    await lost();
    const note = anne.jots('Samme runde', { round: 1 });
    line.mend();
    await anne.hasSaved(note);
    expect((await leader.tablecloth('t1')).notes.map(({ late }) => late)).toEqual([undefined]);
  });
});
