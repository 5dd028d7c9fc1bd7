import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import { fixtureCafe, hostileCases, readFixture } from '../../test/fixtures/fixture-cafe.ts';
import { hostileCafe } from '../../test/fixtures/hostile-cafe.ts';
import { agendaMarkdown } from './markdown.ts';
import { inline, itemLines, table } from './markdown-text.ts';

const { cafe, documents } = fixtureCafe(readFixture('bioinn-cafe'));
const headings = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('## '));

describe('the agenda in Markdown', () => {
  it('[EX1] has its sections in the order in which people look for them', () => {
    const markdown = agendaMarkdown(buildAgenda(cafe, documents), 'nb');
    expect(headings(markdown)).toEqual([
      '## 1 Kort fortalt',
      '## 2 Visjonen',
      '## 3 Dette starter vi med nå',
      '## 4 Alle tiltak, etter arbeidsgruppe',
      '## 5 Stegene mot visjonen',
      '## 6 Forbehold og det vi ikke avklarte',
      '## 7 Fordeling av ansvar',
      '## 8 Slik følger vi opp',
      '## 9 Slik kom vi fram',
      '## 10 Deltakende organisasjoner',
      '## Vedlegg A: Alle lappene',
      '## Vedlegg B: Prikkene',
    ]);
  });

  it('[EX1] says what was decided, as somebody would write it', () => {
    const markdown = agendaMarkdown(buildAgenda(cafe, documents), 'nb');
    for (const line of [
      '# Handlingsplan – Klyngekafé Hedmark: bioteknologi og musikk',
      '17. september 2026 · Nøytral møteplass, Hamar · Arrangør: Kunnskapsparken Hedmark  ',
      '- 40 deltakere fra 24 organisasjoner skrev 150 lapper ved 8 bord i 3 runder.',
      '- Vi ble enige om én visjon, 9 steg og 14 tiltak. 12 tiltak har en eier som har sagt ja.',
      '**Her lever folk av musikk og av friske dyr – fordi vi lærer av hverandre**',
      '| 4 | Liste over ledige øvingslokaler | Hamar kommune | Ring eiendomsavdelingen | 01.10.2026 | 22.10.2026 |',
      '| 14 | Ny kafé om ett år | Samme folk og to nye ved hvert bord | **Mangler ansvarlig** | Kunnskapsparken Hedmark | 17.09.2027 | — | Ikke startet |',
      'Støtte fra fasilitator til nr. 3: Sender innkalling og samler påmeldinger',
      '| 9 | Næringen leder og betaler halvparten | 18-60 mnd | Styreleder fra næringen, 50 prosent egenfinansiering | 22 / 12 / 4 |',
      '- Tiltak 13 (Såkornpott for lavthengende frukter): Regional sparebank er foreslått og må bekrefte.',
      '- **19. oktober 2026** (dag 30): Er første steg tatt? Ti minutter per arbeidsgruppe.',
      '- Leve av musikk i Hedmark *(løftet fram, ny)*',
    ]) {
      expect(markdown.split('\n')).toContain(line);
    }
    expect(markdown).toContain('13 organisasjoner eier ett tiltak hver. Ingen eier mer enn ett.');
    expect(markdown).toContain('(foreslått, ikke bekreftet)');
  });

  it('[EX1] is whole in English too', () => {
    const markdown = agendaMarkdown(buildAgenda(cafe, documents), 'en');
    expect(headings(markdown)).toHaveLength(12);
    expect(markdown).toContain('17 September 2026');
    expect(markdown).toContain('13 organisations own one action each. Nobody owns more than one.');
    expect(markdown).not.toMatch(/undefined|null|NaN|\[object/u);
  });

  it('[EX1] can be written before anything has happened', () => {
    const bare = {
      ...cafe,
      people: [],
      seats: [],
      runs: [],
      chosenVision: null,
      stars: {},
      vote: { state: 'before' as const },
    };
    const agenda = buildAgenda(bare, {
      tablecloths: {},
      wall: { themes: [], vision: [], stones: [], actions: [], themeOf: {} },
    });
    for (const locale of ['nb', 'en'] as const) {
      const markdown = agendaMarkdown(agenda, locale);
      expect(headings(markdown)).toHaveLength(11);
      expect(markdown).not.toMatch(/undefined|NaN|\[object|\n\n\n/u);
    }
  });

  it('[EX1] names nobody', () => {
    expect(agendaMarkdown(buildAgenda(cafe, documents), 'nb')).not.toContain('Deltaker 0');
  });

  it('[EX1] what people type cannot make a heading, a row, a tag or a link', () => {
    const hostile = hostileCafe();
    const markdown = agendaMarkdown(buildAgenda(hostile.cafe, hostile.documents), 'nb');
    expect(headings(markdown)).toHaveLength(12);
    // Every tag, link, image, code span and cell of theirs has a backslash in front of what makes it one.
    expect(markdown.match(/(?<!\\)[<`[\]~]/gu)).toBeNull();
    expect(markdown).not.toMatch(/(?<!\\):\/\//u);
    for (const row of markdown.split('\n').filter((line) => line.startsWith('| '))) {
      expect([3, 5, 6, 8]).toContain((row.match(/(?<!\\)\|/gu)?.length ?? 0) - 1);
    }
  });

  it('[EX1] words are shown as they were typed', () => {
    expect(inline('# tittel')).toBe('\\# tittel');
    expect(inline('- punkt én\n- punkt to')).toBe('\\- punkt én \\- punkt to');
    expect(inline('1. mai')).toBe('1\\. mai');
    expect(inline('17.09.2026 og 3-4 ting')).toBe('17\\.09.2026 og 3-4 ting');
    expect(inline('C# | F#')).toBe('C# \\| F#');
    expect(inline('<b>&lt;**_`')).toBe('\\<b\\>\\&lt;\\*\\*\\_\\`');
    expect(inline('https://example.invalid, www.example.invalid, a@example.invalid')).toBe(
      'https\\://example.invalid, www\\.example.invalid, a\\@example.invalid',
    );
    expect(itemLines('- én\r\n\n===\u2028to')).toBe('\\- én\\\n  \\===\\\n  to');
    expect(table(['a', 'b'], [[inline('x\n| y'), '']])).toBe('| a | b |\n|---|---|\n| x \\| y | — |');
    expect(hostileCases().every(({ value }) => !inline(value).includes('\n'))).toBe(true);
  });
});
