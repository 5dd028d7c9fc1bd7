/** What a guest does on the wall and the boards, each in its stage. */
import type { Stage } from '../../../shared/cafe/model.ts';
import type { OwnView, RoomView } from '../../../shared/cafe/views.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import {
  addCard,
  changeCard,
  removeCard,
  restoreCard,
  type Board,
  type CardChanges,
} from '../../../shared/documents/cards.ts';
import { readTablecloth } from '../../../shared/documents/tablecloth.ts';
import { groupNotes, readWall } from '../../../shared/documents/wall.ts';
import type { Phone } from '../phones/phone.ts';
import type { Act, Acting } from './acts.ts';

const boardOf: Partial<Record<Stage['kind'], Board>> = {
  harvest: 'themes',
  vision: 'vision',
  stones: 'stones',
  actions: 'actions',
};

export function wallActs(guest: Acting, phone: Phone, room: RoomView, own: OwnView, stage: Stage): Act[] {
  const board = boardOf[stage.kind];
  if (!board) return [];
  const { chance } = guest;
  const opened = phone.visit.document({ kind: 'wall' });
  if (!opened.state.getState().loaded) return [];
  const { doc } = opened;
  const wall = readWall(doc);
  const cards: readonly { id: string; pen: number }[] = wall[board];
  const mine = cards.filter(({ pen }) => phone.visit.isMine(pen));
  const words = `Kort ${chance.below(1e6)} fra ${guest.number}`;
  const acts: Act[] = [
    { weight: 4, name: `add to ${board}`, run: () => addCard(doc, board, newId(), fieldsFor(board, words, own)) },
  ];
  if (mine.length > 0) {
    const { id } = chance.pick(mine);
    acts.push(
      { weight: 3, name: `change on ${board}`, run: () => void changeCard(doc, board, id, wordsFor(board, words)) },
      { weight: 0.5, name: `remove from ${board}`, run: () => removeCard(doc, board, id) },
      { weight: 0.5, name: `restore on ${board}`, run: () => restoreCard(doc, board, id) },
    );
  }
  if (stage.kind === 'harvest') {
    const table = chance.pick(room.tables).id;
    const cloth = phone.visit.document({ kind: 'tablecloth', table });
    const note = chance.anyOf(readTablecloth(cloth.doc).notes);
    const theme = chance.anyOf(wall.themes);
    if (note && theme) acts.push({ weight: 5, name: 'group', run: () => groupNotes(doc, [note.id], theme.id) });
    if (note) acts.push({ weight: 10, name: 'place a dot', run: () => phone.ask({ type: 'placeDot', note: note.id }) });
    const dot = chance.anyOf(own.dots);
    if (dot !== undefined)
      acts.push({ weight: 3, name: 'take a dot', run: () => phone.ask({ type: 'takeDot', note: dot }) });
    if (note) {
      const notes = [...new Set([note.id, ...own.dots.slice(1)])];
      acts.push({ weight: 6, name: 'set the dots', run: () => phone.ask({ type: 'setDots', notes }) });
    }
  }
  // There they choose as phones do: see on-the-boards.ts.
  if (guest.hall.plan.keepsViews) return acts;
  const stone = chance.anyOf(wall.stones);
  if (stage.kind === 'stones' && stone) {
    const stand = chance.pick(['agree', 'reservation', 'disagree'] as const);
    const run = (): void =>
      phone.ask({ type: 'takeStand', stone: stone.id, stand, words: `forbehold ${guest.number}` });
    acts.push({ weight: 6, name: 'take a stand', run });
  }
  const owned = chance.anyOf(wall.actions.filter(({ owner }) => owner !== null));
  if (stage.kind === 'actions' && owned) {
    const run = (): void => phone.ask({ type: 'answerForOwner', action: owned.id, yes: chance.happens(0.7) });
    acts.push({ weight: 5, name: 'answer for an owner', run });
  }
  const open = chance.anyOf(wall.actions);
  if (stage.kind === 'actions' && open) {
    const takesPart = chance.happens(0.7);
    const run = (): void => phone.ask({ type: 'signUp', action: open.id, takesPart });
    acts.push({ weight: 5, name: 'sign up', run });
  }
  return acts;
}

type AnyCard = CardChanges<'themes'> & CardChanges<'stones'> & CardChanges<'actions'>;

/** The field that a board's cards are known by. */
function wordsFor(board: Board, words: string): AnyCard {
  return board === 'themes' || board === 'actions' ? { title: words } : { text: words };
}

function fieldsFor(board: Board, words: string, own: OwnView): AnyCard {
  const fields = wordsFor(board, words);
  if (board !== 'actions') return fields;
  return { ...fields, owner: own.person.organisation, effort: 'low', weeks: 4, deadline: '2026-11-01' };
}
