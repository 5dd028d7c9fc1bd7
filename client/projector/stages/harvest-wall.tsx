import { useRoom, useTablecloths, useWall } from '../../cafe/hooks.tsx';
import { Meter } from '../../design/meter.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { Pages, type Section } from '../pages.tsx';
import { useStageNow } from '../stage-now.ts';
import { TableSign } from '../table-sign.tsx';
import { useWallNotes } from '../wall-notes.ts';
import styles from './board.module.css';
import { galleryOf } from './harvest-gallery.tsx';
import own from './harvest-wall.module.css';

/** Themes as they grow, then the notes that the tables have lifted, then all that is on the wall. */
export function HarvestWall() {
  const { common, projector, theming } = useAllMessages();
  const { harvest } = projector;
  const room = useRoom();
  const { stage } = useStageNow();
  const { wall } = useWall();
  const notes = useWallNotes();
  const cloths = useTablecloths(room.tables.map((table) => table.id));
  const last = room.rounds.at(-1)?.number ?? 1;

  const themes = wall.themes.map((theme) => ({
    theme,
    count: notes.filter((note) => wall.themeOf[note.id] === theme.id).length,
  }));
  const most = Math.max(1, ...themes.map(({ count }) => count));
  const sections: Section[] = [];
  if (themes.length > 0) {
    const items = themes.map(({ theme, count }) => ({
      key: theme.id,
      node: (
        <div className={own['theme']}>
          <Meter label={theme.title} valueText={common.notes(count)} share={count / most} />
        </div>
      ),
    }));
    sections.push({ key: 'themes', heading: <Head title={harvest.themes} />, columns: 2, items });
  }
  const lifted = room.tables.flatMap((table) => {
    const starred = notes.filter((note) => note.table.id === table.id && note.starred);
    const sentence = cloths[table.id]?.handedOn[last]?.sentence ?? '';
    return starred.length === 0 && sentence === '' ? [] : [{ table, starred, sentence }];
  });
  if (lifted.length > 0) {
    const items = lifted.flatMap(({ table, starred, sentence }) => [
      {
        key: table.id,
        node: (
          <TableSign table={table}>{sentence === '' ? null : <p className={own['sentence']}>{sentence}</p>}</TableSign>
        ),
      },
      ...starred.map((note) => ({ key: note.id, node: <p className={own['note']}>{note.text}</p> })),
    ]);
    sections.push({ key: 'starred', heading: <Head title={harvest.starred} />, columns: 2, items });
  }
  sections.push(...galleryOf(notes, wall, { common, projector, theming }));
  if (sections.length === 0) {
    return (
      <div className={styles['board']}>
        <Head title={stage.title} />
        <p className={styles['empty']}>{harvest.empty}</p>
      </div>
    );
  }
  return <Pages sections={sections} />;
}
