/** One's own notes by round and table, and what has become of each. Nobody else sees it, and it is made of what the phone has. */
import CornerDownRight from 'lucide-react/icons/corner-down-right';
import { currentStage } from '../../shared/cafe/find.ts';
import { isUntouched, noteFates, type NoteFate } from '../../shared/documents/note-fate.ts';
import type { Note } from '../../shared/documents/note.ts';
import { useCafe, useRoom, useTablecloths, useVisit, useWaitingNotes, useWall } from '../cafe/hooks.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { NoteCard } from '../design/note-card.tsx';
import { useMessages } from '../language/language.tsx';
import { roundBegunIn, tableWithId } from '../pieces/stage.ts';
import styles from './my-notes.module.css';
import { NoteMark } from './note-mark.tsx';

interface Mine extends Note {
  readonly table: string;
  readonly state: 'refused' | 'saved' | 'waiting';
}

export default function MyNotes() {
  const { atTable, common, phone } = useMessages();
  const room = useRoom();
  const { wall } = useWall();
  const { mine, all, partly } = useMine();
  const fateOf = noteFates(all, wall, room);
  if (mine.length === 0)
    return <p>{currentStage(room).kind === 'close' ? phone.closing.noneMine : atTable.notes.empty}</p>;
  return (
    <Stack gap="m">
      <p className="quiet">{atTable.notes.intro}</p>
      {partly ? <p className="quiet">{atTable.notes.missing}</p> : null}
      {placesOf(mine).map(({ round, table, notes }) => (
        <Stack key={`${round} ${table}`} as="section" gap="s">
          <Heading level={3} size="l">
            {atTable.notes.roundAt(round, tableWithId(room, table)?.number ?? 0)}
          </Heading>
          {notes.map((note) => (
            <NoteCard
              key={note.id}
              text={note.text}
              kind={
                <>
                  <span>{common.kinds[note.kind]}</span>
                  <NoteMark state={note.state} />
                </>
              }
              footer={<Fate fate={fateOf(note.id)} />}
            />
          ))}
        </Stack>
      ))}
    </Stack>
  );
}

function Fate({ fate }: { readonly fate: NoteFate }) {
  const { notes } = useMessages().atTable;
  const { starred, hidden, builtOn, theme, wordings, dots, became } = fate;
  const lines = [
    hidden ? notes.hidden : '',
    starred ? notes.starred : '',
    builtOn > 0 ? notes.builtOn(builtOn) : '',
    theme === null ? '' : notes.theme(theme),
    ...wordings.map(notes.wording),
    dots === null || dots === 0 ? '' : notes.dots(dots),
  ].filter((line) => line !== '');
  return (
    <ul className={styles['fate']}>
      {isUntouched(fate) && !hidden ? <li>{notes.nothing}</li> : null}
      {lines.map((line) => (
        <li key={line}>
          <CornerDownRight aria-hidden />
          <span>{line}</span>
        </li>
      ))}
      {became.map(({ board, card, text, through, chosen }) => (
        <li key={`${board} ${card}`}>
          <CornerDownRight aria-hidden />
          <span>
            {notes.became[through][board]}: «{text}»{chosen ? ` – ${notes.chosen}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

const fewTables = 12;

/** Only the tables where this person has sat are asked for: a hall has many. */
function useMine(): { readonly mine: readonly Mine[]; readonly all: readonly Note[]; readonly partly: boolean } {
  const visit = useVisit();
  const room = useRoom();
  const pens = useCafe((state) => state.pens);
  const itinerary = useCafe((state) => state.own?.itinerary);
  const waiting = useWaitingNotes().filter(({ withdrawn }) => !withdrawn);
  // Those of rounds to come open when they begin, and nothing of one's own is there.
  const begun = roundBegunIn(room);
  const seated = Object.entries(itinerary ?? {}).flatMap(([round, table]) =>
    Number(round) <= begun ? (table ?? []) : [],
  );
  const opened = visit.documents().flatMap(({ document }) => (document.kind === 'tablecloth' ? [document.table] : []));
  const known = new Set(room.tables.map(({ id }) => id));
  const over = currentStage(room).kind === 'close';
  // Somebody who was moved in mid-round has written elsewhere too; when it is over every cloth may be read.
  // In a hall with many tables a thousand phones would fetch all of them in the moment in which it closes.
  const tables =
    over && known.size <= fewTables
      ? [...known]
      : [...new Set([...seated, ...opened, ...waiting.map(({ table }) => table)])];
  const cloths = useTablecloths(tables.filter((table) => known.has(table)));
  const all = Object.values(cloths).flatMap(({ notes }) => notes);
  const stateOf = (id: string): Mine['state'] => {
    const unsaved = waiting.find((note) => note.id === id);
    return unsaved ? (unsaved.refused === null ? 'waiting' : 'refused') : 'saved';
  };
  const onCloths = Object.entries(cloths).flatMap(([table, { notes }]) =>
    notes
      .filter(({ pen }) => pens.includes(pen) || visit.isMine(pen))
      .map((note) => ({ ...note, table, state: stateOf(note.id) })),
  );
  const there = new Set(onCloths.map(({ id }) => id));
  const here = waiting
    .filter(({ id }) => !there.has(id))
    .map(({ late, ...note }) => ({ ...note, ...(late === true ? { late } : {}), pen: -1, state: stateOf(note.id) }));
  const mine = [...onCloths, ...here].sort((one, other) => one.round - other.round || one.at - other.at);
  const partly = visit
    .documents()
    .some(
      ({ document, state }) =>
        document.kind === 'tablecloth' && !state.getState().loaded && seated.includes(document.table),
    );
  return { mine, all, partly };
}

/** In the order of the rounds; whoever moved within one has two tables in it. */
function placesOf(mine: readonly Mine[]) {
  const places = new Map<string, { round: number; table: string; notes: Mine[] }>();
  for (const note of mine) {
    const { round, table } = note;
    const place = places.get(`${round} ${table}`) ?? { round, table, notes: [] };
    place.notes.push(note);
    places.set(`${round} ${table}`, place);
  }
  return [...places.values()];
}
