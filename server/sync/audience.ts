/** Everybody who has one document open: what came to disk together goes out as one frame, encoded once. */
import * as Y from 'yjs';
import type { DocumentRoom, Told } from '../cafes/document-room.ts';
import { updateFrame } from './frames.ts';
import { Presence } from './presence.ts';
import type { SyncConnection } from './sync-connection.ts';

export class Audience {
  readonly room: DocumentRoom;
  readonly presence = new Presence();
  readonly #connections = new Set<SyncConnection>();
  readonly #stop: () => void;

  constructor(room: DocumentRoom) {
    this.room = room;
    this.#stop = room.onTold((batch) => this.#send(batch));
  }

  get size(): number {
    return this.#connections.size;
  }

  connections(): Iterable<SyncConnection> {
    return this.#connections;
  }

  add(connection: SyncConnection): void {
    this.#connections.add(connection);
  }

  remove(connection: SyncConnection): void {
    this.#connections.delete(connection);
    const frame = this.presence.leave(connection);
    if (frame) this.sendOthers(connection, frame);
    if (this.#connections.size === 0) this.#stop();
  }

  sendOthers(from: SyncConnection, frame: Uint8Array): void {
    for (const connection of this.#connections) if (connection !== from) connection.send(frame);
  }

  #send(batch: readonly Told[]): void {
    const whole = updateFrame(merged(batch));
    const writers = new Set(batch.map(({ from }) => from));
    for (const connection of this.#connections) {
      if (!writers.has(connection)) {
        connection.send(whole);
        continue;
      }
      // A writer gets what the others wrote, not their own words back.
      const others = batch.filter(({ from }) => from !== connection);
      if (others.length > 0) connection.send(updateFrame(merged(others)));
    }
  }
}

function merged(batch: readonly Told[]): Uint8Array {
  const [first] = batch;
  return batch.length === 1 && first ? first.update : Y.mergeUpdates(batch.map(({ update }) => update));
}
