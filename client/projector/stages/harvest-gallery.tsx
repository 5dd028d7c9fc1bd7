/** The whole wall, a page at a time: theme by theme once there are themes, and table by table before. */
import type { Wall } from '../../../shared/documents/wall.ts';
import type { CommonMessages } from '../../../shared/locale/nb/common.ts';
import type { ProjectorMessages } from '../../../shared/locale/nb/projector.ts';
import type { ThemingMessages } from '../../../shared/locale/nb/theming.ts';
import { Head } from '../head.tsx';
import type { Section } from '../pages.tsx';
import type { WallNote } from '../wall-notes.ts';
import own from './harvest-wall.module.css';

/** A theme or a table has so many notes on the wall; the rest is read on phones, or the room would wait for ever. */
const mostNotes = 12;

interface GalleryWords {
  readonly theming: ThemingMessages;
  readonly common: CommonMessages;
  readonly projector: ProjectorMessages;
}

export function galleryOf(notes: readonly WallNote[], wall: Wall, words: GalleryWords): readonly Section[] {
  const { common } = words;
  const byTheme = new Map<string, WallNote[]>();
  for (const note of notes) {
    const theme = wall.themeOf[note.id];
    if (theme !== undefined) byTheme.set(theme, [...(byTheme.get(theme) ?? []), note]);
  }
  if (byTheme.size > 0)
    return wall.themes.flatMap(({ id, title }) => sectionOf(`theme-${id}`, title, byTheme.get(id) ?? [], wall, words));
  const byTable = new Map<string, WallNote[]>();
  for (const note of notes) byTable.set(note.table.id, [...(byTable.get(note.table.id) ?? []), note]);
  return [...byTable.values()].flatMap((written) => {
    const table = written[0]?.table;
    const title = table ? `${common.table(table.number)} ${table.name}`.trim() : '';
    return sectionOf(`table-${table?.id}`, title, written, wall, words);
  });
}

/** What is lifted stands first, and a joint wording before the notes that it stands for. */
function sectionOf(
  key: string,
  title: string,
  notes: readonly WallNote[],
  wall: Wall,
  { common, projector, theming }: GalleryWords,
): readonly Section[] {
  if (notes.length === 0) return [];
  const here = new Set(notes.map(({ id }) => `note/${id}`));
  const wordings = wall.wordings.filter(({ sources }) => sources.some((source) => here.has(source)));
  const first = notes.toSorted((one, other) => Number(other.starred) - Number(one.starred)).slice(0, mostNotes);
  const left = notes.length - first.length;
  const items = [
    ...wordings.map(({ id, text }) => ({ key: id, node: <Wording label={theming.wording} text={text} /> })),
    ...first.map(({ id, text }) => ({ key: id, node: <p className={own['note']}>{text}</p> })),
    ...(left > 0 ? [{ key: 'left', node: <p className={own['left']}>{projector.harvest.more(left)}</p> }] : []),
  ];
  return [{ key, heading: <Head title={title} lead={common.notes(notes.length)} />, columns: 2, items }];
}

function Wording({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={own['wording']}>
      <p className={own['label']}>{label}</p>
      <p>{text}</p>
    </div>
  );
}
