import { describe, expect, it } from 'vitest';
import { hasAllWords, placesOf } from './search.ts';

describe('searching the wall', () => {
  it.each([
    ['Gratis BÅT om natta', 'båt natt', true],
    ['Gratis båt om natta', 'bat', true],
    ['Bat for kricket', 'båt', false],
    ['Idé om kafé', 'ide KAFE', true],
    ['Ide om kafe', 'idé', true],
    ['Sørbygda', 'sorbygda', true],
    ['Čállinleairra', 'callin', true],
    ['Flere møteplasser', 'flere buss', false],
    ['Hva som helst', '   ', true],
    ['mø\u00adte\u200bplass', 'møteplass', true],
    ['møteplass', 'møte\u200bplass', true],
  ])('[TH1] «%s» for «%s»: %s', (text, typed, found) => {
    expect(hasAllWords(text, typed)).toBe(found);
  });

  it('[TH1] what was found is marked where it stands, once', () => {
    const text = 'Båt, båter og BÅTLAG 👋 båt';
    const marked = placesOf(text, 'båt bat åt').map(([from, to]) => text.slice(from, to));
    expect(marked).toEqual(['Båt', 'båt', 'BÅT', 'båt']);
    expect(placesOf(text, 'tog')).toEqual([]);
    const torn = 'en mø\u00adte\u200bplass til';
    expect(placesOf(torn, 'plass møte').map(([from, to]) => torn.slice(from, to))).toEqual(['mø\u00adte', 'plass']);
  });
});
