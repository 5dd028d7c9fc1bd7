/** The Word file, opened by our own reader of zip and XML and by LibreOffice. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { AgendaDocument } from '../../shared/agenda/document/document.ts';
import { agendaDocx } from '../../server/export/docx/docx.ts';
import { hostileCafe } from '../fixtures/hostile-cafe.ts';
import { bioinn, blocksOf, planOf, wordsOf } from './plans.ts';
import { officeTurns, program } from './programs.ts';
import { all, parseXml, type Element } from './xml.ts';

const office = program('soffice');

async function opened(document: AgendaDocument) {
  const bytes = await agendaDocx(document);
  const files = unzipSync(bytes);
  const part = (name: string): Element => parseXml(strFromU8(files[name] ?? new Uint8Array()));
  for (const name of Object.keys(files)) if (/\.(?:xml|rels)$/u.test(name)) part(name);
  return { bytes, files, part, body: part('word/document.xml') };
}

const styleOf = (paragraph: Element): string => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Without what no XML may hold. */
const allowed = (words: string): string =>
  words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

describe('the plan as a Word file', () => {
  it('[DC3] [DC8] has every word of the document, in paragraphs of real styles, lists and tables', async () => {
    const document = planOf(bioinn);
    const { body } = await opened(document);
    const paragraphs = all(body, 'w:p');
    const texts = new Set(paragraphs.map(({ text }) => plain(text)));
    for (const words of wordsOf(document)) expect(texts).toContain(plain(words));
    const ofStyle = (style: string) => paragraphs.filter((paragraph) => styleOf(paragraph) === style);
    const blocks = blocksOf(document);
    for (const level of [1, 2, 3])
      expect(ofStyle(`Heading${level}`).map(({ text }) => plain(text))).toEqual(
        blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? plain(block.text) : [])),
      );
    expect(ofStyle('Title')).toHaveLength(1);
    const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(ofStyle('ListBullet').filter((item) => all(item, 'w:numPr').length === 1)).toHaveLength(items.length);
    const tables = all(body, 'w:tbl');
    expect(tables).toHaveLength(blocks.filter(({ kind }) => kind === 'table').length);
    for (const table of tables) {
      const rows = all(table, 'w:tr');
      expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(rows.map((_, index) => (index === 0 ? 1 : 0)));
      const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9640);
      expect(Math.min(...widths)).toBeGreaterThan(300);
    }
    expect(all(body, 'w:txbxContent')).toHaveLength(0);
  });

  it('[DC8] is A4, begins its annexes on new pages, says its language, its title, and which page of how many', async () => {
    const tags = { nb: 'nb-NO', nn: 'nn-NO', se: 'se-NO', en: 'en-GB' } as const;
    const pages = { nb: 'Side 1 av 1', nn: 'Side 1 av 1', se: 'Siidu 1 / 1', en: 'Page 1 of 1' } as const;
    for (const locale of ['nb', 'nn', 'se', 'en'] as const) {
      const whole = planOf(bioinn, locale);
      // What it looks like inside is the same in all of them.
      const document = {
        ...whole,
        body: whole.body.slice(0, 4),
        annexes: whole.annexes.map((annex) => annex.slice(0, 2)),
      };
      const { part, body, files } = await opened(document);
      const defaults = all(part('word/styles.xml'), 'w:rPrDefault')[0];
      expect(defaults && all(defaults, 'w:lang')[0]?.attributes['w:val']).toBe(tags[locale]);
      expect(all(part('docProps/core.xml'), 'dc:title')[0]?.text).toBe(document.title);
      expect(all(body, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
      const breaks = all(body, 'w:p').filter((paragraph) => all(paragraph, 'w:pageBreakBefore').length > 0);
      expect(breaks).toHaveLength(document.annexes.length);
      const feet = Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/u.test(name));
      expect(feet.map((name) => all(part(name), 'w:instrText').map(({ text }) => text.trim()))).toContainEqual([
        'PAGE',
        'NUMPAGES',
      ]);
      const words = pages[locale].split('1').map((word) => word.trim());
      for (const word of words.filter((one) => one !== '')) expect(part(feet[0] ?? '').text).toContain(word);
    }
  });

  it('[DC8] says who made it, and never that it was somebody without a name', async () => {
    for (const author of ['', 'Kommunen & co']) {
      const { part } = await opened({ ...planOf(bioinn), author, body: [], annexes: [] });
      const told = (name: string): string => all(part('docProps/core.xml'), name)[0]?.text ?? '';
      expect([told('dc:creator'), told('cp:lastModifiedBy')]).toEqual([author || 'Kafébord', 'Kafébord']);
    }
  });

  it('[DC7] has each picture as vectors, as dots for programs without them, and in words', async () => {
    const document = planOf(bioinn);
    const { body, files } = await opened(document);
    const pictures = blocksOf(document).flatMap((block) => (block.kind === 'picture' ? [block] : []));
    expect(pictures.length).toBeGreaterThan(0);
    expect(all(body, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toEqual(pictures.map(({ alt }) => alt));
    const named = (ending: string) => Object.keys(files).filter((name) => name.endsWith(ending));
    expect(named('.svg')).toHaveLength(pictures.length);
    for (const name of named('.svg')) expect(parseXml(strFromU8(files[name] ?? new Uint8Array())).name).toBe('svg');
    expect(named('.png')).toHaveLength(pictures.length);
    for (const name of named('.png')) expect([...(files[name]?.subarray(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
  });

  it('[DC4] whatever people type, it is well-formed and shows what they typed', async () => {
    const document = planOf(hostileCafe());
    const { body, files, part } = await opened(document);
    const texts = new Set(all(body, 'w:p').map(({ text }) => plain(text)));
    for (const words of wordsOf(document)) expect(texts).toContain(plain(allowed(words)));
    for (const name of Object.keys(files).filter((each) => each.endsWith('.rels')))
      for (const { attributes } of all(part(name), 'Relationship'))
        expect(attributes['TargetMode'] ?? 'Internal').toBe('Internal');
    expect(all(body, 'w:hyperlink')).toHaveLength(0);
  });

  it('[DC4] letters that no text should have, and languages nobody knows, break nothing', async () => {
    const strange = 'a\u0000b\ud800c\ufffed';
    const { body, part } = await opened({
      ...planOf(bioinn),
      title: strange,
      author: strange,
      body: [
        {
          kind: 'paragraph',
          runs: [
            { text: strange, lang: 'se' },
            { text: strange, lang: 'what is this' },
          ],
        },
        { kind: 'page-break' },
        { kind: 'table', caption: strange, columns: [{ head: strange, width: 1 }], rows: [[[]]], rowHeader: 0 },
      ],
      annexes: [],
    });
    expect(all(body, 'w:p').map(({ text }) => text)).toContain('abcdabcd');
    expect(all(body, 'w:lang').map(({ attributes }) => attributes['w:val'])).toEqual(['se']);
    expect(all(part('docProps/core.xml'), 'dc:title')[0]?.text).toBe('abcd');
  });

  it.skipIf(office.missing)(`[DC3] [DC4] LibreOffice reads every word of it${office.why}`, async () => {
    const document = planOf(hostileCafe(), 'se');
    const seen = (words: string): string => plain(allowed(words).replace(/\p{Cc}|\p{Cf}/gu, ' '));
    const read = seen(new TextDecoder().decode(officeTurns(await agendaDocx(document), 'docx', 'txt:Text')));
    expect(
      wordsOf(document)
        .map(seen)
        .filter((words) => !read.includes(words)),
    ).toEqual([]);
  });
});
