/** Proof, before anything is measured, that the authors' bytes are those of Yjs. */
import * as Y from 'yjs';
import { Author, keyOf, keysPerWriter, rootOf, valueOf, type AuthorOptions } from './author.ts';

/** Throws when an author's update differs in any byte from what Yjs writes. */
export function checkAuthors(): void {
  for (const shape of ['note', 'grouping'] as const) {
    for (const pen of [17, 2_147_483_647, 4_294_967_295]) checkAuthor({ writer: 61, pen, shape });
  }
}

function checkAuthor(options: AuthorOptions): void {
  const doc = new Y.Doc();
  doc.clientID = options.pen;
  let expected = new Uint8Array();
  doc.on('update', (update: Uint8Array) => {
    expected = new Uint8Array(update);
  });
  const author = new Author(options);
  const map = doc.getMap(rootOf(options.shape));
  for (let operation = 0; operation < 200 + keysPerWriter; operation += 1) {
    map.set(keyOf(options.writer, operation), valueOf(options, operation));
    if (Buffer.compare(expected, author.write()) !== 0)
      throw new Error(`update ${operation} of a ${options.shape} is not what Yjs writes`);
  }
}
