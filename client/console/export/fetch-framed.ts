/** A file that is fetched while it is being made: where it has come to is told on the way. */
import * as v from 'valibot';
import {
  exportFrameSchema,
  type ExportFrame,
  type ExportName,
  type ExportStage,
} from '../../../shared/wire/exports.ts';
import { askForExport } from '../../cafe/fetch-export.ts';
import { isElsewhere, refusalIn, type HttpAnswer } from '../../cafe/http.ts';

export interface Fetched {
  readonly file: File;
  /** Of a package: the files that are not in it. */
  readonly lacks: readonly string[];
}

export interface Making {
  readonly stage: ExportStage;
  readonly done: number;
  readonly of: number;
}

interface Wanted {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  readonly name: ExportName;
  readonly query: Readonly<Record<string, string>>;
}

const newLine = 10;

/** Null when `signal` has ended it; otherwise as `fetchExport`. Never rejects. */
export async function fetchFramed(
  { server, cafe, ticket, name, query }: Wanted,
  watch: (making: Making) => void,
  signal: AbortSignal,
): Promise<HttpAnswer<Fetched> | null> {
  try {
    const what = `${name}?${new URLSearchParams({ ...query, progress: '1' }).toString()}`;
    const response = await askForExport(server, cafe, what, ticket, signal);
    if (isElsewhere(response)) return { ok: false, refusal: 'captive' };
    if (!response.ok || !response.body) return { ok: false, refusal: refusalIn(await response.json()) };
    return await read(response.body.getReader(), watch);
  } catch {
    return signal.aborted ? null : { ok: false, refusal: 'unreachable' };
  }
}

async function read(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  watch: (making: Making) => void,
): Promise<HttpAnswer<Fetched>> {
  let rest = new Uint8Array();
  for (;;) {
    const end = rest.indexOf(newLine);
    if (end < 0) {
      const { value, done } = await reader.read();
      // Cut off in the middle: what was promised never came.
      if (done) return { ok: false, refusal: 'unreachable' };
      rest = joined(rest, value);
      continue;
    }
    const frame = v.parse(exportFrameSchema, JSON.parse(new TextDecoder().decode(rest.subarray(0, end))));
    rest = rest.slice(end + 1);
    if (frame.is === 'refusal') return { ok: false, refusal: refusalIn(frame) };
    if (frame.is === 'stage') watch(frame);
    else return fileOf(frame, rest, reader);
  }
}

async function fileOf(
  { name, type, bytes, lacks }: Extract<ExportFrame, { is: 'file' }>,
  first: Uint8Array<ArrayBuffer>,
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<HttpAnswer<Fetched>> {
  const parts = [first];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
  }
  const file = new File(parts, name, { type });
  return file.size === bytes ? { ok: true, value: { file, lacks } } : { ok: false, refusal: 'unreachable' };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
