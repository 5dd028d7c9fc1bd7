import type { TemplateProblem, TemplateProblemName } from '../../templates/template-problem.ts';
import { many } from './words.ts';

const of = (allowed: readonly string[] = []): string => allowed.join(', ');

/** Templates as files, on bokmål. */
export const templateFile = {
  open: 'Åpne en mal fra fil',
  openText: 'En mal er en JSON-fil som hvem som helst kan skrive. Du kan også lagre en kafé som mal fra konsollen.',
  tooLarge: 'Fila er for stor til å være en mal.',
  title: 'Malen kan ikke åpnes ennå',
  text: 'Rett dette i fila, og åpne den på nytt. Numrene telles fra 0: tables[0] er det første bordet.',
  more: 'Dette er de første feilene. Det kan være flere.',
  saveTitle: 'Kafeen som mal',
  saveText:
    'Alt dere har planlagt – spørsmål, bord, program og tavler – uten dato, sted, personer og det som er skrevet. Åpne fila når du lager neste kafé.',
  save: 'Lagre som mal',
  /** How much of it there is, so that its writer sees that all was found. */
  opened: (tables: number, rounds: number, parts: number, boards: number): string =>
    `Malen er åpnet. Den har ${many(tables, 'bord', 'bord')}, ${many(rounds, 'runde', 'runder')}, ${many(parts, 'del', 'deler')} i programmet og ${many(boards, 'tavle', 'tavler')}.`,
  /** The whole file, as a place. */
  wholeFile: 'fila',
  /** What is wrong, and what to do; it stands after the place. */
  problem: ({ why, limit, allowed }: TemplateProblem): string => problems[why](limit ?? 0, allowed),
};

const problems: Readonly<Record<TemplateProblemName, (limit: number, allowed?: readonly string[]) => string>> = {
  'not-json': (line) =>
    `Noe er feil på linje ${line} eller rett før. Se etter et komma eller anførselstegn som mangler eller er for mye.`,
  'other-format': (_, allowed) => `Dette er ikke en mal. Skriv "format": "${of(allowed)}".`,
  missing: () => 'mangler. Skriv det inn.',
  unknown: () => 'finnes ikke i en mal. Ta det bort, eller se etter en skrivefeil.',
  words: () => 'skal være tekst i anførselstegn.',
  figure: () => 'skal være et tall uten anførselstegn.',
  'whole-figure': () => 'skal være et helt tall.',
  'yes-or-no': () => 'skal være true eller false.',
  list: () => 'skal være en liste i hakeparenteser.',
  group: () => 'skal være felt i krøllparenteser.',
  empty: () => 'er tomt. Skriv noe.',
  'too-long': (limit) => `er for langt. Høyst ${limit} tegn.`,
  'too-few': (limit) => `har for få. Minst ${limit}.`,
  'too-many': (limit) => `har for mange. Høyst ${limit}.`,
  'too-small': (limit) => `er for lite. Minst ${limit}.`,
  'too-large': (limit) => `er for stort. Høyst ${limit}.`,
  'one-of': (_, allowed) => `skal være ett av disse: ${of(allowed)}.`,
  'bad-id': () => 'er ikke en gyldig id. Bruk bokstavene a–z, tall, - og _.',
  twice: () => 'står to ganger. Gi den ene en annen id.',
  'no-such-field': () => 'er ikke et felt på tavla. Bruk id-en til et av feltene.',
  'no-such-option': () => 'er ikke et av valgene i feltet.',
  'other-kind': () => 'viser til et felt av feil type.',
  'no-options': () => 'mangler valg. Et felt av typen choice må ha minst ett.',
  'begins-with-doors': () => 'Programmet skal begynne med doors, én gang.',
  'ends-with-close': () => 'Programmet skal slutte med close, én gang.',
  'rounds-differ': (limit) => `skal ha ${limit} runder (kind: "round"), like mange som i rounds.`,
  'travel-needs-round': () => 'travel skal stå rett foran en round.',
  'no-such-board': () => 'er ikke en tavle i boards.',
  wrong: () => 'er feil. Sammenlikn med eksemplet i dokumentasjonen.',
};

export type TemplateFileMessages = typeof templateFile;
