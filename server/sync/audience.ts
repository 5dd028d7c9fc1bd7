/** Everybody who has one document open: what came to disk together goes out as one frame, encoded once. */
import * as Y from 'yjs';
import type { DocumentRoom, Told } from '../cafes/document-room.ts';
import { updateFrame } from './frames.ts';
import { Presence } from './presence.ts';

/** As much of a connection as its audience needs. */
export interface Reader {
  send(frame: Uint8Array): void;
}

export class Audience {
  readonly room: DocumentRoom;
  readonly presence = new Presence();
  readonly #readers = new Set<Reader>();
  readonly #stop: () => void;

  constructor(room: DocumentRoom) {
    this.room = room;
    this.#stop = room.onTold((batch) => this.#send(batch));
  }

  get size(): number {
    return this.#readers.size;
  }

  add(reader: Reader): void {
    this.#readers.add(reader);
  }

  remove(reader: Reader): void {
    this.#readers.delete(reader);
    const frame = this.presence.leave(reader);
    if (frame) this.sendOthers(reader, frame);
    if (this.#readers.size === 0) this.#stop();
  }

  sendOthers(from: Reader, frame: Uint8Array): void {
    for (const reader of this.#readers) if (reader !== from) reader.send(frame);
  }

  #send(batch: readonly Told[]): void {
    const whole = updateFrame(merged(batch));
    const writers = new Set(batch.map(({ from }) => from));
    for (const reader of this.#readers) {
      if (!writers.has(reader)) {
        reader.send(whole);
        continue;
      }
      // A writer gets what the others wrote, not their own words back.
      const others = batch.filter(({ from }) => from !== reader);
      if (others.length > 0) reader.send(updateFrame(merged(others)));
    }
  }
}

function merged(batch: readonly Told[]): Uint8Array {
  const [first] = batch;
  return batch.length === 1 && first ? first.update : Y.mergeUpdates(batch.map(({ update }) => update));
}
