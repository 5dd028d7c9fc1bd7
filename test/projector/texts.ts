/** What people may write in the fields that reach the wall: as they do, as long as they may, and as nobody should. */
import type { Locale } from '../../shared/cafe/model.ts';

export const manners = ['short', 'long', 'hostile'] as const;
export type Manner = (typeof manners)[number];

/** Part of every person's name, so that one on the wall is recognised as such. */
export const nameMark = 'Navnesen';

const sentences: Record<Locale, string> = {
  nb: 'Hva kan kommunene, næringslivet og de frivillige organisasjonene i Innlandet gjøre sammen de neste tre årene, slik at flere unge voksne får lyst til å flytte hjem igjen, finner et sted å bo og får brukt det de kan, også i bygdene langt fra nærmeste fylkeskommunale kompetansesenter? ',
  nn: 'Kva kan kommunane, næringslivet og dei frivillige organisasjonane i Innlandet gjere saman dei neste tre åra, slik at fleire unge vaksne får lyst til å flytte heim igjen, finn ein stad å bu og får brukt det dei kan, også i bygdene langt frå det næraste fylkeskommunale kompetansesenteret? ',
  se: 'Maid sáhttet gielddat, ealáhuseallin ja eaktodáhtolaš searvvit Innlánddas dahkat ovttas boahtte golbma jagi, vai eanet nuorra rávisolbmot háliidit fárret ruoktot, gávdnet ássanbáikki ja besset geavahit máhtuset, maiddái giliin mat leat guhkkin lagamus fylkkagielddalaš gelbbolašvuođaguovddážis? ',
  en: 'What can the municipalities, the businesses and the voluntary organisations of this region do together over the next three years, so that more young adults want to move back home, find somewhere to live and can use what they know, also in the villages far away from the nearest town? ',
};
const brief: Record<Locale, string> = {
  nb: 'Hva er viktigst å ta vare på?',
  nn: 'Kva er viktigast å ta vare på?',
  se: 'Mii lea deháleamos seailluhit?',
  en: 'What matters most to keep?',
};
const hostile =
  '<img src=x onerror="alert(1)">${7*7} Z̷̢͎̓a̸l̵g̶o̷ 👩‍👩‍👧‍👦🏳️‍🌈 ﷽ שלום مرحبا \u0e01\u0e34\u0e49 WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW ';

/** Words for a field that holds `most` letters. */
export function wordsFor(manner: Manner, locale: Locale, most: number): string {
  if (manner === 'short') return brief[locale].slice(0, most).trim();
  const source = manner === 'long' ? sentences[locale] : hostile;
  // Not in the middle of a letter that is written with two units.
  return source
    .repeat(Math.ceil(most / source.length))
    .slice(0, most)
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .trim();
}

export function nameFor(manner: Manner, number: number): string {
  const start = {
    short: 'Åse',
    long: 'Anne-Margrethe Kristoffersen Haugland',
    hostile: '<b>W̷W\u202cWWWWWWWWWWWWWWWW</b>',
  }[manner];
  return `${start} ${nameMark} ${number}`.slice(0, 60);
}
