import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { readWords, writeWords } from '../../shared/documents/tablecloth.ts';
import { browserKeep } from '../../test/kit/browser-keep.ts';
import { createHandedWords, type WaitingWords } from './handed-words.ts';
import type { DocumentState, OpenDocument } from './open-document.ts';

const sentence: WaitingWords = { table: 't1', round: 2, place: 'sentence', text: 'Det vi ble enige om', at: 1 };
const key = 'words/r2/sentence';
const at2 = { keep: null, begun: () => 2, movedOn: () => false, now: () => 2 };

/** The tablecloth of the first table with a server in our hand: what waits is saved when we say so. */
function tablecloth(inStep = true): {
  readonly opened: OpenDocument;
  readonly wait: (keys: readonly string[]) => void;
} {
  const state = createStore<DocumentState>(() => ({
    loaded: true,
    connected: inStep,
    inStep,
    waiting: new Set(),
    closed: null,
    version: 0,
  }));
  const opened: OpenDocument = {
    doc: new Y.Doc(),
    document: { kind: 'tablecloth', table: 't1' },
    state,
    unsaved: () => [],
    lastWords: new Map(),
    close: () => undefined,
  };
  return { opened, wait: (keys) => state.setState({ waiting: new Set(keys) }) };
}

describe('handed words', () => {
  it('[WD4] are written once, kept until they are saved, and then leave the words of others alone', () => {
    const keep = browserKeep();
    const { opened, wait } = tablecloth();
    const words = createHandedWords({ ...at2, keep }, 'me/words');
    words.put(sentence);
    words.settle(opened);
    wait([key]);
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe(sentence.text);
    expect(createHandedWords({ ...at2, keep }, 'me/words').list.all()).toEqual([sentence]);
    writeWords(opened.doc, 2, 'sentence', 'En annens ord');
    wait([]);
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe('En annens ord');
    expect([...keep.items.keys()]).toEqual([]);
  });

  it('[WD6] for a round that has not begun wait for it', () => {
    let begun = 1;
    const { opened } = tablecloth();
    const words = createHandedWords({ ...at2, begun: () => begun }, 'me/words');
    words.put(sentence);
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe('');
    begun = 2;
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe(sentence.text);
  });

  it('[SA3] that are refused with something else are tried once more, and then stay with their writer', () => {
    const keep = browserKeep();
    const words = createHandedWords({ ...at2, keep }, 'me/words');
    words.put(sentence);
    for (const left of [sentence, { ...sentence, refused: true as const }]) {
      words.settle(tablecloth().opened);
      words.replaced('t1', true);
      expect(words.list.all()).toEqual([left]);
    }
    const { opened } = tablecloth();
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe('');
    const [kept] = createHandedWords({ ...at2, keep }, 'me/words').list.all();
    expect(kept?.text).toBe(sentence.text);
    words.drop(sentence);
    expect(keep.items.size).toBe(0);
  });

  it('[NL9] wait until it is known what others have written, and stand back where that is something else', () => {
    const keep = browserKeep();
    const words = createHandedWords({ ...at2, keep }, 'me/words');
    words.put(sentence, 'Det sto da vi begynte');
    words.settle(tablecloth(false).opened);
    expect(words.list.all()).toHaveLength(1);
    const { opened } = tablecloth();
    writeWords(opened.doc, 2, 'sentence', 'En annens ord');
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe('En annens ord');
    const [kept] = createHandedWords({ ...at2, keep }, 'me/words').list.all();
    expect(kept).toMatchObject({ text: sentence.text, refused: true, aside: true });
    // What is written there next leaves them as they are.
    words.put({ ...sentence, text: 'Begge deler', at: 2 }, 'En annens ord');
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe('Begge deler');
    expect(words.list.all().map(({ text }) => text)).toContain(sentence.text);
    if (kept) words.drop(kept);
    expect(words.list.all().map(({ text }) => text)).toEqual(['Begge deler']);
  });

  it('[NL9] stand over what their writer has seen there, and over their own earlier ones', () => {
    const words = createHandedWords(at2, 'me/words');
    const { opened } = tablecloth();
    writeWords(opened.doc, 2, 'sentence', 'Sett før vi begynte');
    words.put({ ...sentence, text: 'Det vi ble' }, 'Sett før vi begynte');
    words.put(sentence, 'Det vi ble');
    words.settle(opened);
    expect(readWords(opened.doc, 2, 'sentence')).toBe(sentence.text);
  });

  it('[NL9] that lose to what somebody else writes at the same moment are kept beside it', () => {
    const words = createHandedWords(at2, 'me/words');
    const { opened, wait } = tablecloth();
    words.put(sentence, '');
    words.settle(opened);
    wait([key]);
    writeWords(opened.doc, 2, 'sentence', 'I samme øyeblikk');
    words.overtaken('t1', [{ root: 'words', key: 'r2/sentence', value: sentence.text }]);
    expect(words.list.all()).toMatchObject([{ text: sentence.text, refused: true, aside: true }]);
  });

  it('[SA3] for a table where one may not write any more wait for their writer, once the server has said where the café is', () => {
    let told = false;
    const words = createHandedWords({ ...at2, movedOn: () => (told ? false : null) }, 'me/words');
    words.put(sentence);
    words.turnedAway('t1');
    expect(words.list.all()).toEqual([sentence]);
    told = true;
    words.turnedAway('t2');
    expect(words.list.all()).toEqual([sentence]);
    words.turnedAway('t1');
    expect(words.list.all()).toEqual([{ ...sentence, refused: true }]);
  });
});
