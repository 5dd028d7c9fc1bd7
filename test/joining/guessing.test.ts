import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDesign } from '../kit/design.ts';
import { handClock, type HandClock } from '../kit/hand-clock.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { returnTries } from '../../shared/wire/limits.ts';
import { codeOfPerson, comesBack, otherThan } from './kit.ts';

describe('guessing digits', () => {
  let here: InProcess;
  let clock: HandClock;
  let cafe: TestCafe;
  let leader: Facilitator;
  let kari: Guest;
  let right = '';

  beforeEach(async () => {
    clock = handClock();
    here = await serveHere({ clock });
    cafe = await openTestCafe(here.url, testDesign({ tables: 2 }));
    leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    kari = await joinAs(cafe, { name: 'Kari' });
    right = await codeOfPerson(leader, kari.id);
  });
  afterEach(async () => {
    leader.close();
    kari.close();
    await here.close();
  });

  async function answerTo(called: string, code: string): Promise<string> {
    const answer = await comesBack(cafe, { called, code });
    return answer.ok ? 'in' : answer.refusal;
  }

  async function times(count: number, act: () => Promise<string>): Promise<readonly string[]> {
    const answers: string[] = [];
    for (let time = 0; time < count; time += 1) answers.push(await act());
    return answers;
  }

  it('[WI9] the answer and its limits are the same whether anybody has the name or not', async () => {
    const wrong = otherThan(right);
    const known = await times(8, () => answerTo('Kari', wrong));
    const unknown = await times(8, () => answerTo('Ingen Slik', wrong));
    expect(known).toEqual(unknown);
    expect(known.slice(0, returnTries.perName.free)).toEqual(
      Array.from({ length: returnTries.perName.free }, () => 'person-not-recognised'),
    );
    expect(known.at(-1)).toBe('too-many-tries');
  });

  it('[WI9] a name waits longer each time, the right digits too, and however it is typed', async () => {
    const { free, firstMs } = returnTries.perName;
    await times(free, () => answerTo('Kari', otherThan(right)));
    for (const called of ['Kari', 'KARI ', 'kári']) expect(await answerTo(called, right)).toBe('too-many-tries');
    clock.pass(firstMs + 1);
    expect(await answerTo('Kari', otherThan(right))).toBe('person-not-recognised');
    clock.pass(firstMs + 1);
    expect(await answerTo('Kari', right)).toBe('too-many-tries');
    clock.pass(firstMs);
    expect(await answerTo('Kari', right)).toBe('in');
    // Whoever guesses could come in under the same name: that gives back nothing.
    expect(await answerTo('Kari', otherThan(right))).toBe('person-not-recognised');
    expect(await answerTo('Kari', right)).toBe('too-many-tries');
    clock.pass(returnTries.perName.forgottenMs);
    expect(await answerTo('Kari', otherThan(right))).toBe('person-not-recognised');
    expect(await answerTo('Kari', right)).toBe('in');
  });

  it('[WI9] guesses at once are counted as well as one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => answerTo('Kari', otherThan(right))));
    expect(answers.filter((answer) => answer === 'person-not-recognised')).toHaveLength(returnTries.perName.free);
  });

  it('[WI9] whoever tries one name after the other has few tries from one address', async () => {
    let name = 0;
    const guess = (): Promise<string> =>
      answerTo(`Navn nummer ${'abcdefghijklmnopqrstuvwxyz'[(name += 1) - 1]}`, right);
    const answers = await times(26, guess);
    expect(answers.filter((answer) => answer === 'person-not-recognised')).toHaveLength(returnTries.perAddress.burst);
    expect(await answerTo('Kari', right)).toBe('too-many-tries');
    clock.pass(1000 / returnTries.perAddress.perSecond + 1000);
    expect(await answerTo('Kari', right)).toBe('in');
  });

  it('[WI9] two hundred phones behind one address that know their digits all come back', async () => {
    const before = await answerTo('Kari', otherThan(right));
    const answers = await Promise.all(Array.from({ length: 200 }, () => answerTo('Kari', right)));
    expect([before, ...new Set(answers)]).toEqual(['person-not-recognised', 'in']);
  });

  it('[WI9] digits that cannot be digits are no guess', async () => {
    const answers = await times(30, () => answerTo('Kari', '12'));
    expect(new Set(answers)).toEqual(new Set(['person-not-recognised']));
    expect(await answerTo('Kari', right)).toBe('in');
  });

  it('[WI10] a name that many share asks for the number, and tells nothing of the digits', async () => {
    const others = await Promise.all(Array.from({ length: 6 }, () => joinAs(cafe)));
    const codes = await Promise.all(others.map(({ id }) => codeOfPerson(leader, id)));
    for (const code of [codes[0] ?? '', '0000']) expect(await answerTo('', code)).toBe('number-needed');
    expect(await answerTo(String(others[0]?.own.person.number ?? 0), codes[0] ?? '')).toBe('in');
    for (const other of others) other.close();
  });
});
