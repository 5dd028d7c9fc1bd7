/** Whoever may write on the wall and the boards: facilitators always, guests in the stage for it. */
import { addCard, type Board, type CardChanges } from '../../shared/documents/cards.ts';
import { groupNotes } from '../../shared/documents/wall.ts';
import { newId } from '../../client/cafe/secrets.ts';
import { Visitor } from './visitor.ts';

const wall = { kind: 'wall' } as const;

export abstract class Person extends Visitor {
  /** Makes a card and returns its id. */
  async addsCard<B extends Board>(board: B, fields: CardChanges<B>): Promise<string> {
    const id = newId();
    await this.writesIn(wall, (doc) => addCard(doc, board, id, fields));
    return id;
  }

  async groups(notes: readonly string[], theme: string | null): Promise<void> {
    await this.writesIn(wall, (doc) => groupNotes(doc, notes, theme));
  }
}
