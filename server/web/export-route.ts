/** Exports: made from what is on disk, at every moment of the café, for whoever may have them. */
import type { RequestHandler } from 'express';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import { currentStage, personById } from '../../shared/cafe/find.ts';
import type { Cafe, Role } from '../../shared/cafe/model.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { actorFor } from '../cafes/keys.ts';
import { cafeFile } from '../export/cafe-file.ts';
import { actionsCsv, notesCsv } from '../export/csv.ts';
import { agendaMarkdown } from '../export/markdown.ts';
import { refuse } from './refuse.ts';

interface Export {
  readonly type: string;
  readonly roles: readonly Role[];
  readonly make: (room: CafeRoom, at: number) => string;
}

const readers: readonly Role[] = ['facilitator', 'cofacilitator', 'observer'];
const agendaOf = (room: CafeRoom) => buildAgenda(room.cafe, room.read());

const exports: Readonly<Record<string, Export>> = {
  'agenda.md': {
    type: 'text/markdown; charset=utf-8',
    roles: readers,
    make: (room) => agendaMarkdown(agendaOf(room), room.cafe.settings.locale),
  },
  'actions.csv': {
    type: 'text/csv; charset=utf-8',
    roles: readers,
    make: (room) => actionsCsv(agendaOf(room), room.cafe.settings.locale),
  },
  'notes.csv': {
    type: 'text/csv; charset=utf-8',
    roles: readers,
    make: (room) => notesCsv(agendaOf(room), room.cafe.settings.locale),
  },
  'cafe.json': {
    type: 'application/json; charset=utf-8',
    roles: ['facilitator'],
    make: (room, at) => `${JSON.stringify(cafeFile(room.cafe, room.read(), at), null, 2)}\n`,
  },
};

export function exportRoute(cafes: Cafes, now: () => number): RequestHandler<{ cafe: string; name: string }> {
  return async (request, response) => {
    const wanted = Object.hasOwn(exports, request.params.name) ? exports[request.params.name] : undefined;
    const found = await cafes.find(request.params.cafe);
    if (!wanted || !found.ok) return refuse(response, found.ok ? 'cafe-not-found' : found.refusal);
    const room = found.value;
    const ticket = /^Bearer ([A-Za-z0-9_-]{1,100})$/u.exec(request.headers.authorization ?? '')?.[1];
    const actor = ticket === undefined ? null : actorFor(room.cafe, ticket);
    const gone = actor?.role === 'participant' && personById(room.cafe, actor.person)?.here !== true;
    if (!actor || gone || !mayHave(room.cafe, actor.role, wanted, request.params.name))
      return refuse(response, 'not-allowed');
    response.setHeader('content-type', wanted.type);
    response.setHeader('content-disposition', `attachment; filename="${request.params.name}"`);
    response.send(Buffer.from(wanted.make(room, now()), 'utf8'));
  };
}

/** Once the café is over, everybody who was there may take the agenda home. */
function mayHave(cafe: Cafe, role: Role, wanted: Export, name: string): boolean {
  return (
    wanted.roles.includes(role) ||
    (role === 'participant' && name === 'agenda.md' && currentStage(cafe).kind === 'close')
  );
}
