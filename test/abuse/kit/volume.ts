/** People who write far more than people do, though all of it good: whole tablecloths of long notes, again and again. */
import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { writeNote } from '../../../shared/documents/tablecloth.ts';
import { bareLine, offered } from './bare-line.ts';
import { updateMessage, type Address } from './document-line.ts';
import { guestWriter, recordOf } from './session.ts';

export interface HeavyWriter {
  /** Writes every note anew, in one update of some fifty kilobytes. */
  writes(): void;
  /** Set when the server has ended it, which it must not. */
  ended(): string | null;
  leave(): void;
}

const notesEach = 70;

export async function heavyWriter(at: Address, ticket: string, name: string): Promise<HeavyWriter> {
  const doc = new Y.Doc();
  const line = bareLine({ ...at, protocols: offered(ticket) });
  await line.answered;
  let end: string | null = null;
  void line.ended.then(({ code, reason, how }) => (end = `${how} ${code} ${reason}`));
  let time = 0;
  return {
    writes() {
      time += 1;
      const recorded = recordOf({ doc, writer: guestWriter(name) }, () =>
        doc.transact(() => {
          for (let index = 0; index < notesEach; index += 1) {
            const text = `${name} ${time} ${index} ${'lang tale '.repeat(56)}`;
            writeNote(doc, { id: `${name}-${index}`, kind: 'idea', text, round: 1, at: 1, buildsOn: null });
          }
        }, null),
      );
      for (const { update } of recorded) line.send(updateMessage(update));
    },
    ended: () => end,
    leave: () => line.leave(),
  };
}

export async function allWrite(writers: readonly HeavyWriter[], times: number, everyMs: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const writer of writers) writer.writes();
    await wait(everyMs);
  }
}
