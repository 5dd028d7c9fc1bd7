import { describe, expect, it } from 'vitest';
import { roomWith, tableTop, type TableTop } from '../../test/kit/table-top.ts';
import type { Cafe } from './model.ts';
import { must } from './must.ts';
import { codeOf, mostAlike, newCodes, readPersonalCode, recognise, triedName } from './personal-codes.ts';
import { wholeCafe } from './stored.ts';
import { facilitatorView, ownView, roomView } from './views.ts';

const codeIn = (top: TableTop, person: string): string => must(codeOf(top.cafe, person), 'everybody has a code');
const whois = (top: TableTop, called: string, code: string): string => {
  const { is } = recognise(top.cafe, called, code);
  return typeof is === 'string' ? is : is.id;
};

describe('personal codes', () => {
  it('[WI7] everybody gets four digits of their own when they come in, with a phone or without', () => {
    const { top, people } = roomWith(200);
    top.ask({ type: 'addPerson', name: 'Ragnhild', organisation: '', actorType: null });
    const ids = [...people, must(top.cafe.people.at(-1), 'Ragnhild').id];
    const codes = ids.map((id) => codeIn(top, id));
    expect(new Set(codes).size).toBe(201);
    for (const code of codes) expect(code).toMatch(/^\d{4}$/u);
  });

  it('[WI7] they stay different as long as there are any left, and nobody goes without', () => {
    const { cafe } = tableTop();
    const people = Array.from({ length: 10_001 }, (_, index) => ({ id: `p${index}` }) as Cafe['people'][number]);
    const most = newCodes({ ...cafe, people: people.slice(0, 10_000) }, 7);
    expect(new Set(Object.values(most)).size).toBe(10_000);
    const last = newCodes({ ...cafe, people, codes: most }, 8);
    expect(Object.values(last)).toEqual([expect.stringMatching(/^\d{4}$/u)]);
  });

  it('[WI7] they are seen by their owner and those who run the café, and in no view of the room', () => {
    const { top, people } = roomWith(3);
    const [anne = '', berit = ''] = people;
    expect(ownView(top.cafe, anne)?.code).toBe(codeIn(top, anne));
    expect(JSON.stringify(ownView(top.cafe, anne))).not.toContain(`"${codeIn(top, berit)}"`);
    expect(facilitatorView(top.cafe).codes[berit]).toBe(codeIn(top, berit));
    for (const role of ['facilitator', 'participant', 'projector', 'observer'] as const)
      for (const person of people)
        expect(JSON.stringify(roomView(top.cafe, role)), role).not.toContain(`"${codeIn(top, person)}"`);
  });

  it('[EV3] a café from before there were codes has none, and gives them with the next who comes', () => {
    const { top, people } = roomWith(3);
    const { codes: _, ...older } = top.cafe;
    top.cafe = wholeCafe(older);
    expect(ownView(top.cafe, people[0] ?? '')?.code).toBeNull();
    top.joins('Sen');
    expect(new Set(top.cafe.people.map(({ id }) => codeIn(top, id))).size).toBe(4);
  });

  it('[WI8] one is known by name and digits, however the name is typed', () => {
    const top = tableTop();
    const kari = top.joins('Kari-Anne  Ødegård');
    for (const called of ['kari anne ødegård', 'KARI-ANNE ØDEGÅRD', ' Kari Anne Ødegard '])
      expect(whois(top, called, codeIn(top, kari)), called).toBe(kari);
    expect(whois(top, 'Kari', codeIn(top, kari))).toBe('nobody');
    expect(whois(top, 'Kari-Anne Ødegård', 'abcd')).toBe('nobody');
    expect(whois(top, '', codeIn(top, kari))).toBe('nobody');
  });

  it('[WI8] two of one name are told apart by their digits', () => {
    const top = tableTop();
    const [one, other] = [top.joins('Kari'), top.joins('kari')];
    expect(whois(top, 'Kari', codeIn(top, one))).toBe(one);
    expect(whois(top, 'Kari', codeIn(top, other))).toBe(other);
  });

  it('[WI8] whoever gave no name is known by their number, however it is typed', () => {
    const top = tableTop({ settings: { anonymity: 'never' } });
    const people = Array.from({ length: 30 }, () => top.joins('Navn'));
    const seventh = people[6] ?? '';
    for (const called of ['7', '07', 'nr. 7', 'Nr 7', '#7', 'Person 07'])
      expect(whois(top, called, codeIn(top, seventh)), called).toBe(seventh);
    expect(whois(top, '8', codeIn(top, seventh))).toBe('nobody');
  });

  it('[WI10] a name that many share is not enough, whatever the digits are', () => {
    const top = tableTop();
    const nameless = Array.from({ length: mostAlike }, () => top.joins(''));
    expect(whois(top, '', codeIn(top, nameless[0] ?? ''))).toBe(nameless[0]);
    const one = top.joins('');
    for (const code of [codeIn(top, one), '0000']) expect(whois(top, '', code)).toBe('unclear');
    expect(whois(top, '6', codeIn(top, one))).toBe(one);
  });

  it('[WI9] all ways to type one name or number count as one', () => {
    expect(new Set(['Kari', 'kari ', 'KÁRI', 'Kari.'].map(triedName)).size).toBe(1);
    expect(new Set(['7', '007', 'nr 7', 'No. 7'].map(triedName)).size).toBe(1);
    expect(triedName('Kari')).not.toBe(triedName('Karin'));
  });

  it('[WI8] digits are read as people type them', () => {
    for (const typed of ['4823', ' 48 23', '48-23', '４８２３', '4.8.2.3'])
      expect(readPersonalCode(typed)).toBe('4823');
    expect(readPersonalCode('o1l5')).toBe('0115');
    for (const typed of ['', '482', '48233', '48a3', '٤٨٢٣']) expect(readPersonalCode(typed)).toBeNull();
  });

  it('[PE13] whoever came in twice keeps the digits of the entry that stays', () => {
    const { top, people } = roomWith(2);
    const [keep = '', gone = ''] = people;
    const code = codeIn(top, keep);
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(top.cafe.codes).toEqual({ [keep]: code });
  });
});
