/** What every person in a test can do, whoever they are: follow the room, give commands, write in documents and wait for the disk. */
import process from 'node:process';
import type * as Y from 'yjs';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { readTablecloth, type Tablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall, type Wall } from '../../shared/documents/wall.ts';
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
}

export class Visitor {
  readonly visit: Visit;
  readonly ticket: string;

  constructor({ server, cafe, ticket, keep = null }: VisitorOptions) {
    this.ticket = ticket;
    this.visit = startVisit({ server, cafe, ticket, keep, now: () => Date.now() });
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

  /** Gives a command that must be accepted. */
  async order(command: CommandInput): Promise<void> {
    const reply = await this.ask(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal}`);
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
