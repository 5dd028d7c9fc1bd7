import { describe, expect, it } from 'vitest';
import { fixtureCafe } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import { roomWith } from '../../test/kit/table-top.ts';
import { agendaNb } from '../locale/nb/agenda.ts';
import { agendaEn } from '../locale/en/agenda.ts';
import { agendaSeating } from './seating.ts';

const nothing = { count: 0, least: 0 };

describe('who met whom', () => {
  it('[AG12] counts the rounds that have begun, from the second on', () => {
    const { top } = roomWith(20, { tables: 5, organisations: 5 });
    expect(agendaSeating(top.cafe)).toBeNull();
    top.ask({ type: 'next', from: 's1' });
    expect(agendaSeating(top.cafe)).toBeNull();
    top.ask({ type: 'next', from: 's2' });
    expect(agendaSeating(top.cafe)).toBeNull();
    top.ask({ type: 'next', from: 's3' });
    // Three guests and a host at five tables: in two rounds everybody meets six others, and nobody twice.
    expect(agendaSeating(top.cafe)).toMatchObject({ random: false, repeats: nothing, returns: nothing });
    expect(agendaSeating(top.cafe)?.met).toMatchObject({ mean: 6, fewest: 6, mostMean: 6 });
    expect(agendaSeating(top.cafe)?.alike.map(({ name }) => name)).toEqual(['organisation']);
  });

  it('[AG12] the cafés that were held have figures that no bound contradicts, and nobody’s name', () => {
    for (const name of ['bioinn-cafe', 'ovre-romerike'] as const) {
      const { cafe } = fixtureCafe(readSessionFile(name));
      const seating = agendaSeating(cafe);
      if (seating === null) throw new Error('three rounds were held');
      for (const { count, least } of [seating.repeats, seating.returns, ...seating.alike])
        expect(count).toBeGreaterThanOrEqual(least);
      expect(seating.met.mean).toBeLessThanOrEqual(seating.met.mostMean);
      expect(seating.met.fewest).toBeGreaterThan(0);
      for (const { id } of cafe.people) expect(JSON.stringify(seating)).not.toContain(`"${id}"`);
    }
  });

  it('[AG12] claims that no plan is better only where that is proven', () => {
    const met = { mean: 11.44, fewest: 9, mostMean: 12 };
    const seating = { random: false, repeats: nothing, returns: nothing, alike: [], met };
    expect(agendaNb.seating(seating)).toBe(
      'Ingen møttes to ganger, og ingen gjest kom tilbake til et bord. Det kunne ingen plan ha gjort bedre. Hver deltaker møtte i snitt 11,4 andre, og alle møtte minst 9. Snittet kunne ikke ha blitt høyere enn 12.',
    );
    expect(agendaNb.seating({ ...seating, repeats: { count: 3, least: 1 }, returns: { count: 1, least: 0 } })).toMatch(
      /^3 møter ble gjentatt\. Minst 1 var ikke til å unngå\. Hver/u,
    );
    expect(agendaEn.seating({ ...seating, repeats: { count: 1, least: 1 } })).toMatch(
      /^1 meeting was repeated, and no guest came back to a table\. No plan could have done that better\./u,
    );
    expect(agendaEn.seating({ ...seating, random: true, repeats: { count: 5, least: 0 } })).toMatch(
      /^Seats were drawn at random\. 5 meetings were repeated, and no guest came back to a table\. Each/u,
    );
  });
});
