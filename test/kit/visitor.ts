/** What every person in a test can do, whoever they are: follow the room, give commands, write in documents and wait for the disk. */
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type * as Y from 'yjs';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { readTablecloth, type Tablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall, type Wall } from '../../shared/documents/wall.ts';
import type { DeviceTime } from '../../client/cafe/server-clock.ts';
import { newId } from '../../client/cafe/secrets.ts';
import { startVisit, type Visit } from '../../client/cafe/visit.ts';
import type { Keep } from '../../client/documents/outbox.ts';
import type { Reply } from '../../client/cafe/control.ts';
import { patienceMs, until } from './until.ts';

// Each open document waits for the end of the process to say goodbye; a café full of people is many of them in one process.
process.setMaxListeners(0);

export interface VisitorOptions {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  /** The browser storage of this person, for tests in which a tab is closed and opened again. */
  readonly keep?: Keep | null;
  /** This person's device. Left out: one whose clocks are right. */
  readonly device?: DeviceTime;
}

const rightTime: DeviceTime = { wall: () => Date.now(), steady: () => performance.now() };

export class Visitor {
  readonly visit: Visit;
  readonly ticket: string;

  constructor({ server, cafe, ticket, keep = null, device = rightTime }: VisitorOptions) {
    this.ticket = ticket;
    this.visit = startVisit({ server, cafe, ticket, keep, now: device.wall, steady: device.steady });
  }

  get room(): RoomView {
    return must(this.visit.store.getState().room, 'no room view yet');
  }

  /** The running stage. */
  get stage(): RoomView['programme'][number] {
    return must(
      this.room.programme.find((stage) => stage.id === this.room.stage),
      'the stage is in the programme',
    );
  }

  /** Waits until the room looks like this. */
  async sees(predicate: (room: RoomView) => boolean, ms = patienceMs): Promise<RoomView> {
    const { room } = await until(this.visit.store, (state) => state.room !== null && predicate(state.room), ms);
    return must(room, 'a room view');
  }

  /** Gives a command and returns the answer, whatever it is. */
  ask(command: CommandInput): Promise<Reply> {
    return this.visit.control.send(command);
  }

  /**
   * Gives a command that must be accepted. Orders come quicker here than a hand is: when the server says "too fast", it waits as told. What
   * was not answered, because the server is not back yet, is asked again as the same.
   */
  async order(command: CommandInput): Promise<void> {
    const giveUpAt = performance.now() + patienceMs;
    let id = newId();
    for (;;) {
      const reply = await this.visit.control.send(command, id);
      if (reply.ok) return;
      const waits = reply.refusal === 'unanswered' && performance.now() < giveUpAt;
      if (reply.refusal !== 'too-fast' && !waits) throw new Error(`${command.type} was refused: ${reply.refusal}`);
      if (reply.refusal === 'too-fast') id = newId();
      await wait(150);
    }
  }

  async tablecloth(table: string): Promise<Tablecloth> {
    return readTablecloth(await this.#opened({ kind: 'tablecloth', table }));
  }

  async wall(): Promise<Wall> {
    return readWall(await this.#opened({ kind: 'wall' }));
  }

  /** Changes a document and waits until the server has the change on disk. */
  async writesIn(document: DocumentRef, change: (doc: Y.Doc) => void): Promise<void> {
    const doc = await this.#opened(document);
    change(doc);
    const { waiting, closed } = await until(
      this.visit.document(document).state,
      (state) => state.waiting.size === 0 || state.closed !== null,
    );
    if (closed !== null && waiting.size > 0) throw new Error(`the document was closed: ${closed}`);
  }

  close(): void {
    this.visit.close();
  }

  async #opened(document: DocumentRef): Promise<Y.Doc> {
    const { doc, state } = this.visit.document(document);
    const { loaded, closed } = await until(state, (now) => now.loaded || now.closed !== null, patienceMs, 'a document');
    if (!loaded) throw new Error(`the document was closed: ${closed ?? ''}`);
    return doc;
  }
}
