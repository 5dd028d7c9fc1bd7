import type { TemplateProblem } from '../../templates/template-problem.ts';
import type { TemplateFileMessages } from '../nb/template-file.ts';
import { many } from './words.ts';

const of = (allowed: readonly string[] = []): string => allowed.join(', ');

/** Templates as files, in nynorsk. */
export const templateFile: TemplateFileMessages = {
  open: 'Opne ein mal frå fil',
  openText: 'Ein mal er ei JSON-fil som kven som helst kan skrive. Du kan òg lagre ein kafé som mal frå konsollen.',
  tooLarge: 'Fila er for stor til å vere ein mal.',
  title: 'Malen kan ikkje opnast enno',
  text: 'Rett dette i fila, og opne ho på nytt. Numra blir talde frå 0: tables[0] er det første bordet.',
  more: 'Dette er dei første feila. Det kan vere fleire.',
  saveTitle: 'Kafeen som mal',
  saveText:
    'Alt de har planlagt – spørsmål, bord, program og tavler – utan dato, stad, personar og det som er skrive. Opne fila når du lagar neste kafé.',
  save: 'Lagre som mal',
  opened: (tables, rounds, parts, boards) =>
    `Malen er opna. Han har ${many(tables, 'bord', 'bord')}, ${many(rounds, 'runde', 'rundar')}, ${many(parts, 'del', 'delar')} i programmet og ${many(boards, 'tavle', 'tavler')}.`,
  wholeFile: 'fila',
  problem: ({ why, limit, allowed }: TemplateProblem): string => problems[why](limit ?? 0, allowed),
};

const problems: Readonly<Record<TemplateProblem['why'], (limit: number, allowed?: readonly string[]) => string>> = {
  'not-json': (line) =>
    `Noko er feil på linje ${line} eller rett før. Sjå etter eit komma eller hermeteikn som manglar eller er for mykje.`,
  'other-format': (_, allowed) => `Dette er ikkje ein mal. Skriv "format": "${of(allowed)}".`,
  missing: () => 'manglar. Skriv det inn.',
  unknown: () => 'finst ikkje i ein mal. Ta det bort, eller sjå etter ein skrivefeil.',
  words: () => 'skal vere tekst i hermeteikn.',
  figure: () => 'skal vere eit tal utan hermeteikn.',
  'whole-figure': () => 'skal vere eit heilt tal.',
  'yes-or-no': () => 'skal vere true eller false.',
  list: () => 'skal vere ei liste i hakeparentesar.',
  group: () => 'skal vere felt i krøllparentesar.',
  empty: () => 'er tomt. Skriv noko.',
  'too-long': (limit) => `er for langt. Høgst ${limit} teikn.`,
  'too-few': (limit) => `har for få. Minst ${limit}.`,
  'too-many': (limit) => `har for mange. Høgst ${limit}.`,
  'too-small': (limit) => `er for lite. Minst ${limit}.`,
  'too-large': (limit) => `er for stort. Høgst ${limit}.`,
  'one-of': (_, allowed) => `skal vere eitt av desse: ${of(allowed)}.`,
  'bad-id': () => 'er ikkje ein gyldig id. Bruk bokstavane a–z, tal, - og _.',
  twice: () => 'står to gonger. Gi den eine ein annan id.',
  'no-such-field': () => 'er ikkje eit felt på tavla. Bruk id-en til eit av felta.',
  'no-such-option': () => 'er ikkje eit av vala i feltet.',
  'other-kind': () => 'viser til eit felt av feil type.',
  'no-options': () => 'manglar val. Eit felt av typen choice må ha minst eitt.',
  'begins-with-doors': () => 'Programmet skal byrje med doors, éin gong.',
  'ends-with-close': () => 'Programmet skal slutte med close, éin gong.',
  'rounds-differ': (limit) => `skal ha ${limit} rundar (kind: "round"), like mange som i rounds.`,
  'travel-needs-round': () => 'travel skal stå rett framfor ein round.',
  'no-such-board': () => 'er ikkje ei tavle i boards.',
  wrong: () => 'er feil. Samanlikn med dømet i dokumentasjonen.',
};
