/** Pieces of a line as Word has them. */
import { TextRun } from 'docx';
import type { Runs } from '../../../shared/agenda/document/blocks.ts';
import { xmlText } from '../xml-text.ts';
import { ink } from './styles.ts';

const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

const languageTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;

/** A line break in the words of a person stays one. */
export function textRuns(runs: Runs): readonly TextRun[] {
  return runs.flatMap(({ text, bold, emphasis, lang }) =>
    text.split(lineBreaks).map(
      (line, index) =>
        new TextRun({
          text: xmlText(line),
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(emphasis ? { italics: true, color: ink.quiet } : {}),
          ...(lang !== undefined && languageTag.test(lang) ? { language: { value: lang } } : {}),
        }),
    ),
  );
}
