/**
 * Everybody who has one document open: what came to disk together goes out as one message, merged, encoded and framed once.
 *
 * A small audience is served at once. A large one waits a moment, together: a phone in a hall of five hundred gets at most ten messages
 * a second, however many people write.
 */
import * as encoding from 'lib0/encoding';
import { documentPath } from '../../shared/documents/names.ts';
import type { Clock } from '../clock.ts';
import type { DocumentRoom, Sender, Told } from '../cafes/document-room.ts';
import { awarenessMessage, epochMessage, questionMessage, savedMessage, type AwarenessState } from './frames.ts';
import type { Message } from './message.ts';
import { newsFrom, newsOf, type News } from './news.ts';
import { Presence } from './presence.ts';

/** As much of a connection as its audience needs. */
export interface Reader extends Sender {
  /** Whose words it brings: the same person after a lost connection, the same role for a link. */
  readonly writer: string;
  /** Understands "saved up to". */
  readonly wantsSaved: boolean;
  /** In the order in which they are to arrive. */
  write(...messages: readonly Message[]): void;
}

const served = 20;
const readersPerMs = 4;
const longestPatienceMs = 100;
const presencePatienceMs = 200;
const noMarks: ReadonlyMap<Reader, Message> = new Map();

/** How long what has come to disk may gather before it goes out, by the number of readers. */
export function patienceFor(readers: number): number {
  return Math.min(longestPatienceMs, Math.max(0, Math.floor((readers - served) / readersPerMs)));
}

export class Audience {
  readonly room: DocumentRoom;
  /** The document's name as every message on a shared websocket begins with it: one for all its readers. */
  readonly name: Uint8Array;
  readonly #presence = new Presence();
  readonly #clock: Clock;
  readonly #readers = new Set<Reader>();
  readonly #stop: () => void;
  #gathered: Told[] = [];
  #stopWaiting: (() => void) | null = null;
  #presenceNews = new Map<number, AwarenessState & { readonly from: Reader }>();
  #stopPresence: (() => void) | null = null;
  #lineage: Message | null = null;
  #question: { readonly vector: Uint8Array; readonly message: Message } | null = null;

  constructor(room: DocumentRoom, clock: Clock) {
    this.room = room;
    this.name = encoding.encode((encoder) => encoding.writeVarString(encoder, documentPath(room.document)));
    this.#clock = clock;
    this.#stop = room.onTold((batch) => this.#hear(batch));
  }

  get size(): number {
    return this.#readers.size;
  }

  add(reader: Reader): void {
    this.#readers.add(reader);
  }

  remove(reader: Reader): void {
    this.#readers.delete(reader);
    for (const [pen, { from }] of this.#presenceNews) if (from === reader) this.#presenceNews.delete(pen);
    const gone = this.#presence.leave(reader);
    if (gone.length > 0) this.#sendOthers(reader, awarenessMessage(gone));
    if (this.#readers.size > 0) return;
    this.#stop();
    this.#stopWaiting?.();
    this.#stopPresence?.();
  }

  /** The server's question what the client has that the server lacks. */
  question(): Message {
    const vector = this.room.vector();
    if (this.#question?.vector !== vector) this.#question = { vector, message: questionMessage(vector) };
    return this.#question.message;
  }

  /** Which lineage the document is of: the same for all who ever read it. */
  lineage(epoch: string): Message {
    this.#lineage ??= epochMessage(epoch);
    return this.#lineage;
  }

  /** Everybody present, for somebody who comes in; nothing when nobody shows themselves. */
  present(): Message[] {
    const present = this.#presence.present(this.#clock.now());
    return present.length > 0 ? [awarenessMessage(present)] : [];
  }

  /** Takes in what somebody says about themselves. It goes on a little later, the last of each only. */
  hearPresence(from: Reader, states: readonly AwarenessState[], mayUse: (pen: number) => boolean): void {
    for (const state of this.#presence.hear(from, states, mayUse, this.#clock.now()))
      this.#presenceNews.set(state.pen, { ...state, from });
    if (this.#presenceNews.size === 0) return;
    this.#stopPresence ??= this.#clock.at(this.#clock.now() + presencePatienceMs, () => {
      this.#stopPresence = null;
      const news = [...this.#presenceNews.values()];
      this.#presenceNews = new Map();
      // They may have left meanwhile.
      if (news.length > 0) this.#sendAll(newsFrom(news, awarenessMessage));
    });
  }

  #hear(batch: readonly Told[]): void {
    const marks = this.#marks(batch);
    const patience = patienceFor(this.#readers.size);
    if (patience === 0) {
      this.#sendAll(newsOf(batch), marks);
      return;
    }
    for (const [reader, mark] of marks) reader.write(mark);
    this.#gathered.push(...batch);
    this.#stopWaiting ??= this.#clock.at(this.#clock.now() + patience, () => {
      this.#stopWaiting = null;
      const gathered = this.#gathered;
      this.#gathered = [];
      this.#sendAll(newsOf(gathered));
    });
  }

  /** One "saved up to" for each writer of a batch who understands it. */
  #marks(batch: readonly Told[]): Map<Reader, Message> {
    const saved = new Map<Reader, Map<number, number>>();
    for (const { admitted, from } of batch)
      for (const reader of this.#whoWaitsFor(from as Reader | null)) {
        const own = saved.get(reader) ?? new Map<number, number>();
        saved.set(reader, own);
        for (const pen of admitted.structs.keys()) own.set(pen, this.room.savedUpTo(pen));
      }
    const marks = new Map<Reader, Message>();
    for (const [reader, own] of saved) marks.set(reader, savedMessage(own));
    return marks;
  }

  /**
   * Somebody whose connection was lost while their words were on the way to the disk has come back by now, perhaps, and brought them
   * again; there was nothing new in that, so this is the only answer that they get.
   */
  #whoWaitsFor(from: Reader | null): readonly Reader[] {
    if (!from?.wantsSaved) return [];
    if (this.#readers.has(from)) return [from];
    return Array.from(this.#readers).filter(({ writer, wantsSaved }) => wantsSaved && writer === from.writer);
  }

  /** To everybody, but nobody hears their own words: a writer gets what the others wrote. */
  #sendAll(news: News, marks: ReadonlyMap<Reader, Message> = noMarks): void {
    for (const reader of this.#readers) {
      const mark = marks.get(reader);
      const words = news.writers.has(reader) ? news.without(reader) : news.whole();
      if (mark && words) reader.write(mark, words);
      else if (mark ?? words) reader.write((mark ?? words) as Message);
    }
  }

  #sendOthers(from: Reader, message: Message): void {
    for (const reader of this.#readers) if (reader !== from) reader.write(message);
  }
}
