/** What people have wanted of their notes, and what they have been told is saved: to be found again at the end. */
import { readNote } from '../../../shared/documents/tablecloth.ts';
import type { WaitingNote } from '../../../client/documents/outbox.ts';
import type { Witness } from '../checks/witness.ts';

interface Wanted {
  readonly table: string;
  /** Everything it was ever meant to say, in order; null once it was taken back. */
  readonly texts: (string | null)[];
  /** The latest of those that was called saved; -1 before the first. */
  saved: number;
}

export class Ledger {
  readonly notes = new Map<string, Wanted>();

  wrote(id: string, table: string, text: string | null): void {
    const known = this.notes.get(id);
    if (known) known.texts.push(text);
    else this.notes.set(id, { table, texts: [text], saved: -1 });
  }

  /** The phone has been told that this is saved: then it is on disk now. */
  saved(note: WaitingNote, witness: Witness): void {
    const wanted = this.notes.get(note.id);
    if (!wanted) return;
    const text = note.withdrawn ? null : note.text;
    const at = wanted.texts.lastIndexOf(text);
    wanted.saved = Math.max(wanted.saved, at);
    const there = readNote(witness.doc(`table/${note.table}`), note.id);
    const says = there?.state === 'written' ? there.text : null;
    // It may say something newer already: another edit of the same writer.
    witness.findings.unless(
      wanted.texts.lastIndexOf(says) >= at,
      'SA5',
      () => `note ${note.id} is called saved as "${text}" and is "${says}" on disk`,
    );
  }

  /** What the disk holds at the end is the latest that was called saved, or something wanted later. An older copy of it may hold less. */
  judge(witness: Witness, restored: boolean): void {
    for (const [id, { table, texts, saved }] of this.notes) {
      const there = readNote(witness.doc(`table/${table}`), id);
      const says = there?.state === 'written' ? there.text : null;
      const at = texts.lastIndexOf(says);
      if (saved >= 0 && !restored)
        witness.findings.unless(at >= saved, 'CR1', () => `note ${id} was saved as "${texts[saved]}", now "${says}"`);
      if (says !== null)
        witness.findings.unless(at >= 0, 'A3', () => `note ${id} says "${says}", which its writer never wrote`);
    }
  }
}
