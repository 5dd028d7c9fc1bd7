/** The last check of a load: somebody who comes in afterwards, with a real Yjs document, finds everybody's last words. */
import * as Y from 'yjs';
import { keyOf, keysPerWriter, rootOf, type Shape } from './content/author.ts';
import { token } from './wire/token.ts';

export interface LastWord {
  readonly writer: number;
  /** How many operations the writer has sent. */
  readonly sent: number;
}

/** Values of the writers' keys that are not the last ones written, in words; empty when all is well. */
export function wrongIn(states: readonly Uint8Array[], shape: Shape, writers: readonly LastWord[]): string[] {
  const doc = new Y.Doc();
  for (const state of states) Y.applyUpdate(doc, state);
  const map = doc.getMap(rootOf(shape));
  const wrong: string[] = [];
  for (const { writer, sent } of writers) {
    for (let operation = Math.max(0, sent - keysPerWriter); operation < sent; operation += 1) {
      const value: unknown = map.get(keyOf(writer, operation));
      if (!textOf(value).startsWith(token(writer, operation)))
        wrong.push(`${keyOf(writer, operation)} is ${JSON.stringify(value) ?? 'not there'}`);
    }
  }
  return wrong;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : '';
}
