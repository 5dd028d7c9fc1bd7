/** What languages are called in each of ours. Apart from the other formats: no phone needs it. */
import type { Locale } from '../cafe/model.ts';
import { tags } from './formats.ts';

/** What browsers have no name for, or call otherwise than people in Norwegian rooms do. */
const languageNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  nb: { nb: 'norsk', se: 'nordsamisk', nsl: 'norsk tegnspråk' },
  nn: { nb: 'norsk', se: 'nordsamisk', nsl: 'norsk teiknspråk' },
  se: {
    nb: 'dárogiella',
    en: 'eaŋgalsgiella',
    se: 'davvisámegiella',
    pl: 'polskkagiella',
    uk: 'ukrainagiella',
    ar: 'arábagiella',
    so: 'somáligiella',
    ti: 'tigrinjagiella',
    es: 'spánskkagiella',
    de: 'duiskkagiella',
    lt: 'liettuvagiella',
    nsl: 'norgga seavagiella',
    sv: 'ruoŧagiella',
    fi: 'suomagiella',
    da: 'dánskkagiella',
    fr: 'fránskkagiella',
    ru: 'ruoššagiella',
    sma: 'lullisámegiella',
    smj: 'julevsámegiella',
  },
  en: { nb: 'Norwegian', se: 'Northern Sámi', nsl: 'Norwegian Sign Language' },
};

/** A language's name in a sentence, by its tag (`pl`); the tag itself where nobody knows a name. */
export function languageName(tag: string, locale: Locale): string {
  const own = languageNames[locale][tag];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames([tags[locale]], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
