/** The thread in which PDFs are set. One document after the other; the first asks for the compiler. */
import { parentPort } from 'node:worker_threads';
import type { PdfAnswer, PdfRequest } from './pdf.ts';
import { openTypesetter } from './typesetter.ts';

const typesetter = openTypesetter();
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, document }: PdfRequest) => {
  before = before.then(async () => {
    const answer = await typesetter
      .then((set) => set(document))
      .then(
        (pdf): PdfAnswer => ({ id, ok: true, pdf }),
        (reason: unknown): PdfAnswer => ({ id, ok: false, why: String(reason) }),
      );
    parentPort?.postMessage(answer);
  });
});
