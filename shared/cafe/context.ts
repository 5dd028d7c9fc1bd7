/** What a decision may know besides the café and the command. Time and chance are handed in; so are the documents. */
import type { Actor, CardId, NoteId, OrganisationId, TableId } from './model.ts';

/** What the control plane asks of the documents, answered from what is on disk. */
export interface DocumentFacts {
  note(id: NoteId): { readonly table: TableId; readonly round: number; readonly mine: boolean } | null;
  hasVision(id: CardId): boolean;
  hasStone(id: CardId): boolean;
  hasTheme(id: CardId): boolean;
  /** Whether anything is written for this round on any tablecloth: a note, an essential or a sentence. */
  hasWordsOf(round: number): boolean;
  action(id: CardId): { readonly owner: OrganisationId | null } | null;
  /** What the plan is now: see `planMark`. */
  planMark(): string;
}

export interface DecideContext {
  /** Server time in milliseconds. */
  readonly at: number;
  readonly by: Actor;
  /** Seed for whatever is drawn by lot in this decision. */
  readonly seed: number;
  readonly newId: () => string;
  /** What is kept of a secret. */
  readonly hashOf: (secret: string) => string;
  readonly documents: DocumentFacts;
}
