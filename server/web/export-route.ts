/** Exports: made from what is on disk, at every moment of the café, for whoever may have them. */
import type { Request, RequestHandler, Response } from 'express';
import * as v from 'valibot';
import { currentStage, personById } from '../../shared/cafe/find.ts';
import type { Cafe, Role } from '../../shared/cafe/model.ts';
import type { Refusal } from '../../shared/cafe/refusals.ts';
import { exportQuerySchema, type ExportFrame, type ExportQuery } from '../../shared/wire/exports.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { actorFor } from '../cafes/keys.ts';
import type { Progress, Wanted } from '../export/making/ask.ts';
import type { Made, Maker } from '../export/making/maker.ts';
import { isExport } from '../export/making/names.ts';
import { refuse } from './refuse.ts';

/** The whole café, names and all, is for whoever answers for it. */
const wholeCafe: readonly string[] = ['cafe.json', 'archive.zip'];
/** What people take home on their phones. */
const toTakeHome: readonly string[] = ['agenda.md', 'agenda.pdf', 'agenda.docx', 'calendar.ics'];

export interface ExportRouteOptions {
  readonly cafes: Cafes;
  readonly maker: Maker;
  readonly now: () => number;
}

export function exportRoute({ cafes, maker, now }: ExportRouteOptions): RequestHandler<{ cafe: string; name: string }> {
  return async (request, response) => {
    const { name } = request.params;
    const found = await cafes.find(request.params.cafe);
    if (!isExport(name) || !found.ok) return refuse(response, found.ok ? 'cafe-not-found' : found.refusal);
    const room = found.value;
    const ticket = /^Bearer ([A-Za-z0-9_-]{1,100})$/u.exec(request.headers.authorization ?? '')?.[1];
    const actor = ticket === undefined ? null : actorFor(room.cafe, ticket);
    const gone = actor?.role === 'participant' && personById(room.cafe, actor.person)?.here !== true;
    if (!actor || gone || !mayHave(room.cafe, actor.role, name)) return refuse(response, 'not-allowed');
    const query = v.safeParse(exportQuerySchema, request.query);
    if (!query.success) return refuse(response, 'unreadable');
    const left = leftBy(request, response);
    const frames = query.output.progress === '1';
    if (frames) begin(response);
    const watch = ({ stage, done, of }: Progress): void => {
      if (frames) frame(response, { is: 'stage', stage, done, of });
    };
    const made = await maker.make(room, wantedOf(name, query.output, room.cafe), now, watch, left);
    if (left.aborted) return;
    if (frames) sendFramed(response, made);
    else send(response, made);
  };
}

function wantedOf(
  name: string,
  { version, reservations, language, case: caseNumber }: ExportQuery,
  cafe: Cafe,
): Wanted {
  // The whole café has every name in it: there is no public version, and nothing may be called one.
  const edition = name === 'cafe.json' ? 'internal' : version;
  return {
    name,
    options: { version: edition, reservations: edition === 'internal' || reservations === '1' },
    locale: language ?? cafe.settings.locale,
    // What makes no difference to a file must not make it another: each other one has to be made.
    caseNumber: name === 'archive.zip' ? (caseNumber ?? '') : '',
  };
}

/** Once the café is over, everybody who was there may take the agenda home. */
function mayHave(cafe: Cafe, role: Role, name: string): boolean {
  if (role === 'facilitator') return true;
  if (wholeCafe.includes(name)) return false;
  if (role === 'cofacilitator' || role === 'observer') return true;
  return role === 'participant' && toTakeHome.includes(name) && currentStage(cafe).kind === 'close';
}

/** Aborts when whoever asked has gone before they had their answer. */
function leftBy(request: Request<{ cafe: string; name: string }>, response: Response): AbortSignal {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  request.once('aborted', () => left.abort());
  return left.signal;
}

function send(response: Response, made: Made): void {
  if (!made.ok) return refuse(response, made.refusal);
  const { name, type, bytes } = made.file;
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.send(Buffer.from(bytes.buffer));
}

function begin(response: Response): void {
  response.setHeader('content-type', 'application/octet-stream');
  // A proxy that gathers the answer would keep its progress to itself.
  response.setHeader('x-accel-buffering', 'no');
  response.flushHeaders();
}

function frame(response: Response, told: ExportFrame): void {
  if (!response.writableEnded) response.write(`${JSON.stringify(told)}\n`);
}

function sendFramed(response: Response, made: Made): void {
  if (!made.ok) {
    const refusal: Refusal = made.refusal;
    frame(response, { is: 'refusal', refusal });
    response.end();
    return;
  }
  const { name, type, bytes, lacks } = made.file;
  frame(response, { is: 'file', name, type, bytes: bytes.length, lacks });
  response.end(Buffer.from(bytes.buffer));
}
