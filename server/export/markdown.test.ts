import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import { fixtureCafe, hostileCases } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import { hostileCafe, hostileWords } from '../../test/fixtures/hostile-cafe.ts';
import { documentOf } from './document.ts';
import { agendaMarkdown } from './markdown.ts';
import { cell, inline, itemLines, table } from './markdown-text.ts';

const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
type Wall = typeof documents.wall;

/** The agenda of the cluster café in Norwegian, with some of its settings or boards changed. */
function written(change: { settings?: Partial<typeof cafe.settings>; wall?: Partial<Wall> }): string {
  const agenda = buildAgenda(
    { ...cafe, settings: { ...cafe.settings, ...change.settings } },
    { ...documents, wall: { ...documents.wall, ...change.wall } },
  );
  return agendaMarkdown(documentOf(agenda, 'nb'));
}

const changedActions = (id: string, change: Partial<Wall['actions'][number]>): Wall['actions'] =>
  documents.wall.actions.map((action) => (action.id === id ? { ...action, ...change } : action));

const headings = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('## '));

describe('the agenda in Markdown', () => {
  it('[AG13] has who is in a working group under its table, and nothing in a name is active', () => {
    const [one, other] = cafe.people;
    const people = cafe.people.map((person) =>
      person === one ? { ...person, name: '**Kari**', organisation: null } : { ...person, name: '' },
    );
    const signUps = { a1: [one?.id ?? '', other?.id ?? ''] };
    const markdownIn = (anonymity: typeof cafe.settings.anonymity): string =>
      agendaMarkdown(
        documentOf(
          buildAgenda({ ...cafe, people, signUps, settings: { ...cafe.settings, anonymity } }, documents),
          'nb',
        ),
      );
    expect(markdownIn('names')).toContain(`Med i arbeidsgruppa for nr. 1: ${inline('**Kari**')} og 1 uten navn`);
    expect(markdownIn('facilitator')).toContain('Med i arbeidsgruppa for nr. 1: 2 personer');
    expect(markdownIn('facilitator')).not.toContain('Kari');
  });

  it('[EX1] has its sections in the order in which people look for them', () => {
    const markdown = agendaMarkdown(documentOf(buildAgenda(cafe, documents), 'nb'));
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
      '## Vedlegg B: Rangering, prikker og puls',
      '## Vedlegg C: Slik ble det til',
    ]);
  });

  it('[AG12] [EX1] tells how well people met where it tells how it was done, in figures and without names', () => {
    const agenda = buildAgenda(cafe, documents);
    const markdown = agendaMarkdown(documentOf(agenda, 'nb'));
    const how = markdown.slice(markdown.indexOf('## 9 Slik kom vi fram'), markdown.indexOf('## 10 '));
    const { repeats, alike } = agenda.how.seating ?? { repeats: null, alike: [] };
    expect(how).toContain('### Hvem møtte hvem');
    expect(how).toContain(`| Møter som ble gjentatt | ${repeats?.count} | ${repeats?.least} |`);
    expect(alike.map(({ name }) => name)).toEqual(['organisation', 'actorType']);
    for (const { count, least } of alike) expect(how).toContain(`ved samme bord | ${count} | ${least} |`);
    expect(how).toMatch(/Hver deltaker møtte i snitt [\d,]+ andre, og alle møtte minst \d+\./u);
    for (const { name } of cafe.people) expect(how).not.toContain(name);
    const before = agendaMarkdown(documentOf(buildAgenda({ ...cafe, runs: [] }, documents), 'en'));
    expect(before).not.toContain('Who met whom');
  });

  it('[EX1] says what was decided, as somebody would write it', () => {
    const markdown = agendaMarkdown(documentOf(buildAgenda(cafe, documents), 'nb'));
    for (const line of [
      '# Handlingsplan – Klyngekafé Hedmark: bioteknologi og musikk',
      '17\\. september 2026 · Nøytral møteplass, Hamar · Arrangør: Kunnskapsparken Hedmark  ',
      '- 40 deltakere fra 24 organisasjoner skrev 150 lapper ved 8 bord i 3 runder.',
      '- Vi ble enige om én visjon, 9 steg og 14 tiltak. 12 tiltak har en ansvarlig som har sagt ja.',
      '**Her lever folk av musikk og av friske dyr – fordi vi lærer av hverandre**',
      '| 4 | Liste over ledige øvingslokaler | Hamar kommune | Ring eiendomsavdelingen | 01.10.2026 | 22.10.2026 |',
      '| 14 | Ny kafé om ett år | Samme folk og to nye ved hvert bord | **Mangler ansvarlig** | Kunnskapsparken Hedmark | 17.09.2027 | — | Ikke startet |',
      '- Støtte fra fasilitator til nr. 3: Sender innkalling og samler påmeldinger',
      '| 9 | Næringen leder og betaler halvparten | 18-60 mnd | Styreleder fra næringen, 50 prosent egenfinansiering | 22 / 12 / 4 | 1 lapp |',
      '- Tiltak 13 (Såkornpott for lavthengende frukter): Regional sparebank er foreslått og må bekrefte.',
      '- **19. oktober 2026** (dag 30): Er første steg tatt? Ti minutter per arbeidsgruppe.',
      '- Internasjonalt kraftsenter for anvendt bioteknologi *(løftet fram, ny, tema: Målbilde og fortrinn)*',
    ]) {
      expect(markdown.split('\n')).toContain(line);
    }
    expect(markdown).toContain('13 organisasjoner har ansvar for ett tiltak hver. Ingen har mer enn ett.');
    expect(markdown).toContain('(foreslått, ikke bekreftet)');
  });

  it('[EX1] is whole in English too', () => {
    const markdown = agendaMarkdown(documentOf(buildAgenda(cafe, documents), 'en'));
    expect(headings(markdown)).toHaveLength(13);
    expect(markdown).toContain('17 September 2026');
    expect(markdown).toContain('13 organisations are responsible for one action each. Nobody has more than one.');
    expect(markdown).not.toMatch(/undefined|null|NaN|\[object/u);
  });

  it('[EX1] has the first step of every action once: in the table of what starts now or under its group', () => {
    const markdown = written({});
    const lines = markdown.split('\n').filter((line) => line.startsWith('- Første steg for nr. '));
    expect(lines).toEqual([
      '- Første steg for nr. 7: Lag fem spørsmål, innen 01.10.2026',
      '- Første steg for nr. 6: Hver bedrift fører opp tre ting, innen 01.10.2026',
      '- Første steg for nr. 8: Velg utlysning, innen 01.10.2026',
      '- Første steg for nr. 13: Banken og fylket møtes, innen 01.10.2026',
      '- Første steg for nr. 10: Inviter Studiefrämjandet til videomøte, innen 01.10.2026',
      '- Første steg for nr. 12: Inviter tre matbedrifter, innen 01.10.2026',
      '- Første steg for nr. 14: Sett dato, innen 19.10.2026',
    ]);
    const changed = (firstStep: string, firstStepBy: string | null) =>
      written({ wall: { actions: changedActions('a7', { firstStep, firstStepBy }) } });
    expect(changed('', '2026-10-01')).not.toContain('Første steg for nr. 7');
    expect(changed('Ring banken.', null)).toContain('- Første steg for nr. 7: Ring banken.\n');
    expect(changed('Ring banken.', '2026-12-01')).toContain('- Første steg for nr. 7: Ring banken, innen 01.12.2026\n');
    expect(changed('Ring <b> …', '2026-12-01')).toContain(
      '- Første steg for nr. 7: Ring \\<b\\> …, innen 01.12.2026\n',
    );
  });

  it('[EX1] says in words what it takes to start now when nothing does', () => {
    const actions = documents.wall.actions.map((action) => ({ ...action, weeks: null }));
    const markdown = written({ wall: { actions } });
    expect(markdown).toContain(
      'lav innsats, resultat innen åtte uker («Uker til resultat» er fylt ut) og en ansvarlig.',
    );
    expect(markdown).toContain('- Første steg for nr. 1: Skrivegruppe på tre møtes, innen 24.09.2026');
  });

  it('[EX1] tells the background first in how we got here, line by line', () => {
    const how = (context: string): string =>
      written({ settings: { context } }).split('## 9 Slik kom vi fram\n\n')[1]?.split('\n\n## 10')[0] ?? '';
    expect(how('# Først\n\nSå | dette').split('\n\n').slice(0, 3)).toEqual([
      '\\# Først',
      'Så \\| dette',
      expect.stringMatching(/^Tre runder/u),
    ]);
    expect(how('')).toMatch(/^Tre runder/u);
  });

  it('[EX1] lists the themes before the notes, and says what the vision and the stones build on', () => {
    const markdown = written({});
    expect(markdown).toContain(
      '### Temaer\n\n- **Målbilde og fortrinn**: Hva vi er og hva vi vil bli (11 lapper)\n- **Samspill',
    );
    expect(markdown.indexOf('### Temaer')).toBeLessThan(markdown.indexOf('### Bord 1'));
    expect(markdown).toContain('fordi vi lærer av hverandre**\n\nBygger på 3 lapper.\n');
    const vision = documents.wall.vision.map((card) => ({ ...card, sources: ['note/i001', 'theme/th-m'] }));
    const stones = documents.wall.stones.map((card) => ({ ...card, sources: [] }));
    const other = written({ wall: { vision, stones, themes: documents.wall.themes.slice(0, 1) } });
    expect(other).toContain('\n\nBygger på 1 lapp og 1 tema.\n');
    expect(other).toContain('| Enig / forbehold / uenig |\n');
    expect(written({ wall: { themes: [] } })).not.toMatch(/### Temaer|tema:/u);
  });

  it('[EX1] a note names the note it builds on, escaped', () => {
    const cloth = documents.tablecloths['t1'];
    const [first, second, ...rest] = cloth?.notes ?? [];
    if (!cloth || !first || !second) throw new Error('the fixture has notes at the first table');
    const notes = [{ ...first, text: 'Én *felles*\nside' }, { ...second, buildsOn: first.id }, ...rest];
    const agenda = buildAgenda(cafe, {
      ...documents,
      tablecloths: { ...documents.tablecloths, t1: { ...cloth, notes } },
    });
    expect(agendaMarkdown(documentOf(agenda, 'nb'))).toContain('bygger på: «Én \\*felles\\* side»)*');
    expect(agendaMarkdown(documentOf(agenda, 'en'))).toContain('builds on: “Én \\*felles\\* side”)*');
  });

  it('[EX1] says to whom mistakes are reported, when there is somebody', () => {
    expect(written({})).toContain('Meld feil til Kunnskapsparken Hedmark innen 24. september 2026.');
    expect(written({ settings: { organiser: '' } })).toContain('Meld feil innen 24. september 2026.');
  });

  it('[EX1] has one word for who is responsible, and one for a step', () => {
    const decided = written({ settings: { purpose: '' } }).split('## Vedlegg A')[0] ?? '';
    expect(decided).not.toMatch(/\b(?:eier|eiere|eieren|trinn\p{L}*)\b/iu);
    const none = documents.wall.actions.map((action) => ({ ...action, owner: null }));
    expect(written({ wall: { actions: none } }).split('## Vedlegg A')[0]).not.toMatch(/\beier/iu);
  });

  it('[EX1] asks about deadlines that cannot be right', () => {
    const before = (deadline: string) => written({ wall: { actions: changedActions('a4', { deadline }) } });
    expect(before('2026-09-30')).toContain(
      '- Tiltak 4 (Liste over ledige øvingslokaler): fristen er før første steg. Hva er riktig dato?\n',
    );
    expect(before('2026-09-01')).toContain('(Liste over ledige øvingslokaler): fristen er før kaféen.');
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
      wall: { themes: [], vision: [], stones: [], actions: [], groups: [], wordings: [], themeOf: {}, joined: {} },
    });
    for (const locale of ['nb', 'nn', 'se', 'en'] as const) {
      const markdown = agendaMarkdown(documentOf(agenda, locale));
      expect(headings(markdown)).toHaveLength(11);
      expect(markdown).not.toMatch(/undefined|NaN|\[object|\n\n\n/u);
    }
  });

  it('[EX1] names nobody', () => {
    expect(agendaMarkdown(documentOf(buildAgenda(cafe, documents), 'nb'))).not.toContain('Deltaker 0');
  });

  it('[EX1] what people type cannot make a heading, a row, a tag or a link', () => {
    const hostile = hostileCafe();
    const { wall, tablecloths } = hostile.documents;
    const settings = { ...hostile.cafe.settings, context: hostileWords.join('\n') };
    const themes = hostileWords.map((words, index) => ({
      id: `th${index}`,
      pen: 1,
      order: index,
      title: words.slice(0, 80),
      description: words.slice(0, 300),
      into: null,
      byFacilitator: false,
    }));
    const themeOf = Object.fromEntries(themes.map(({ id }, index) => [`t1-${index}`, id]));
    const actions = wall.actions.map((action, index) => (index % 2 === 0 ? { ...action, effort: null } : action));
    const building = Object.fromEntries(
      Object.entries(tablecloths).map(([id, cloth]) => [
        id,
        { ...cloth, notes: cloth.notes.map((note) => ({ ...note, buildsOn: note.id.replace(/^t\d+/u, 't2') })) },
      ]),
    );
    const agenda = buildAgenda(
      { ...hostile.cafe, settings },
      { wall: { ...wall, themes, themeOf, actions }, tablecloths: building },
    );
    const markdown = agendaMarkdown(documentOf(agenda, 'nb'));
    expect(markdown.match(/bygger på: «/gu)?.length).toBeGreaterThan(100);
    expect(headings(markdown)).toHaveLength(13);
    // Every tag, link, image, code span and cell of theirs has a backslash in front of what makes it one.
    expect(markdown.match(/(?<!\\)[<`[\]~]/gu)).toBeNull();
    expect(markdown).not.toMatch(/(?<!\\):\/\//u);
    const cells = (line: string): number => (line.match(/(?<!\\)\|/gu)?.length ?? 0) - 1;
    const tables = markdown.split('\n\n').filter((block) => block.startsWith('| '));
    expect(tables.length).toBeGreaterThan(10);
    for (const [head = '', ...rows] of tables.map((block) => block.trimEnd().split('\n')))
      for (const row of rows) expect(cells(row)).toBe(cells(head));
  });

  it('[EX1] words are shown as they were typed', () => {
    expect(inline('# tittel')).toBe('\\# tittel');
    expect(inline('- punkt én\n- punkt to')).toBe('\\- punkt én - punkt to');
    expect(inline('1. mai')).toBe('1\\. mai');
    expect(inline('17.09.2026 og 3-4 ting')).toBe('17\\.09.2026 og 3-4 ting');
    expect(inline('C# | F#')).toBe('C# \\| F#');
    expect(inline('<b>&lt;**_`')).toBe('\\<b\\>\\&lt;\\*\\*\\_\\`');
    expect(inline('https://example.invalid, www.example.invalid, a@example.invalid')).toBe(
      'https\\://example.invalid, www\\.example.invalid, a\\@example.invalid',
    );
    expect(itemLines([{ text: '- én\r\n\n===\u2028to' }])).toBe('\\- én\\\n  \\===\\\n  to');
    expect(table(['a', 'b'], [[cell([{ text: 'x\n| y' }]), '']])).toBe('| a | b |\n|---|---|\n| x \\| y | — |');
    expect(hostileCases().every(({ value }) => !inline(value).includes('\n'))).toBe(true);
  });
});
