import { describe, expect, it } from 'vitest';
import { looksLikeFacilitator } from './reserved-names.ts';

describe('names that are kept for those who run the café', () => {
  it('[XS10] are those whatever stands between and around their letters that nobody sees or reads', () => {
    for (const name of [
      'Fasilitator',
      'MED-FASILITATOR',
      'medfasilitatoren 2',
      'Cofacilitator',
      'Prosessleiar',
      'Fasilitáhtor',
    ])
      expect(looksLikeFacilitator(name), name).toBe(true);
    for (const unseen of ['\u200b', '\u00ad', '\u2060', '\u034f', '\ufe0f', '\u3164', '\u0301', '\u{e0041}'])
      for (const name of [`Fasil${unseen}itator`, `${unseen}Fasilitator`, `Fasilitator${unseen}`])
        expect(looksLikeFacilitator(name), JSON.stringify(name)).toBe(true);
    for (const name of ['«Fasilitator»', 'Fasilitator.', 'Fasilitator #1', '  co – facilitator  ', 'Ｆasilitator'])
      expect(looksLikeFacilitator(name), name).toBe(true);
  });

  it('[XS10] and nobody else’s', () => {
    for (const name of ['', 'Kari', 'Fasil', 'Kari, fasilitator på NAV', 'Prosesslederen', '1', '–', '\u200b'])
      expect(looksLikeFacilitator(name), name).toBe(false);
  });
});
