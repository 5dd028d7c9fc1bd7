/** The PDF, opened by poppler's and qpdf's programs. */
import { describe, expect, it } from 'vitest';
import { longDay } from '../../shared/locale/formats.ts';
import { barsPicture } from '../../shared/agenda/document/choices-pictures.ts';
import type { AgendaDocument } from '../../shared/agenda/document/document.ts';
import { agendaPdf } from '../../server/export/pdf/pdf.ts';
import { hostileCafe } from '../fixtures/hostile-cafe.ts';
import { bioinn, blocksOf, planOf, wordsOf } from './plans.ts';
import { asks, program } from './programs.ts';

const text = program('pdftotext', '-v');
const info = program('pdfinfo', '-v');
const qpdf = program('qpdf');

/** Letters and figures alone: where a line is broken, and with which sign, is the page's business. */
const bare = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** All letters and figures of the pages, without what stands at the head and foot of each. */
function lettersOf(document: AgendaDocument, pdf: Uint8Array, ...pages: readonly string[]): string {
  const { running, pages: words } = document;
  const foot = new RegExp(`^${words.page} \\d+ ${words.of} \\d+$`, 'u');
  const lines = asks('pdftotext', ['-raw', ...pages, 'FILE', '-'], pdf).split(/\n|\f/u);
  return bare(lines.filter((line) => !foot.test(line) && line !== running).join(''));
}

const made = new Map<AgendaDocument, Promise<Uint8Array>>();
const pdfOf = (document: AgendaDocument): Promise<Uint8Array> => {
  const pdf = made.get(document) ?? agendaPdf(document);
  made.set(document, pdf);
  return pdf;
};
const plan = planOf(bioinn);
const sami = planOf(bioinn, 'se');

describe('the plan as a PDF', () => {
  it.skipIf(text.missing)(`[DC3] has every word of the document${text.why}`, async () => {
    for (const document of [plan, sami]) {
      const read = lettersOf(document, await pdfOf(document));
      // What no font at hand can draw stands there by name.
      const drawable = wordsOf(document).filter((words) => !/\p{Extended_Pictographic}/u.test(words));
      expect(drawable.length).toBeGreaterThan(400);
      expect(drawable.map(bare).filter((words) => !read.includes(words))).toEqual([]);
    }
  });

  it.skipIf(text.missing)(`[DC2] its first page is enough to act on${text.why}`, async () => {
    const page = lettersOf(plan, await pdfOf(plan), '-l', '1');
    const [, , third] = plan.body.filter((block) => block.kind === 'heading' && block.level === 1);
    const starts = plan.body.findIndex((block) => block === third) + 1;
    const table = plan.body[starts];
    if (table?.kind !== 'table') throw new Error('what starts now is a table');
    for (const cell of table.rows.flat().flat()) expect(page).toContain(bare(cell.text));
  });

  it.skipIf(text.missing)(`[DC1] its pages are counted in its own language${text.why}`, async () => {
    const foot = asks('pdftotext', ['-layout', '-l', '2', 'FILE', '-'], await pdfOf(sami));
    expect(foot).toMatch(/Siidu 1 \/ (\d+)[\s\S]*Siidu 2 \/ \1/u);
    expect(asks('pdftotext', ['-f', '2', '-l', '2', 'FILE', '-'], await pdfOf(plan))).toContain(
      longDay(bioinn.cafe.settings.date, 'nb'),
    );
  });

  it.skipIf(info.missing)(
    `[DC9] is tagged: headings in their order, header cells for their columns, lists, pictures with words${info.why}`,
    async () => {
      const pdf = await pdfOf(plan);
      expect(asks('pdfinfo', ['FILE'], pdf)).toMatch(/Title: +Handlingsplan – .*\n[\s\S]*Tagged: +yes/u);
      const tree = asks('pdfinfo', ['-struct', 'FILE'], pdf);
      const headings = blocksOf(plan).flatMap((block) => (block.kind === 'heading' ? `H${block.level + 1}` : []));
      expect([...tree.matchAll(/^ *(H\d) /gmu)].map(([, level]) => level)).toEqual(['H1', ...headings]);
      const tables = blocksOf(plan).flatMap((block) => (block.kind === 'table' ? [block] : []));
      expect(tree.match(/^ *Table/gmu)).toHaveLength(tables.length);
      const heads = tables.reduce((sum, { columns }) => sum + columns.length, 0);
      expect(tree.match(/^ *TH\b/gmu)).toHaveLength(heads);
      expect(tree.match(/\/Scope \/Column/gu)).toHaveLength(heads);
      const items = blocksOf(plan).reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0);
      expect(tree.match(/^ *LI\b/gmu)).toHaveLength(items);
      expect(tree.match(/^ *Figure/gmu)).toHaveLength(blocksOf(plan).filter(({ kind }) => kind === 'picture').length);
    },
  );

  it.skipIf(qpdf.missing)(
    `[DC9] is sound, says its language, and shows its title in the window${qpdf.why}`,
    async () => {
      const languages = [
        [plan, 'nb-NO'],
        [sami, 'se-NO'],
      ] as const;
      for (const [document, language] of languages) {
        const pdf = await pdfOf(document);
        expect(asks('qpdf', ['--check', 'FILE'], pdf)).toContain('No syntax or stream encoding errors');
        const whole = asks('qpdf', ['--json', 'FILE'], pdf);
        expect(whole).toContain(`"/Lang": "u:${language}"`);
        expect(whole).toContain('"/DisplayDocTitle": true');
        for (const block of blocksOf(document))
          if (block.kind === 'picture') expect(whole).toContain(JSON.stringify(`u:${block.alt}`));
        // Nothing in it runs, opens or goes anywhere.
        expect(whole).not.toMatch(/"\/(?:JavaScript|JS|Launch|URI|SubmitForm|EmbeddedFile|GoToR)"/u);
      }
    },
  );

  it('[DC4] letters that no text should have, and languages nobody knows, break nothing', async () => {
    const strange = 'a\u0000b\u0007c\ud800d\ufffee\u202ef\u{10ffff}';
    const runs = [
      { text: strange, bold: true as const, lang: 'nb-NO' },
      { text: ' – ' },
      { text: strange, lang: 'what is this' },
    ];
    const document: AgendaDocument = {
      ...plan,
      title: strange,
      author: strange,
      running: strange,
      date: 'no day',
      body: [
        { kind: 'heading', level: 2, text: strange },
        { kind: 'list', items: [runs, []] },
        { kind: 'table', caption: strange, columns: [{ head: strange, width: 1 }], rows: [[runs], [[]]], rowHeader: 0 },
        { kind: 'page-break' },
      ],
      annexes: [],
    };
    expect((await agendaPdf(document)).length).toBeGreaterThan(1000);
  });

  it('[DC11] one that cannot be set says so, and the next one is made', async () => {
    const broken = { kind: 'picture', title: 't', alt: 'a', width: 0, height: 0, shapes: [] } as const;
    await expect(agendaPdf({ ...plan, body: [broken] })).rejects.toThrow(/image|svg/iu);
    expect((await agendaPdf({ ...plan, body: plan.body.slice(0, 2), annexes: [] })).length).toBeGreaterThan(1000);
  });

  it.skipIf(text.missing || qpdf.missing)(
    `[DC4] [DC10] whatever people type, it is sound and every letter is there, or told in brackets${text.why || qpdf.why}`,
    async () => {
      const document = planOf(hostileCafe());
      const pdf = await pdfOf(document);
      expect(asks('qpdf', ['--check', 'FILE'], pdf)).toContain('No syntax or stream encoding errors');
      const read = lettersOf(document, pdf);
      const ours = wordsOf(document).filter((words) => /^[ -~\u00a1-\u017f\u2010-\u2026]*$/u.test(words));
      expect(ours.length).toBeGreaterThan(500);
      expect(ours.map(bare).filter((words) => !read.includes(words))).toEqual([]);
    },
  );

  it.skipIf(text.missing)(`[DC10] an emoji of several signs is drawn as one${text.why}`, async () => {
    const words = 'Tall 1️⃣ og #️⃣, trekk 🤷🏼‍♀️, familie 👨‍👩‍👧‍👦, flagg 🇳🇴, hjerte ❤️‍🔥 og ❤️, tommel 👍🏽';
    const body = [{ kind: 'paragraph', runs: [{ text: words }] } as const];
    const read = asks('pdftotext', ['-raw', 'FILE', '-'], await agendaPdf({ ...plan, body, annexes: [] }));
    expect(read.replaceAll(/\s+/gu, ' ')).toContain(words);
  });

  it('[DC10] a letter whose marks are in another font than itself holds up no picture', async () => {
    const rows = ['1️⃣ Kjøp kaffe', 'a\u0489 b', '❤️‍🔥 A\u20e3', 'z̴̢̛̘ 👍🏽'].map((words) => ({ text: words, dots: 3 }));
    const pdf = await agendaPdf({ ...plan, body: [barsPicture('Prikker 2️⃣', rows)], annexes: [] });
    expect(pdf.length).toBeGreaterThan(1000);
  });

  it.skipIf(text.missing)(
    `[DC11] two thousand notes and more are all there, and the server goes on meanwhile${text.why}`,
    async () => {
      const { cafe, documents } = bioinn;
      const notes = Array.from({ length: 2100 }, (_, index) => ({
        id: `many-${index}`,
        pen: 1,
        kind: 'idea' as const,
        // No two alike: what is alike is somebody else's test.
        text: `Lapp ${((index * 7919) % 99_991).toString(36)} ${((index * 104_729) % 99_991).toString(36)}`,
        round: 1,
        at: index,
        buildsOn: null,
      }));
      const many = planOf({ cafe, documents: { ...documents, tablecloths: { t1: { notes, handedOn: {} } } } });
      let turns = 0;
      const turning = setInterval(() => (turns += 1), 5);
      const pdf = await agendaPdf(many).finally(() => clearInterval(turning));
      expect(turns).toBeGreaterThan(10);
      const read = asks('pdftotext', ['-raw', 'FILE', '-'], pdf);
      expect(new Set(read.match(/Lapp \w+ \w+/gu))).toEqual(new Set(notes.map((note) => note.text)));
    },
  );
});
