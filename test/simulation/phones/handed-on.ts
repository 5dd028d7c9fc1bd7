/** What tables hand on, from all phones: nobody's words are lost to somebody who has not seen them. */
import { documentPath } from '../../../shared/documents/names.ts';
import { readWords, wordsKeyFor } from '../../../shared/documents/tablecloth.ts';
import type { CafeStore } from '../../../client/cafe/store.ts';
import type { Desk } from '../../../client/documents/desk.ts';
import type { WaitingWords, WordsPlace } from '../../../client/documents/handed-words.ts';
import type { Witness } from '../checks/witness.ts';

/** As much of a phone as that needs. */
interface HandingPhone {
  readonly name: string;
  readonly visit: Pick<Desk, 'handedWords' | 'documents'>;
  readonly control: { readonly store: CafeStore };
}

interface Written {
  readonly place: WordsPlace;
  readonly text: string;
}

export class HandedOn {
  /** By phone and place: the latest. */
  readonly #latest = new Map<string, Map<string, Written>>();
  /** What stood on the screen of whoever wrote over it. */
  readonly #seen = new Set<string>();

  wrote(phone: string, place: WordsPlace, text: string, over: string): void {
    this.#of(phone).set(`${place.table}/${wordsKeyFor(place.round, place.place)}`, { place, text });
    this.#seen.add(over);
  }

  /** A page that is gone cannot keep what it had saved when somebody crosses it later. */
  openedAgain(phone: string, waiting: readonly WaitingWords[]): void {
    const texts = new Set(waiting.map(({ text }) => text));
    for (const [key, { text }] of this.#of(phone)) if (!texts.has(text)) this.#of(phone).delete(key);
  }

  /** On phones that have heard all: the latest words of each stand there, wait beside it on that phone, or were written over by somebody who saw them. */
  judge(witness: Witness, phones: readonly HandingPhone[]): void {
    for (const { name, visit, control } of phones) {
      const { here, connection } = control.store.getState();
      if (!here || connection.state !== 'open') continue;
      const aside = new Set(visit.handedWords.all().map(({ text }) => text));
      for (const { place, text } of this.#of(name).values()) {
        const path = `table/${place.table}`;
        const opened = visit.documents().find(({ document }) => documentPath(document) === path);
        if (opened?.state.getState().closed !== null) continue;
        const stands = readWords(witness.doc(path), place.round, place.place);
        const isKept = stands === text || aside.has(text) || this.#seen.has(text);
        witness.findings.unless(isKept, 'NL9', () => `${name}: "${text}" is lost, "${stands}" stands there`);
      }
    }
  }

  #of(phone: string): Map<string, Written> {
    const known = this.#latest.get(phone) ?? new Map<string, Written>();
    this.#latest.set(phone, known);
    return known;
  }
}
