import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, changeCard, removeCard } from './cards.ts';
import { joinThemes } from './joined-themes.ts';
import { isUntouched, noteFates, type DecidedOnNotes } from './note-fate.ts';
import type { Note } from './note.ts';
import { groupNotes, readWall, type Wall } from './wall.ts';

const undecided: DecidedOnNotes = { stars: {}, hidden: [], vote: { state: 'before' }, chosenVision: null };
const note = (id: string, buildsOn: string | null = null): Note => ({
  id,
  kind: 'idea',
  text: id,
  round: 1,
  at: 1,
  buildsOn,
  pen: 1,
});

const noteFate = (id: string, around: readonly Note[], wall: Wall, decided: DecidedOnNotes) =>
  noteFates(around, wall, decided)(id);

function wallWith(write: (doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  write(doc);
  return readWall(doc);
}

describe('what has become of a note', () => {
  it('[TA7] nothing yet, as long as nobody has made anything of it', () => {
    const fate = noteFate(
      'mine',
      [note('mine'), note('other')],
      wallWith(() => undefined),
      undecided,
    );
    expect(fate).toEqual({
      starred: false,
      hidden: false,
      builtOn: 0,
      theme: null,
      wordings: [],
      dots: null,
      became: [],
    });
    expect(isUntouched(fate)).toBe(true);
  });

  it('[TA7] stars, notes that build on it, its theme, its dots, and every card that names it or its theme as a source', () => {
    const wall = wallWith((doc) => {
      addCard(doc, 'themes', 'jobs', { title: 'Arbeid' });
      groupNotes(doc, ['mine'], 'jobs');
      addCard(doc, 'vision', 'seen', { text: 'Alle i jobb', sources: ['theme/jobs'] });
      addCard(doc, 'stones', 'step', { text: 'Læreplasser', sources: ['note/mine', 'theme/jobs'] });
      addCard(doc, 'actions', 'act', { title: 'Ring Kari', sources: ['note/mine'] });
      addCard(doc, 'actions', 'strange', { title: 'En annens', sources: ['note/other'] });
      addCard(doc, 'actions', 'wordless', { sources: ['note/mine'] });
      addCard(doc, 'actions', 'gone', { title: 'Borte', sources: ['note/mine'] });
      removeCard(doc, 'actions', 'gone');
    });
    const fate = noteFate('mine', [note('mine'), note('b', 'mine'), note('c', 'mine')], wall, {
      stars: { t1: ['mine'] },
      hidden: ['c'],
      vote: { state: 'closed', number: 1, on: 'notes', by: 'person', dots: 5, voters: 3, totals: { mine: 2 } },
      chosenVision: 'seen',
    });
    expect(fate).toEqual({
      starred: true,
      hidden: false,
      builtOn: 1,
      theme: 'Arbeid',
      wordings: [],
      dots: 2,
      became: [
        { board: 'vision', card: 'seen', text: 'Alle i jobb', through: 'theme', chosen: true },
        { board: 'stones', card: 'step', text: 'Læreplasser', through: 'note', chosen: false },
        { board: 'actions', card: 'act', text: 'Ring Kari', through: 'note', chosen: false },
      ],
    });
    expect(isUntouched(fate)).toBe(false);
  });

  it('[TA7] what is taken back again is no fate, and no dots in a closed vote are nothing', () => {
    const wall = wallWith((doc) => {
      addCard(doc, 'themes', 'jobs', { title: 'Arbeid' });
      groupNotes(doc, ['mine'], 'jobs');
      groupNotes(doc, ['mine'], null);
      addCard(doc, 'vision', 'seen', { text: 'Alle i jobb', sources: ['note/mine'] });
      changeCard(doc, 'vision', 'seen', { sources: [] });
    });
    const fate = noteFate('mine', [note('mine')], wall, {
      ...undecided,
      vote: { state: 'closed', number: 1, on: 'notes', by: 'person', dots: 5, voters: 1, totals: { o: 1 } },
    });
    expect(isUntouched(fate)).toBe(true);
    expect(fate.dots).toBe(0);
  });

  it('[TA7] joint wordings it is in, and cards that were made of cards that were made of it', () => {
    const wall = wallWith((doc) => {
      addCard(doc, 'wordings', 'joint', { text: 'Rom å øve i', sources: ['note/mine', 'note/other'] });
      addCard(doc, 'vision', 'seen', { text: 'Alle får øve', sources: ['wording/joint'] });
      addCard(doc, 'stones', 'step', { text: 'Ti rom', sources: ['stone/step'], visions: ['seen', 'gone'] });
      addCard(doc, 'actions', 'act', { title: 'Lag en liste', stones: ['step'], sources: ['action/act', 'note/gone'] });
    });
    const fate = noteFate('mine', [note('mine'), note('other')], wall, undecided);
    expect(fate.wordings).toEqual(['Rom å øve i']);
    expect(fate.became.map(({ card, through }) => [card, through])).toEqual([
      ['seen', 'wording'],
      ['step', 'further'],
      ['act', 'further'],
    ]);
    expect(isUntouched(fate)).toBe(false);
  });

  it('[TR3] a theme that was joined to another is found there', () => {
    const wall = wallWith((doc) => {
      addCard(doc, 'themes', 'old', { title: 'Lokaler' });
      addCard(doc, 'themes', 'new', { title: 'Rom' });
      groupNotes(doc, ['mine'], 'old');
      addCard(doc, 'actions', 'act', { title: 'Lag en liste', sources: ['theme/old'] });
      joinThemes(doc, ['old'], 'new');
    });
    const fate = noteFate('mine', [note('mine')], wall, undecided);
    expect(fate.theme).toBe('Rom');
    expect(fate.became).toMatchObject([{ card: 'act', through: 'theme' }]);
  });
});
