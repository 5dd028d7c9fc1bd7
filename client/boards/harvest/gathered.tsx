/** Notes that lie together: first the joint wordings with the notes that they stand for, then the others. */
import type { WallEntry } from '../parts/notes-index.ts';
import { NoteList } from './note-list.tsx';
import { useWallMarks } from './wall-marks.ts';
import { WordingCard } from './wording-card.tsx';

export function Gathered({ entries }: { readonly entries: readonly WallEntry[] }) {
  const { wordingOf } = useWallMarks();
  const loose = entries.filter(({ note }) => !wordingOf.has(note.id));
  const wordings = new Set(entries.flatMap(({ note }) => wordingOf.get(note.id) ?? []));
  return (
    <>
      {[...wordings].map((wording) => (
        <WordingCard
          key={wording.id}
          wording={wording}
          entries={entries.filter(({ note }) => wordingOf.get(note.id) === wording)}
        />
      ))}
      {loose.length > 0 ? <NoteList entries={loose} showTheme={false} /> : null}
    </>
  );
}
