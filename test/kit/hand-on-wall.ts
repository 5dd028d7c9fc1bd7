/** One of several who work on a wall at once, each with a copy of their own. */
import * as Y from 'yjs';
import { asStep, takeBack, type Step } from '../../shared/documents/steps.ts';
import { readWall } from '../../shared/documents/wall.ts';

/** Somebody with a copy of the wall, the steps they have taken, and what has not been sent yet. */
export class Hand {
  readonly doc = new Y.Doc();
  readonly steps: Step[] = [];
  sent: Uint8Array[] = [];

  constructor(pen: number) {
    this.doc.clientID = pen;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') this.sent.push(update);
    });
  }

  does(act: (doc: Y.Doc) => void): void {
    const step = asStep(this.doc, () => act(this.doc));
    if (step.changes.length > 0) this.steps.push(step);
  }

  undoes(): boolean {
    const step = this.steps.pop();
    return step !== undefined && takeBack(this.doc, step, (pen) => pen === this.doc.clientID);
  }

  hears(updates: readonly Uint8Array[]): void {
    for (const update of updates) Y.applyUpdate(this.doc, update, 'network');
  }

  /** Begins with everything that somebody else has, as a page does that is opened anew. */
  copies({ doc }: Hand): void {
    this.hears([Y.encodeStateAsUpdate(doc)]);
  }

  get wall() {
    return readWall(this.doc);
  }

  get titles(): string[] {
    return this.wall.themes.map(({ title }) => title);
  }
}
