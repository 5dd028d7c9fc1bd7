/** How the Word file looks, as styles: whoever edits it changes a style once and not every paragraph. */
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  ShadingType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';

/** Every Word has it, and LibreOffice a face of the same width. */
const font = 'Calibri';
export const ink = { text: '1F2A27', quiet: '4A5652', hair: 'CFD9D4', tint: 'EEF5F1', deep: '17594A' } as const;

export const bullets = 'bullets';

/** What a style of ours is called inside the file. The first four are Word's own names. */
export const styleIds = {
  bullet: 'ListBullet',
  caption: 'Caption',
  subtitle: 'Subtitle',
  header: 'Header',
  statement: 'Statement',
  callout: 'Callout',
  cell: 'TableText',
  head: 'TableHead',
} as const;

/** Half points and twentieths of a point, as the file counts. */
const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** `language`: BCP 47, for the spelling checker. */
export function documentStyles(language: string): IStylesOptions {
  const bar = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } });
  const tinted = { type: ShadingType.CLEAR, color: 'auto', fill: ink.tint };
  const own = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font, size: 21, color: ink.text, language: { value: language } },
        paragraph: { spacing: { before: 40, after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 50, bold: true, color: ink.deep },
        paragraph: { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(29, 340, 120, ink.deep),
      heading2: heading(23, 240, 100, ink.text),
      heading3: heading(20, 180, 80, ink.quiet),
      caption: {
        run: { font, size: 18, color: ink.quiet },
        paragraph: { spacing: { before: 120, after: 60 } },
      },
    },
    paragraphStyles: [
      {
        id: styleIds.bullet,
        name: 'List Bullet',
        ...own,
        paragraph: { numbering: { reference: bullets, level: 0 }, spacing: { before: 0, after: 50 } },
      },
      {
        id: styleIds.subtitle,
        name: 'Subtitle',
        ...own,
        run: { color: ink.quiet, size: 20 },
        paragraph: { spacing: { after: 40 } },
      },
      { id: styleIds.header, name: 'header', ...own, run: { color: ink.quiet, size: 17 } },
      {
        id: styleIds.statement,
        name: 'Statement',
        ...own,
        run: { size: 30, bold: true },
        paragraph: {
          shading: tinted,
          border: bar(ink.deep),
          indent: { left: 220, right: 120 },
          spacing: { before: 120, after: 160 },
        },
      },
      {
        id: styleIds.callout,
        name: 'Callout',
        ...own,
        paragraph: {
          shading: tinted,
          border: bar(ink.hair),
          indent: { left: 220, right: 120 },
          spacing: { before: 120, after: 160 },
        },
      },
      {
        id: styleIds.cell,
        name: 'Table Text',
        ...own,
        run: { size: 18 },
        paragraph: {
          spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          alignment: AlignmentType.START,
        },
      },
      {
        id: styleIds.head,
        name: 'Table Head',
        basedOn: styleIds.cell,
        quickFormat: true,
        run: { size: 17, bold: true },
        paragraph: { keepNext: true },
      },
    ],
  };
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { run: { color: ink.deep }, paragraph: { indent: { left: 300, hanging: 220 } } },
        },
      ],
    },
  ],
};
