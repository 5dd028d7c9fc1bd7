/** The facilitator at the console: moves the café along, and does everything else a console can do. */
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { Stage } from '../../../shared/cafe/model.ts';
import type { FacilitatorView, RoomView } from '../../../shared/cafe/views.ts';
import { addCard, changeCard } from '../../../shared/documents/cards.ts';
import { readTablecloth } from '../../../shared/documents/tablecloth.ts';
import { readWall } from '../../../shared/documents/wall.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import type { Hall } from '../hall.ts';
import { Phone } from '../phones/phone.ts';
import type { Chance } from '../world/chance.ts';

export class Leader {
  readonly #hall: Hall;
  readonly #chance: Chance;
  readonly phone: Phone;

  constructor(hall: Hall) {
    this.#hall = hall;
    this.#chance = hall.chance.people.fork();
    this.phone = new Phone(hall, 'console', hall.secret);
  }

  get stage(): Stage | null {
    const { room } = this.phone;
    return room?.programme.find(({ id }) => id === room.stage) ?? null;
  }

  /** Goes on. A vote is opened and closed in the harvest before that. */
  goesOn(): void {
    const { room } = this.phone;
    const { stage } = this;
    if (!room || !stage || stage.kind === 'close') return;
    if (stage.kind === 'harvest' && room.vote.state === 'before') return this.phone.ask({ type: 'openVote' });
    if (stage.kind === 'harvest' && room.vote.state === 'open') return this.phone.ask({ type: 'closeVote' });
    this.phone.ask({ type: 'next', from: stage.id });
  }

  acts(): void {
    const { room } = this.phone;
    const { stage } = this;
    const view = this.phone.control.store.getState().facilitator;
    if (!room || !stage || !view || stage.kind === 'close') return;
    if (this.#chance.happens(0.25)) return this.#writes(room, stage);
    const command = this.#chance.weighted(this.#commands(room, stage, view));
    if (!command) return;
    this.#hall.figures.count(`act: ${command.type}`);
    this.phone.ask(command);
  }

  #commands(room: RoomView, { id: from, kind }: Stage, view: FacilitatorView): [number, CommandInput | null][] {
    const chance = this.#chance;
    const person = chance.anyOf(view.people);
    const table = chance.pick(room.tables).id;
    const cloth = readTablecloth(this.phone.visit.document({ kind: 'tablecloth', table }).doc);
    const note = chance.anyOf(cloth.notes)?.id;
    const phoneless = chance.anyOf(view.people.filter(({ phone, here }) => !phone && here));
    const commands: [number, CommandInput | null][] = [
      [2, room.clock.state === 'paused' ? { type: 'resume', from } : { type: 'pause', from }],
      [2, { type: 'resume', from }],
      [1, { type: 'extend', from, minutes: 1 }],
      [0.5, { type: 'endNow', from }],
      [kind === 'doors' ? 0 : 0.3, { type: 'back', from }],
      [kind === 'doors' ? 3 : 0.3, { type: 'drawSeats' }],
      [1, { type: 'addPerson', name: 'Uten telefon', organisation: 'Bedrift 3', actorType: null }],
      [0.5, { type: 'addOrganisation', name: `Ny ${chance.below(5)}`, facilitates: chance.happens(0.5) }],
      [0.5, { type: 'changeTable', table, name: `Bord ${chance.below(99)}`, theme: 'nytt', prompt: '' }],
      [0.3, { type: 'changeStage', stage: from, title: 'Ny tittel', minutes: 2 }],
    ];
    if (room.boards.length > 0) {
      const [poll] = room.polls;
      const asks = { kind: 'ranking', when: 'any', title: 'Hva først?', items: ['a', 'b', 'c'] } as const;
      if (!poll) commands.push([8, { type: 'addPoll', asks: { ...asks, items: [...asks.items] } }]);
      else if (poll.state === 'before') commands.push([8, { type: 'openPoll', poll: poll.id }]);
    }
    if (person) {
      commands.push(
        [kind === 'doors' ? 3 : 1, { type: 'markHost', table, person: chance.happens(0.8) ? person.id : null }],
        [0.4, { type: 'removePerson', person: person.id }],
        [1, { type: 'bringBack', person: person.id }],
        [0.7, { type: 'movePerson', person: person.id, round: chance.between(1, room.rounds.length), table }],
      );
    }
    if (note !== undefined)
      commands.push(
        [1.5, { type: 'hideNote', note }],
        [1, { type: 'showNote', note }],
        [1, { type: 'starNote', table, note }],
        [
          phoneless && room.vote.state === 'open' ? 4 : 0,
          phoneless ? { type: 'placeDot', note, person: phoneless.id } : null,
        ],
      );
    const wall = readWall(this.phone.visit.document({ kind: 'wall' }).doc);
    const vision = chance.anyOf(wall.vision);
    if (vision) commands.push([2, { type: 'chooseVision', vision: vision.id }]);
    const action = chance.anyOf(wall.actions);
    if (action) commands.push([2, { type: 'answerForOwner', action: action.id, yes: true }]);
    return commands;
  }

  /** A facilitator may write on every board, and change everybody's cards. */
  #writes(room: RoomView, { kind }: Stage): void {
    const { doc, state } = this.phone.visit.document({ kind: 'wall' });
    if (!state.getState().loaded || kind === 'doors') return;
    const wall = readWall(doc);
    const action = this.#chance.anyOf(wall.actions);
    this.#hall.figures.count('act: facilitator writes');
    if (action && this.#chance.happens(0.6)) {
      const owner = this.#chance.anyOf(room.organisations)?.id ?? null;
      changeCard(doc, 'actions', action.id, { owner, group: `gruppe ${this.#chance.below(3)}`, status: 'under-way' });
    } else addCard(doc, this.#chance.pick(['themes', 'vision', 'stones'] as const), newId(), { order: 1 });
  }
}
