/** What a file is made from, and what is known of one that can be made. */
import type { Agenda } from '../../../shared/agenda/model.ts';
import type { CafeDocuments } from '../../../shared/agenda/agenda.ts';
import type { AgendaDocument } from '../../../shared/agenda/document/document.ts';
import { fileName } from '../../../shared/agenda/file-name.ts';
import type { Cafe } from '../../../shared/cafe/model.ts';
import type { ExportWords } from '../../../shared/locale/nb/exports.ts';
import type { Facts } from '../tables/table.ts';
import type { Progress, Wanted } from './ask.ts';

/** Everything that a file may be made from. */
export interface Making {
  readonly cafe: Cafe;
  readonly documents: CafeDocuments;
  readonly at: number;
  readonly wanted: Wanted;
  readonly agenda: Agenda;
  readonly document: AgendaDocument;
  readonly facts: Facts;
  readonly progress: (progress: Progress) => void;
  /** Told of each file that a package should have and has not. */
  readonly lacks: (name: string) => void;
}

export interface Format {
  readonly type: string;
  readonly ending: string;
  /** Echoes between tables are found for what shows them: it takes long among thousands of notes. */
  readonly echoes?: 'left-out';
  /** Begun before anything is gathered: what takes a second to be ready and can get ready meanwhile. */
  readonly ahead?: () => Promise<void>;
  readonly called: (words: ExportWords['files'], making: Making) => string;
  readonly make: (making: Making) => Uint8Array | Promise<Uint8Array>;
}

/** `handlingsplan-strategikafe-2026-09-17-v1-0.docx`. */
export function nameOf({ called, ending }: Format, making: Making): string {
  const { agenda, facts, wanted } = making;
  const { title, date, version, draft } = agenda.header;
  const { files } = facts.own;
  return fileName(
    [
      called(files, making),
      title,
      date,
      `v${version}`,
      draft ? files.draft : '',
      wanted.options.version === 'public' ? files.public : '',
    ],
    ending,
  );
}
