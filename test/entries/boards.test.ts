/** Boards as data, on the table top: who may write what, who sees it, and what of it counts. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { countsOf, flagsOf, missingFor } from '../../shared/boards/counting.ts';
import { namedOptions, withField, withoutField } from '../../shared/boards/edit.ts';
import { fitted } from '../../shared/boards/entries.ts';
import { fieldKinds } from '../../shared/boards/field-kinds.ts';
import { pairsOf } from '../../shared/boards/pairs.ts';
import {
  boardPlanSchema,
  copyOfPlan,
  mostEntries,
  type BoardPlan,
  type BoardPlanInput,
} from '../../shared/boards/plan.ts';
import { shownEntries } from '../../shared/boards/shown.ts';
import { facilitatorView, ownView, roomView } from '../../shared/cafe/views.ts';
import { readyBoard, readyBoardIds } from '../../shared/templates/ready-boards.ts';
import { must } from '../../shared/cafe/must.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { cafeFile, openCafeFile } from '../../server/export/cafe-file.ts';
import { participant, tableTop, type TableTop } from '../kit/table-top.ts';

const ready = (id: string): BoardPlan => must(readyBoard(id, 'nb'), id);

const plain: BoardPlanInput = {
  id: 'b',
  name: 'Tavle',
  fields: [
    { id: 'a', kind: 'line', label: 'Hva', required: true },
    { id: 'n', kind: 'number', label: 'Tall' },
    { id: 'd', kind: 'day', label: 'Dag' },
    { id: 'm', kind: 'month', label: 'Måned' },
    { id: 'c', kind: 'choice', label: 'Valg', options: [{ id: 'x', name: 'X' }] },
    { id: 'o', kind: 'organisations', label: 'Hvem' },
    { id: 'y', kind: 'yes-no', label: 'Ja?' },
  ],
};
const plan = (changes: Partial<BoardPlanInput> = {}): BoardPlan => v.parse(boardPlanSchema, { ...plain, ...changes });

function with_(boards: readonly BoardPlan[], changes: Parameters<typeof tableTop>[0] = {}): TableTop {
  const top = tableTop(changes);
  expect(top.ask({ type: 'changeBoards', boards: boards.map(copyOfPlan) })).toBeNull();
  return top;
}

interface Said {
  readonly board?: string;
  readonly agreed?: boolean;
  readonly removed?: boolean;
}

const entry = (
  id: string,
  values: Record<string, string | number | boolean | string[]>,
  { board = 'b', agreed = false, removed = false }: Said = {},
) => ({ type: 'setEntry', board, entry: id, values, agreed, removed }) as const;

const shown = ({ cafe }: TableTop, board: BoardPlan, to: 'facilitators' | 'room' = 'room') =>
  shownEntries(board, cafe.entries, to, cafe.settings.anonymity);

describe('what stands on a board', () => {
  it('[BD1] holds what the plan has fields for, each in its kind, and nothing else', () => {
    const values = {
      a: '  to \u0000ord\n',
      n: 4.5,
      d: '2026-02-30',
      m: 13,
      c: 'z',
      o: ['Hamar', 'HAMAR', '', ' Gjøvik '],
      y: true,
      more: 'hemmelig',
    };
    expect(fitted(plan(), values)).toEqual({ a: 'to ord', n: 4.5, o: ['Hamar', 'Gjøvik'], y: true });
    expect(fitted(plan(), { a: 7, n: 'sju', d: '2026-03-01', m: 3, c: 'x', o: 'Hamar', y: 'ja' })).toEqual({
      d: '2026-03-01',
      m: 3,
      c: 'x',
    });
  });

  it('[BD1] what no longer fits is hidden, and shown again when it fits', () => {
    const top = with_([plan()]);
    top.ask(entry('e', { a: 'noe', n: 3 }));
    const words = plan({
      fields: [
        { id: 'n', kind: 'line', label: 'Tall' },
        { id: 'a', kind: 'line', label: 'Hva' },
      ],
    });
    expect(shown(top, words)[0]?.values).toEqual({ a: 'noe' });
    expect(shown(top, plan())[0]?.values).toEqual({ a: 'noe', n: 3 });
  });

  it('[BD1] an entry without what must be there is refused, and one that says nothing', () => {
    const top = with_([plan()]);
    expect(top.ask(entry('e', { n: 3 }))).toBe('entry-is-short');
    expect(top.ask(entry('e', {}))).toBe('entry-is-short');
    expect(top.ask(entry('e', { a: 'noe' }, { board: 'other' }))).toBe('board-unknown');
    expect(top.ask(entry('e', { a: 'noe', n: 3 }))).toBeNull();
    // A field that is not named keeps what it has; one that is emptied says nothing.
    expect(top.ask(entry('e', { n: '' }))).toBeNull();
    expect(top.cafe.entries[0]?.values).toEqual({ a: 'noe' });
  });

  it('[BD2] participants write in its time, and change and take away their own', () => {
    const top = with_([plan({ where: ['harvest'] })]);
    const [anne, berit] = [top.joins('Anne'), top.joins('Berit')];
    const stage = (kind: string): string => top.cafe.programme.find((part) => part.kind === kind)?.id ?? '';
    const goTo = (kind: string): void => void top.ask({ type: 'goTo', from: top.cafe.stage, to: stage(kind) });
    expect(top.ask(entry('e', { a: 'tidlig' }), participant(anne))).toBe('board-not-open');
    goTo('harvest');
    expect(top.ask(entry('e', { a: 'noe' }), participant(anne))).toBeNull();
    expect(top.ask(entry('e', { a: 'annet' }), participant(berit))).toBe('not-your-entry');
    expect(top.ask(entry('e', { a: 'noe' }, { removed: true }), participant(berit))).toBe('not-your-entry');
    goTo('lift');
    expect(top.ask(entry('back', { a: 'vi er gått tilbake' }), participant(anne))).toBeNull();
    expect(top.ask(entry('back', {}, { removed: true }), participant(anne))).toBeNull();
    goTo('vision');
    // Written while it was open, and on its way since then.
    expect(top.ask(entry('f', { a: 'sent' }), participant(berit))).toBeNull();
    expect(top.ask(entry('e', { a: 'rettet av oss' }))).toBeNull();
    goTo('close');
    expect(top.ask(entry('g', { a: 'for sent' }), participant(berit))).toBe('cafe-closed');
    expect(top.ask(entry('f', {}, { removed: true }), participant(berit))).toBeNull();
    expect(shown(top, plan()).map(({ values }) => values['a'])).toEqual(['rettet av oss']);
    // Taking something away is no way to write after the close.
    expect(top.ask(entry('e', { a: 'omskrevet' }, { removed: true }), participant(anne))).toBeNull();
    expect(top.ask(entry('e', {}))).toBeNull();
    expect(shown(top, plan()).map(({ values }) => values['a'])).toEqual(['rettet av oss']);
  });

  it('[BD2] on a board that facilitators write nobody else writes', () => {
    const top = with_([plan({ writtenBy: 'facilitators' })]);
    expect(top.ask(entry('e', { a: 'noe' }), participant(top.joins('Anne')))).toBe('not-your-entry');
    expect(top.ask(entry('e', { a: 'noe' }))).toBeNull();
  });

  it('[BD3] without consent nobody else sees it, and consent is taken back also after the close', () => {
    const actors = { ...ready('actors'), where: [] };
    const top = with_([actors], { settings: { anonymity: 'facilitator' } });
    const anne = top.joins('Anne');
    const values = { name: 'Anne A', field: 'musikk', offers: 'lydteknikk' };
    const say = (agreed: boolean) => top.ask(entry('e', values, { board: 'actors', agreed }), participant(anne));
    expect(say(false)).toBeNull();
    expect(shown(top, actors)).toEqual([]);
    expect(shown(top, actors, 'facilitators')).toEqual([{ id: 'e', values, agreed: false }]);
    expect(ownView(top.cafe, anne)?.entries).toEqual([{ id: 'e', board: 'actors', values, agreed: false }]);
    expect(say(true)).toBeNull();
    expect(shown(top, actors)).toEqual([{ id: 'e', values, agreed: true }]);
    top.ask({ type: 'goTo', from: top.cafe.stage, to: top.cafe.programme.at(-1)?.id ?? '' });
    expect(say(false)).toBeNull();
    expect(shown(top, actors)).toEqual([]);
    expect(say(true)).toBe('cafe-closed');
    // Unless the close is when people are asked.
    expect(top.ask({ type: 'changeBoards', boards: [copyOfPlan({ ...actors, where: ['close'] })] })).toBeNull();
    expect(say(true)).toBeNull();
  });

  it('[BD4] a board for facilitators is known to whoever writes on it, and what stands there to nobody else', () => {
    const conflicts = ready('conflicts');
    const top = with_([conflicts, plan({ seenBy: 'facilitators', writtenBy: 'facilitators' })]);
    const [anne, berit] = [top.joins('Anne'), top.joins('Berit')];
    expect(top.ask(entry('e', { topic: 'Samme kunde' }, { board: 'conflicts' }), participant(anne))).toBeNull();
    expect(shown(top, conflicts)).toEqual([]);
    for (const role of ['participant', 'projector', 'observer'] as const)
      expect(JSON.stringify(roomView(top.cafe, role))).not.toContain('Samme kunde');
    expect(roomView(top.cafe, 'participant').boards.map(({ id }) => id)).toEqual(['conflicts']);
    expect(roomView(top.cafe, 'projector').boards).toEqual([]);
    expect(JSON.stringify(ownView(top.cafe, anne))).toContain('Samme kunde');
    expect(JSON.stringify(ownView(top.cafe, berit))).not.toContain('Samme kunde');
  });

  it('[BD5] says to nobody whose it is, and keeps a name only where names are kept', () => {
    const actors = ready('actors');
    const named = { name: 'Anne A', field: 'musikk' };
    const never = with_([actors], { settings: { anonymity: 'never' } });
    const anne = never.joins('Anne');
    never.ask(entry('e', named, { board: 'actors', agreed: true }), participant(anne));
    expect(JSON.stringify(never.events)).not.toContain('Anne A');
    const open = { ...actors, consent: null };
    const top = with_([open], { settings: { anonymity: 'facilitator' } });
    const person = top.joins('Anne');
    top.ask(entry('e', named, { board: 'actors' }), participant(person));
    expect(shown(top, open)).toEqual([{ id: 'e', values: { field: 'musikk' }, agreed: false }]);
    expect(shown(top, open, 'facilitators')[0]?.values).toEqual(named);
    expect(shownEntries(open, top.cafe.entries, 'room', 'names')[0]?.values).toEqual(named);
    expect(JSON.stringify([shown(top, open, 'facilitators'), facilitatorView(top.cafe).signUps])).not.toContain(person);
  });

  it('[BD5] what one person wrote as another entry of theirs is theirs', () => {
    const top = with_([plan()]);
    const [keep, gone] = [top.joins('Anne'), top.joins('Anne')];
    top.ask(entry('e', { a: 'noe' }), participant(gone));
    top.ask({ type: 'mergePeople', keep, gone });
    expect(ownView(top.cafe, keep)?.entries).toHaveLength(1);
  });

  it('[BD12] a promise is kept: who sees it, what was agreed to, and by whom', () => {
    const actors = { ...ready('actors'), where: [] };
    const conflicts = ready('conflicts');
    const top = with_([actors, conflicts]);
    const change = (...boards: readonly BoardPlan[]) =>
      top.ask({ type: 'changeBoards', boards: boards.map(copyOfPlan) });
    const open = { ...conflicts, seenBy: 'room' as const };
    expect(change(actors, open)).toBeNull();
    expect(change(actors, conflicts)).toBeNull();
    const anne = participant(top.joins('Anne'));
    top.ask(entry('c', { topic: 'Samme kunde' }, { board: 'conflicts' }), anne);
    top.ask(entry('a', { field: 'musikk' }, { board: 'actors' }), anne);
    expect(change(actors, open)).toBe('promise-is-fixed');
    expect(change({ ...actors, consent: null }, conflicts)).toBe('promise-is-fixed');
    expect(change({ ...actors, consent: 'Noe annet' }, conflicts)).toBeNull();
    expect(top.ask(entry('a', { field: 'musikk' }, { board: 'actors', agreed: true }))).toBe('not-your-entry');
    expect(top.ask(entry('a', { field: 'musikk' }, { board: 'actors', agreed: true }), anne)).toBeNull();
    expect(change(actors, conflicts)).toBe('promise-is-fixed');
    // What somebody without a phone has said aloud is written, and agreed to, by those who run the café.
    expect(top.ask(entry('b', { field: 'dans' }, { board: 'actors', agreed: true }))).toBeNull();
    expect(top.ask(entry('a', {}, { board: 'actors' }))).toBeNull();
    expect(top.cafe.entries.find(({ id }) => id === 'a')?.agreed).toBe(false);
  });

  it('[BD12] a promise outlives the board: neither taking it away nor taking back what was removed gets round it', () => {
    const conflicts = ready('conflicts');
    const top = with_([conflicts]);
    const change = (...boards: readonly BoardPlan[]) =>
      top.ask({ type: 'changeBoards', boards: boards.map(copyOfPlan) });
    const open = { ...conflicts, seenBy: 'room' as const };
    const anne = participant(top.joins('Anne'));
    const said = entry('c', { topic: 'Samme kunde' }, { board: 'conflicts' });
    top.ask(said, anne);
    expect(change()).toBeNull();
    expect(change(open)).toBe('promise-is-fixed');
    expect(change(conflicts)).toBeNull();
    expect(shown(top, conflicts, 'facilitators')).toHaveLength(1);
    // What she has taken away hinders nobody, and is not brought back under another promise than hers.
    top.ask({ ...said, removed: true }, anne);
    expect(change({ ...conflicts, name: 'Uenighet' })).toBeNull();
    expect(top.cafe.entries).toHaveLength(1);
    expect(change(open)).toBeNull();
    expect(top.ask({ ...said, values: {} })).toBe('entry-is-short');
    expect(JSON.stringify(roomView(top.cafe, 'participant')) + JSON.stringify(shown(top, open))).not.toContain('kunde');
  });

  it('[BD12] a promise is kept in a café that is opened from a file, where nobody knows any more whose the words are', () => {
    const [actors, conflicts] = [{ ...ready('actors'), where: [] }, ready('conflicts')];
    const top = with_([actors, conflicts]);
    const anne = participant(top.joins('Anne'));
    top.ask(entry('c', { topic: 'Samme kunde' }, { board: 'conflicts' }), anne);
    top.ask(entry('a', { field: 'musikk' }, { board: 'actors' }), anne);
    const file = cafeFile(top.cafe, { tablecloths: {}, wall: readWall(new Doc()) }, top.now);
    top.cafe = openCafeFile(file, { id: 'new', code: 'ABCDEFH', at: 1, keys: {}, offers: {}, newId: () => 'x' }).cafe;
    const change = (...boards: readonly BoardPlan[]) =>
      top.ask({ type: 'changeBoards', boards: boards.map(copyOfPlan) });
    expect(change(actors, { ...conflicts, seenBy: 'room' })).toBe('promise-is-fixed');
    expect(top.ask(entry('a', { field: 'musikk' }, { board: 'actors', agreed: true }))).toBe('not-your-entry');
    expect(change({ ...actors, name: 'Folk' }, conflicts)).toBeNull();
  });

  it('[BD12] a field for names becomes no other where the café hides them', () => {
    const board = (kind: 'person-label' | 'line') =>
      plan({
        fields: [
          { id: 'who', kind, label: 'Hvem' },
          { id: 'a', kind: 'line', label: 'Hva' },
        ],
      });
    for (const anonymity of ['facilitator', 'names'] as const) {
      const top = with_([board('person-label')], { settings: { anonymity } });
      top.ask(entry('e', { who: 'Anne A', a: 'noe' }), participant(top.joins('Anne')));
      const shows = anonymity === 'names' ? null : 'promise-is-fixed';
      expect(top.ask({ type: 'changeBoards', boards: [copyOfPlan(board('line'))] })).toBe(shows);
    }
  });

  it('[BD9] boards that are taken away are kept, and not without end', () => {
    const top = with_([]);
    const change = (...boards: readonly BoardPlan[]) =>
      expect(top.ask({ type: 'changeBoards', boards: boards.map(copyOfPlan) })).toBeNull();
    for (let at = 0; at < 30; at += 1) {
      change(plan({ id: `b${at}` }));
      top.ask(entry('e', { a: `${at}` }, { board: `b${at}` }));
    }
    change();
    expect(top.cafe.awayBoards.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, at) => `b${at + 18}`));
    expect(top.cafe.entries).toHaveLength(12);
    change(plan({ id: 'b20' }));
    expect(shown(top, plan({ id: 'b20' }))).toHaveLength(1);
  });

  it('[BD9] what is taken away comes back, and a board with what stood on it', () => {
    const top = with_([plan()]);
    top.ask(entry('e', { a: 'noe' }));
    expect(top.ask(entry('e', {}, { removed: true }))).toBeNull();
    expect(shown(top, plan())).toEqual([]);
    expect(top.ask(entry('e', {}, { removed: false }))).toBeNull();
    expect(shown(top, plan())).toHaveLength(1);
    const { length } = top.events;
    expect(top.ask(entry('e', { a: 'noe' }))).toBeNull();
    expect(top.ask(entry('never-there', {}, { removed: true }))).toBeNull();
    expect(top.events).toHaveLength(length);
    top.ask({ type: 'changeBoards', boards: [] });
    expect(roomView(top.cafe, 'facilitator').boards).toEqual([]);
    top.ask({ type: 'changeBoards', boards: [copyOfPlan(plan())] });
    expect(shown(top, plan())).toHaveLength(1);
  });

  it('[BD9] there is an end to it, for one person and for a board', () => {
    const top = with_([plan({ most: 25 })]);
    const anne = participant(top.joins('Anne'));
    for (let at = 0; at < 20; at += 1) expect(top.ask(entry(`e${at}`, { a: `${at}` }), anne)).toBeNull();
    expect(top.ask(entry('one-more', { a: 'x' }), anne)).toBe('board-full');
    for (let at = 0; at < 5; at += 1) expect(top.ask(entry(`f${at}`, { a: `${at}` }))).toBeNull();
    expect(top.ask(entry('too-many', { a: 'x' }))).toBe('board-full');
    // What is there can still be changed, and room is made by taking something away.
    expect(top.ask(entry('f0', { a: 'endret' }))).toBeNull();
    expect(top.ask(entry('f0', {}, { removed: true }))).toBeNull();
    expect(top.ask(entry('too-many', { a: 'x' }))).toBeNull();
    expect(top.ask(entry('f0', {}))).toBe('board-full');
    const small = with_([plan({ most: 1 })]);
    for (let at = 0; at <= mostEntries; at += 1) {
      small.ask(entry(`e${at}`, { a: 'x' }));
      small.ask(entry(`e${at}`, {}, { removed: true }));
    }
    expect(small.ask(entry('end', { a: 'x' }))).toBe('board-full');
  });

  it('[BD1] whatever is changed of a plan, it holds together', () => {
    for (const id of readyBoardIds) {
      const board = ready(id);
      for (const field of board.fields) {
        const fewer = withoutField(board, field.id);
        if (fewer.fields.length > 0) expect(v.is(boardPlanSchema, fewer), `${id} without ${field.id}`).toBe(true);
        for (const kind of fieldKinds) {
          const options = kind === 'choice' ? [{ id: 'only', name: 'Bare denne' }] : field.options;
          const changed = withField(board, { ...field, kind, options });
          expect(v.is(boardPlanSchema, changed), `${id}: ${field.id} as ${kind}`).toBe(true);
          expect(changed.fields.map((one) => one.id)).toEqual(board.fields.map((one) => one.id));
        }
        const renamed = withField(board, { ...field, label: 'Nytt navn' });
        expect([renamed.counts, renamed.flags, renamed.match]).toEqual([board.counts, board.flags, board.match]);
      }
    }
    let made = 0;
    const newId = (): string => `new${(made += 1)}`;
    const options = ['a', 'b', 'c'].map((name) => ({ id: name, name }));
    const ids = (names: readonly string[]) => namedOptions(options, names, newId).map((option) => option.id);
    expect(ids(['a', 'c'])).toEqual(['a', 'c']);
    expect(ids(['a', 'bedre', 'c'])).toEqual(['a', 'b', 'c']);
    expect(ids(['a', 'b', 'c', ''])).toEqual(['a', 'b', 'c', 'new1']);
  });

  it('[BD1] the plan of a board speaks of its own fields', () => {
    const wrong = (changes: Partial<BoardPlanInput>): boolean => !v.is(boardPlanSchema, { ...plain, ...changes });
    expect(v.is(boardPlanSchema, plain)).toBe(true);
    expect(wrong({ fields: [...plain.fields, { id: 'a', kind: 'line', label: 'Igjen' }] })).toBe(true);
    expect(wrong({ fields: [{ id: 'c', kind: 'choice', label: 'Uten valg' }] })).toBe(true);
    expect(wrong({ counts: [{ label: '', target: 3, when: [{ is: 'filled', field: 'q' }] }] })).toBe(true);
    expect(wrong({ counts: [{ label: '', target: 3, when: [{ is: 'yes', field: 'a' }] }] })).toBe(true);
    expect(wrong({ counts: [{ label: '', target: 3, when: [{ is: 'one-of', field: 'c', options: ['q'] }] }] })).toBe(
      true,
    );
    expect(wrong({ flags: [{ kind: 'same-day', field: 'a' }] })).toBe(true);
    expect(wrong({ match: { offers: 'a', needs: 'n' } })).toBe(true);
  });
});

describe('what counts, and what is flagged', () => {
  const seen = (values: Record<string, string | string[]>, at: number) => ({ id: `e${at}`, values, agreed: false });

  it('[BD6] an idea with two organisations and an owner counts, and says what it lacks until then', () => {
    const ideas = ready('project-ideas');
    const entries = [
      seen({ idea: 'En', organisations: ['A', 'B'], owner: 'A' }, 1),
      seen({ idea: 'To', organisations: ['A', 'a'], owner: 'A' }, 2),
      seen({ idea: 'Tre', organisations: ['A', 'B', 'C'] }, 3),
    ];
    expect(countsOf(ideas, entries, 0)[0]).toMatchObject({ count: 1, of: 3, target: 3, reached: false });
    expect(entries.map((one) => missingFor(ideas, one).map(({ field }) => field))).toEqual([
      [],
      ['organisations'],
      ['owner'],
    ]);
  });

  it('[BD7] a task that two lead or nobody, and two things on one day', () => {
    const roles = [
      seen({ task: 'Messe', leads: ['A'] }, 1),
      seen({ task: 'Kurs', leads: ['A', 'B'] }, 2),
      seen({ task: 'Årsmøte' }, 3),
    ];
    expect(flagsOf(ready('roles'), roles)).toEqual([
      { entry: 'e2', kind: 'two-leaders' },
      { entry: 'e3', kind: 'no-leader' },
    ]);
    const days = ['2026-01-15', '2026-01-16', '2026-01-15'].map((day, at) => seen({ what: 'x', day }, at));
    expect(flagsOf(ready('wheel'), days).map((flag) => flag.entry)).toEqual(['e0', 'e2']);
  });

  it('[BD8] who offers what somebody else needs', () => {
    const actors = ready('actors');
    const entries = [
      seen({ field: 'musikk', offers: 'lydteknikk, band til åpning', needs: 'øvingslokale' }, 1),
      seen({ field: 'design', offers: 'plakat, profil', needs: 'fotograf' }, 2),
      seen({ field: 'kulturskole', offers: 'øvingsrom på kveldstid', needs: 'plakater' }, 3),
      seen({ field: 'foto', offers: 'fotografering av forestillinger', needs: 'oppdrag' }, 4),
    ];
    const pairs = pairsOf(actors, entries).map(({ offers, needs }) => `${offers} ${needs}`);
    expect(pairs).toContain('e3 e1');
    expect(pairs).toContain('e4 e2');
    expect(pairs).toContain('e2 e3');
    expect(pairs.every((pair) => new Set(pair.split(' ')).size === 2)).toBe(true);
    expect(pairsOf(ready('wheel'), entries)).toEqual([]);
  });
});
