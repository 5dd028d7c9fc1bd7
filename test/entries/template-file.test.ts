/** Templates as data and as files. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { designSchema } from '../../shared/cafe/design.ts';
import { must } from '../../shared/cafe/must.ts';
import { roomView } from '../../shared/cafe/views.ts';
import { templateFile as en } from '../../shared/locale/en/template-file.ts';
import { templateFile as nb } from '../../shared/locale/nb/template-file.ts';
import { templateFile as nn } from '../../shared/locale/nn/template-file.ts';
import { templateFile as se } from '../../shared/locale/se/template-file.ts';
import { designFromTemplate } from '../../shared/templates/design-from-template.ts';
import { readyBoard, readyBoardIds } from '../../shared/templates/ready-boards.ts';
import { readTemplateFile } from '../../shared/templates/template-file-read.ts';
import { designFromFile, templateFileOf } from '../../shared/templates/template-file.ts';
import { templates } from '../../shared/templates/templates.ts';
import { tableTop } from '../kit/table-top.ts';

const locales = ['nb', 'nn', 'se', 'en'] as const;
const day = { date: '2026-09-17', timeZone: 'Europe/Oslo' };
const cases = templates.flatMap((template) => locales.map((locale) => ({ template, locale })));

/** The smallest that opens. */
const small = {
  format: 'kafebord-template/1',
  language: 'nb',
  name: 'Liten kafé',
  tables: [{ name: 'Ett' }, { name: 'To' }],
  rounds: [{ question: 'Hva nå?' }],
  programme: [
    { kind: 'doors', title: 'Kom inn', minutes: 5 },
    { kind: 'round', title: 'Runde 1', minutes: 20 },
    { kind: 'close', title: 'Slutt', minutes: 5 },
  ],
  boards: [{ id: 'b', name: 'Tavle', fields: [{ id: 'f', kind: 'line', label: 'Hva' }] }],
};

const problems = (file: unknown): readonly string[] => {
  const reading = readTemplateFile(typeof file === 'string' ? file : JSON.stringify(file));
  return reading.ok ? [] : reading.problems.map(({ place, why }) => `${place}: ${why}`);
};

describe('templates', () => {
  it.each(locales)('[TM1] every ready-made board is whole in %s', (locale) => {
    for (const id of readyBoardIds) {
      const board = must(readyBoard(id, locale), id);
      expect(JSON.stringify(board)).not.toContain('"nb"');
    }
    expect(readyBoard('unknown', locale)).toBeNull();
  });

  it.each(cases)(
    '[TM1] $template.id in $locale has the boards that its programme speaks of',
    ({ template, locale }) => {
      const { boards = [], programme } = designFromTemplate(template, locale, day);
      const ids = boards.map(({ id }) => id);
      expect(ids).toEqual(template.boards);
      for (const { board } of programme) if (board !== undefined) expect(ids).toContain(board);
    },
  );

  it.each(cases)('[TM3] $template.id in $locale as a file opens to the same plan', ({ template, locale }) => {
    const design = v.parse(designSchema, designFromTemplate(template, locale, day));
    const file = templateFileOf(design, 40);
    const reading = readTemplateFile(JSON.stringify(file));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(v.parse(designSchema, designFromFile(reading.file, day))).toEqual(design);
    expect(reading.file.people).toBe(40);
  });

  it('[TM3] a café that has been lived in leaves nobody in its template', () => {
    const top = tableTop({ settings: { place: 'Salen', organiser: 'Oss', invitedAbsent: ['Dem'] } });
    top.joins('Anne Andersen', 'Hamar kommune');
    const file = templateFileOf(roomView(top.cafe, 'facilitator'), 12);
    for (const word of ['Anne', 'Hamar', 'Salen', 'Oss', 'Dem', top.cafe.settings.date])
      expect(JSON.stringify(file)).not.toContain(`"${word}`);
    expect(problems(file)).toEqual([]);
  });

  it('[TM2] the smallest file opens', () => {
    expect(problems(small)).toEqual([]);
    expect(problems(`\ufeff${JSON.stringify(small)}`)).toEqual([]);
  });

  it.each<[unknown, readonly string[]]>([
    ['', [': not-json']],
    ['{"format": ', [': not-json']],
    ['null', ['format: other-format']],
    [{ ...small, format: 'kafebord/1' }, ['format: other-format']],
    [{ ...small, name: undefined }, ['name: missing']],
    [{ ...small, name: '' }, ['name: empty']],
    [{ ...small, name: 'x'.repeat(121) }, ['name: too-long']],
    [{ ...small, language: 'no' }, ['language: one-of']],
    [{ ...small, titel: 'x' }, ['titel: unknown']],
    [{ ...small, dotsPerPerson: '3' }, ['dotsPerPerson: figure']],
    [{ ...small, dotsPerPerson: 0 }, ['dotsPerPerson: too-small']],
    [{ ...small, dotsPerPerson: 2.5 }, ['dotsPerPerson: whole-figure']],
    [{ ...small, people: 5000 }, ['people: too-large']],
    [{ ...small, autoAdvance: 'ja' }, ['autoAdvance: yes-or-no']],
    [{ ...small, houseRules: 'Lytt' }, ['houseRules: list']],
    [{ ...small, tables: [] }, ['tables: too-few']],
    [{ ...small, tables: [...small.tables, { theme: 'Uten navn' }] }, ['tables[2].name: missing']],
    [{ ...small, tables: ['Bord'] }, ['tables[0]: group']],
    [{ ...small, rounds: Array.from({ length: 13 }, () => ({ question: 'x' })) }, ['rounds: too-many']],
    [{ ...small, rounds: [...small.rounds, ...small.rounds] }, ['programme: rounds-differ']],
    [{ ...small, programme: small.programme.slice(1) }, ['programme: too-few']],
    [
      { ...small, programme: [...small.programme.slice(1), { kind: 'travel', title: 'x', minutes: 1 }] },
      [
        'programme[0].kind: begins-with-doors',
        'programme[2].kind: ends-with-close',
        'programme[1].kind: ends-with-close',
        'programme[2].kind: travel-needs-round',
      ],
    ],
    [
      { ...small, programme: small.programme.map((part) => ({ ...part, board: 'q' })) },
      [0, 1, 2].map((at) => `programme[${at}].board: no-such-board`),
    ],
    [
      { ...small, boards: [{ ...small.boards[0], flags: [{ kind: 'one-leader', field: 'q' }] }] },
      ['boards[0].flags[0].field: no-such-field'],
    ],
    [{ ...small, boards: [...small.boards, ...small.boards] }, ['boards: twice']],
    [{ ...small, actorTypes: [1, 2].map(() => ({ id: 'a', name: 'A' })) }, ['actorTypes[1].id: twice']],
    [
      { ...small, boards: [{ ...small.boards[0], fields: [{ id: 'f f', kind: 'liste', label: 'Hva' }] }] },
      ['boards[0].fields[0].id: bad-id', 'boards[0].fields[0].kind: one-of'],
    ],
    [
      {
        ...small,
        boards: [{ ...small.boards[0], counts: [{ label: 'x', target: 1, when: [{ is: 'nei', field: 'f' }] }] }],
      },
      ['boards[0].counts[0].when[0].is: one-of'],
    ],
  ])('[TM2] mistake %#: its place and its name', (file, expected) => {
    expect(problems(file)).toEqual(expected);
  });

  it('[TM2] never throws, and says what to do in four languages', () => {
    for (const junk of ['[]', '7', '{"format":"kafebord-template/1","tables":{"__proto__":[]}}', '['.repeat(5000)])
      expect(problems(junk).length).toBeGreaterThan(0);
    const reading = readTemplateFile(JSON.stringify({ ...small, tables: [{ name: 'x'.repeat(61) }] }));
    const [problem] = reading.ok ? [] : reading.problems;
    const told = [nb, nn, se, en].map((words) => `${problem?.place}: ${problem ? words.problem(problem) : ''}`);
    expect(told).toEqual([
      'tables[0].name: er for langt. Høyst 60 tegn.',
      'tables[0].name: er for langt. Høgst 60 teikn.',
      'tables[0].name: lea menddo guhkki. Eanemusat 60 mearkka.',
      'tables[0].name: is too long. At most 60 characters.',
    ]);
  });

  it('[TM4] the example in the documentation opens', () => {
    const page = readFileSync(new URL('../../docs/TEMPLATES.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]+?)\n```/u.exec(page)?.[1] ?? '';
    expect(problems(example)).toEqual([]);
  });
});
