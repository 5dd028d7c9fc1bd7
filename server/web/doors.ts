/** `/api/doors/:code`: what a café's code leads to, coming in as a participant, and coming in to run it. */
import { at } from '../../shared/cafe/at.ts';
import { Router, type Request, type Response } from 'express';
import * as v from 'valibot';
import { readCode } from '../../shared/cafe/codes.ts';
import { currentStage, municipalitiesOf } from '../../shared/cafe/find.ts';
import { joinRequestSchema, type DoorAnswer } from '../../shared/wire/http.ts';
import { messageBytes, wrongCodes } from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { hashOf, newServerId } from '../cafes/keys.ts';
import { Bucket, perMinute } from '../rate.ts';
import { AccessDoor } from './access-door.ts';
import { describe, json } from './body.ts';
import { PerAddress } from './per-address.ts';
import { refuse } from './refuse.ts';
import { ReturnDoor } from './return-door.ts';

type DoorRequest = Request<{ code: string }>;

export function doorRoutes(cafes: Cafes, now: () => number): Router {
  const router = Router();
  const wrong = {
    here: new PerAddress(wrongCodes.perAddressPerMinute, now),
    everywhere: new Bucket(perMinute(wrongCodes.inAllPerMinute), now()),
  };
  async function roomAt(request: DoorRequest, response: Response): Promise<CafeRoom | null> {
    const code = readCode(request.params.code);
    const id = code === null ? null : cafes.idOfCode(code);
    if (id === null) {
      // Only wrong codes are counted: a venue is one address, and everybody in it knows the right one.
      const slowDown = !wrong.here.take(request) || !wrong.everywhere.take(now());
      refuse(response, slowDown ? 'too-fast' : 'cafe-not-found');
      return null;
    }
    const found = await cafes.find(id);
    if (found.ok) return found.value;
    refuse(response, found.refusal);
    return null;
  }

  router.get('/:code', async (request, response) => {
    const room = await roomAt(request, response);
    if (room) response.json(doorAnswer(room));
  });
  router.post('/:code/people', ...json(messageBytes), async (request: DoorRequest, response) => {
    const room = await roomAt(request, response);
    if (!room) return;
    const read = v.safeParse(joinRequestSchema, request.body);
    if (!read.success) return refuse(response, 'unreadable', read.issues.slice(0, 5).map(describe));
    return joined(room, read.output, response);
  });
  const back = new ReturnDoor(now);
  router.post('/:code/phones', ...json(messageBytes), async (request: DoorRequest, response) => {
    const room = await roomAt(request, response);
    if (room) await back.answer(room, request, response);
  });
  const access = new AccessDoor(now);
  router.post('/:code/access', ...json(messageBytes), async (request: DoorRequest, response) => {
    const room = await roomAt(request, response);
    if (room) await access.answer(room, request, response);
  });
  return router;
}

/** The same ticket twice is the same person: a double tap, a lost answer and a retry all end in one chair. */
async function joined(
  room: CafeRoom,
  request: v.InferOutput<typeof joinRequestSchema>,
  response: Response,
): Promise<void> {
  const keyHash = hashOf(request.ticket);
  const { ticket: _, ...introduction } = request;
  const answer = await room.command({ role: 'door' }, newServerId(), {
    type: 'join',
    ...introduction,
    person: newServerId(),
    keyHash,
    phone: true,
  });
  if (!answer.ok) return refuse(response, answer.refusal);
  const key = at(room.cafe.keys, keyHash);
  if (key?.role === 'participant') response.status(201).json({ cafe: room.id, person: key.person });
  else refuse(response, 'not-allowed');
}

function doorAnswer(room: CafeRoom): DoorAnswer {
  const { id, code, settings, actorTypes, organisations } = room.cafe;
  return {
    cafe: id,
    code,
    title: settings.title,
    purpose: settings.purpose,
    organiser: settings.organiser,
    locale: settings.locale,
    anonymity: settings.anonymity,
    actorTypes,
    organisations: organisations.map((organisation) => organisation.name),
    municipalities: municipalitiesOf(room.cafe),
    open: currentStage(room.cafe).kind !== 'close',
  };
}
