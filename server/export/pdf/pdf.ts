/** The plan as a PDF, set beside the event loop by a thread that stays warm for a while. */
import { Worker } from 'node:worker_threads';
import type { AgendaDocument } from '../../../shared/agenda/document/document.ts';

export interface PdfRequest {
  readonly id: number;
  readonly document: AgendaDocument;
}

export type PdfAnswer =
  | { readonly id: number; readonly ok: true; readonly pdf: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly why: string };

/** After this long without a document its 300 MB are given back. */
const idleMs = 120_000;
/** A file of this many bytes has left the thread with a gigabyte that it never gives back. */
const largePdf = 2_000_000;
/** Forty times what 10,000 notes need, and less than a file may take: a package is then made without it. */
const longestMs = 240_000;

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

let thread: Thread | null = null;
let lastId = 0;
let patience: NodeJS.Timeout | undefined;

/** Rejects when it cannot be set or the thread dies; the next document then gets a thread of its own. */
export function agendaPdf(document: AgendaDocument): Promise<Uint8Array> {
  thread ??= openThread();
  const { worker, waiting } = thread;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, document } satisfies PdfRequest);
    wait(thread, longestMs);
  });
}

/** Begins the thread, so that its compiler is there when the document is. */
export function warmPdf(): void {
  if (thread !== null) return;
  thread = openThread();
  thread.worker.unref();
  wait(thread, idleMs);
}

function openThread(): Thread {
  const worker = new Worker(new URL('worker.ts', import.meta.url));
  const opened: Thread = { worker, waiting: new Map() };
  worker.on('message', (answer: PdfAnswer) => {
    const asked = opened.waiting.get(answer.id);
    opened.waiting.delete(answer.id);
    if (answer.ok) asked?.resolve(answer.pdf);
    else asked?.reject(new Error(answer.why));
    const idle = opened.waiting.size === 0;
    // A process that is asked to end does not wait for a thread that waits for work.
    if (idle) worker.unref();
    if (idle && answer.ok && answer.pdf.length > largePdf) end(opened, 'done');
    else wait(opened, idle ? idleMs : longestMs);
  });
  worker.on('error', (reason) => end(opened, String(reason)));
  worker.on('exit', () => end(opened, 'the thread that sets PDFs has ended'));
  return opened;
}

function wait(of: Thread | null, ms: number): void {
  clearTimeout(patience);
  patience = setTimeout(() => {
    if (of) end(of, 'the PDF took too long');
  }, ms).unref();
}

function end(ended: Thread, why: string): void {
  if (thread === ended) thread = null;
  for (const { reject } of ended.waiting.values()) reject(new Error(why));
  ended.waiting.clear();
  void ended.worker.terminate();
}
