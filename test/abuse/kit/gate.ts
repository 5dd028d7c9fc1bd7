/** Admission as the server uses it, without a server: the one place here that knows how it is called. */
import * as Y from 'yjs';
import { AdmissionIndex, type AdmissionRefusal } from '../../../shared/documents/admission.ts';
import { isGoneIn } from '../../../shared/documents/gone.ts';
import type { DocumentRef } from '../../../shared/documents/names.ts';
import type { Writer } from '../../../shared/documents/writer.ts';

export type GateAnswer =
  | { readonly ok: true; readonly update: Uint8Array; readonly empty: boolean }
  | { readonly ok: false; readonly refusal: AdmissionRefusal };

export interface Gate {
  /** The document as the server has it. */
  readonly doc: Y.Doc;
  /** Judges, and enters and applies what is admitted. Answers what others are told. */
  send(update: Uint8Array, writer: Writer): GateAnswer;
  ownerOf(pen: number): string | undefined;
  nextClock(pen: number): number;
}

export function openGate(document: DocumentRef): Gate {
  const doc = new Y.Doc();
  const index = new AdmissionIndex(document);
  return {
    doc,
    send(update, writer) {
      const admission = index.check(update, writer, isGoneIn(doc));
      if (!admission.ok) return admission;
      index.record(admission.admitted);
      Y.applyUpdate(doc, admission.admitted.update);
      return { ok: true, update: admission.admitted.update, empty: admission.admitted.empty };
    },
    ownerOf: (pen) => index.penOwner(pen),
    nextClock: (pen) => index.nextClock(pen),
  };
}
