import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { designSchema } from '../cafe/design.ts';
import { designFromTemplate } from './design-from-template.ts';
import { adviseQuestion } from './question-advice.ts';
import { blankTemplate, templates } from './templates.ts';

const locales = ['nb', 'nn', 'se', 'en'] as const;
const day = { date: '2026-09-17', timeZone: 'Europe/Oslo' };
const cases = [...templates, blankTemplate].flatMap((template) => locales.map((locale) => ({ template, locale })));

describe('templates', () => {
  it('there are four of them, and the blank one', () => {
    expect(cases.map(({ template }) => template.id).filter((_, index) => index % locales.length === 0)).toEqual([
      'cluster-strategy',
      'network-startup',
      'creative-network',
      'coordination-day',
      'blank',
    ]);
  });

  it.each(cases)('$template.id in $locale is a plan the server accepts, unchanged', ({ template, locale }) => {
    const design = designFromTemplate(template, locale, day);
    const read = v.safeParse(designSchema, design);
    expect(read.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
    expect(read.output).toEqual(design);
  });

  it.each(cases)('$template.id in $locale lasts as long as it says', ({ template, locale }) => {
    const { programme } = designFromTemplate(template, locale, day);
    expect(programme.reduce((sum, stage) => sum + stage.minutes, 0)).toBe(template.plannedMinutes);
  });

  it('parts of an agenda without a kind of their own are plenary and keep their words', () => {
    const design = designFromTemplate(templates[0]!, 'nb', day);
    expect(design.programme[2]).toEqual({
      kind: 'plenary',
      title: 'Hvor står vi?',
      minutes: 10,
      screen: 'Dette vet vi om klyngen i dag.',
      cue: 'Maks ti minutter. Ingen spørsmålsrunde.',
    });
  });

  it('travel carries the number of the round it leads to', () => {
    const { programme } = designFromTemplate(blankTemplate, 'en', day);
    const moves = programme.filter((stage) => stage.kind === 'travel' || stage.kind === 'round');
    expect(moves.map(({ kind, round }) => `${kind} ${round}`)).toEqual([
      'round 1',
      'travel 2',
      'round 2',
      'travel 3',
      'round 3',
    ]);
  });

  it('hosts that are found after the first round are fixed', () => {
    const modes = templates.map((template) => designFromTemplate(template, 'nb', day).settings.hostMode);
    expect(modes).toEqual(['fixed', 'fixed', 'each-round', 'fixed']);
  });
});

describe('advice on a question', () => {
  it.each([
    ['Er vi fornøyd med tilbudet?', 'nb', ['yes-no']],
    ['Bør kommunen bygge et nytt hus?', 'nb', ['yes-no']],
    ['Vi er ti år fram. Har vi lyktes?', 'nb', ['yes-no']],
    ['Hva har vi? Hva mangler vi?', 'nb', ['two-questions']],
    ['Hva savner vi her, og hvordan kan vi få det til?', 'nb', ['two-questions']],
    ['Hvorfor har vi ikke fått det til?', 'nb', ['blame']],
    ['Hvorfor kommer folk tilbake hit?', 'nb', []],
    ['Hva er viktigst for dem som bor her?', 'nb', []],
    ['Hvordan kan ungdom og eldre møtes?', 'nb', []],
    ['', 'nb', []],
    [`Hva ${'mer '.repeat(30)}kan vi gjøre?`, 'nb', ['too-long']],
    ['Bør kommunen bygge eit nytt hus?', 'nn', ['yes-no']],
    ['Kva saknar vi her, og korleis kan vi få det til?', 'nn', ['two-questions']],
    ['Kvifor har vi ikkje fått det til?', 'nn', ['blame']],
    ['Korleis kan ungdom og eldre møtast?', 'nn', []],
    ['Galgá go gielda hukset ođđa viesu?', 'se', ['yes-no']],
    ['Leatgo mii duhtavaččat fálaldagain?', 'se', ['yes-no']],
    ['Maid mii váillahit dáppe, ja mo mii sáhttit oažžut dan?', 'se', ['two-questions']],
    ['Manne mii eat leat nagodan dan?', 'se', ['blame']],
    ['Mo sáhttet nuorat ja vuorrasat deaivvadit?', 'se', []],
    ['Do we need a new house?', 'en', ['yes-no']],
    ['What do we have and what is missing?', 'en', ['two-questions']],
    ['Why have we not done this before?', 'en', ['blame']],
    ["Why haven't we done this before?", 'en', ['blame']],
    ['What matters most to those who live here?', 'en', []],
  ] as const)('%s', (question, locale, hints) => {
    expect(adviseQuestion(question, locale)).toEqual(hints);
  });

  it('leaves the questions of the templates in peace', () => {
    for (const { rounds } of templates) {
      for (const { question } of rounds) {
        for (const locale of locales) expect(adviseQuestion(question[locale], locale)).toEqual([]);
      }
    }
  });
});
