/** What a load is to the benchmark: an id, who takes part, and one measurement of one server that answers named figures. */
import type { Faults } from '../deliveries.ts';
import type { Contender, ContenderName } from '../servers/contenders.ts';

export interface Settings {
  /** Length of a measured window. */
  readonly seconds: number;
  /** Asks our own server for saved marks. */
  readonly marks: boolean;
  readonly seed: number;
}

/** Figures by column; NaN where there is nothing to say. */
export type Figures = Readonly<Record<string, number>>;

export interface Measurement {
  readonly figures: Figures;
  readonly faults: Faults;
  readonly troubles: readonly string[];
  /** Anything a reader of the table should know. */
  readonly remark?: string;
}

export interface Column {
  /** Key in the figures. */
  readonly key: string;
  readonly title: string;
  readonly digits: number;
  /** Shown beside the figure as a ratio to the relay of the same run. */
  readonly ratio?: boolean;
}

export interface Load {
  readonly id: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Who can take part. */
  readonly contenders: readonly ContenderName[];
  /** How often each is measured when nothing else is asked for. */
  readonly repeats?: number;
  /** Our bounds on one person's writing are lifted. */
  readonly unlimited: boolean;
  measure(who: Contender, settings: Settings): Promise<Measurement>;
}

export const noFaults: Faults = { lost: 0, doubled: 0, wrong: 0 };
