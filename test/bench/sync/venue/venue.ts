/** Where a load takes place: the documents of a server, and how each person gets at them. */
import type { Door } from '../wire/line.ts';

export interface Place {
  /** As the server's language names the document. */
  readonly name: string;
  /** One for each person who sits there; they may write. */
  readonly people: readonly Door[];
  /** The facilitator's, who may write as well. */
  readonly facilitator: Door;
}

export interface Venue {
  readonly tables: readonly Place[];
  /** The wall of the café, or of the first one; everybody in it may read, and in the harvest write. */
  readonly wall: Place;
}

export interface VenueOptions {
  readonly tables: number;
  /** People at each table. */
  readonly people: number;
  /** The rounds run, or the harvest. Only our own server knows the difference. */
  readonly stage: 'round' | 'harvest';
  /** Asks our own server for saved marks, as our phones do. */
  readonly marks: boolean;
}
