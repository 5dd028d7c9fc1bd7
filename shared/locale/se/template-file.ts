import type { TemplateProblem } from '../../templates/template-problem.ts';
import type { TemplateFileMessages } from '../nb/template-file.ts';
import { many } from './words.ts';

const of = (allowed: readonly string[] = []): string => allowed.join(', ');

/** Templates as files, in Northern Sámi. */
export const templateFile: TemplateFileMessages = {
  open: 'Raba málle fiillas',
  openText: 'Málle lea JSON-fiila man gii beare sáhttá čállit. Sáhtát maiddái vurket kafea mállen konsollas.',
  tooLarge: 'Fiila lea menddo stuoris málle várás.',
  title: 'Málle ii sáhte vel rahpat',
  text: 'Divo dán fiillas, ja raba dan ođđasit. Nummirat álget 0:s: tables[0] lea vuosttas beavdi.',
  more: 'Dát leat vuosttas meattáhusat. Sáhttet leat eanet.',
  saveTitle: 'Kafea mállen',
  saveText:
    'Buot maid lehpet plánen – gažaldagat, beavddit, prográmma ja távvalat – almmá dáhtona, báikki, olbmuid ja čállosiid haga. Raba fiilla go ráhkadat boahtte kafea.',
  save: 'Vurke mállen',
  opened: (tables, rounds, parts, boards) =>
    `Málle lea rahppon. Das leat ${many(tables, 'beavdi', 'beavddi', 'beavddi')}, ${many(rounds, 'vuorru', 'vuoru', 'vuoru')}, ${many(parts, 'oassi', 'oasi', 'oasi')} prográmmas ja ${many(boards, 'távval', 'távvala', 'távvala')}.`,
  wholeFile: 'fiila',
  problem: ({ why, limit, allowed }: TemplateProblem): string => problems[why](limit ?? 0, allowed),
};

const problems: Readonly<Record<TemplateProblem['why'], (limit: number, allowed?: readonly string[]) => string>> = {
  'not-json': (line) =>
    `Juoga lea boastut linnjás ${line} dahje njuolga ovdal. Iska váilugo dahje leago liiggás rihkku dahje áitotmearka.`,
  'other-format': (_, allowed) => `Dát ii leat málle. Čále "format": "${of(allowed)}".`,
  missing: () => 'váilu. Čále dan.',
  unknown: () => 'ii gávdno mállesis. Váldde dan eret, dahje iska čállinmeattáhusa.',
  words: () => 'galgá leat teaksta áitotmearkkaid siste.',
  figure: () => 'galgá leat lohku almmá áitotmearkkaid haga.',
  'whole-figure': () => 'galgá leat ollislohku.',
  'yes-or-no': () => 'galgá leat true dahje false.',
  list: () => 'galgá leat listu [ ] siste.',
  group: () => 'galget leat gieddit { } siste.',
  empty: () => 'lea guorus. Čále juoidá.',
  'too-long': (limit) => `lea menddo guhkki. Eanemusat ${limit} mearkka.`,
  'too-few': (limit) => `menddo unnán. Unnimusat ${limit}.`,
  'too-many': (limit) => `menddo ollu. Eanemusat ${limit}.`,
  'too-small': (limit) => `lea menddo unni. Unnimusat ${limit}.`,
  'too-large': (limit) => `lea menddo stuoris. Eanemusat ${limit}.`,
  'one-of': (_, allowed) => `galgá leat okta dáin: ${of(allowed)}.`,
  'bad-id': () => 'ii leat dohkálaš id. Geavat bustávaid a–z, loguid, - ja _.',
  twice: () => 'lea guktii. Atte nubbái eará id.',
  'no-such-field': () => 'ii leat giedi távvalis. Geavat muhtun gietti id.',
  'no-such-option': () => 'ii leat gietti molssaeaktu.',
  'other-kind': () => 'čujuha boasttu šlája gieddái.',
  'no-options': () => 'váilot molssaeavttut. Gieddis choice fertejit leat unnimusat okta.',
  'begins-with-doors': () => 'Prográmma galgá álgit doors:in, oktii.',
  'ends-with-close': () => 'Prográmma galgá loahpahuvvot close:in, oktii.',
  'rounds-differ': (limit) => `galgá leat ${limit} vuoru (kind: "round"), seamma ollu go rounds:is.`,
  'travel-needs-round': () => 'travel galgá leat njuolga ovdal round.',
  'no-such-board': () => 'ii leat távval boards:is.',
  wrong: () => 'lea boastut. Buohtastahte ovdamearkkain dokumentašuvnnas.',
};
