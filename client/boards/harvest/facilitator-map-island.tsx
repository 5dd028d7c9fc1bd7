/** One island of the map: from afar, and near enough to be read. */
import { Heading } from '../../design/heading.tsx';
import { classes } from '../../design/classes.ts';
import { cssVars } from '../../design/css-vars.ts';
import { Row } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import styles from './facilitator-map.module.css';
import type { Island } from './facilitator-map-islands.ts';
import { Gathered } from './gathered.tsx';
import { NoteList } from './note-list.tsx';

interface IslandProps {
  readonly island: Island;
}

export function IslandFar({ island, onEnter }: IslandProps & { readonly onEnter: () => void }) {
  const { common } = useMessages();
  const { entries, title, table } = island;
  return (
    <button type="button" className={styles['tile']} onClick={onEnter}>
      <span className={styles['name']}>
        {table === null ? null : <TableBadge number={table} label={tableWords(common, table)} size="small" />}
        <span>{title}</span>
      </span>
      <span className={styles['count']}>{common.notes(entries.length)}</span>
      <span aria-hidden className={styles['slips']}>
        {entries.map(({ note, starred }) => (
          <span key={note.id} className={classes(styles['slip'], styles[note.kind], starred && styles['starred'])} />
        ))}
      </span>
    </button>
  );
}

export function IslandNear({ island: { key, title, table, entries, columns } }: IslandProps) {
  const { common } = useMessages();
  return (
    <section
      data-island={key}
      aria-label={title}
      className={styles['island']}
      style={cssVars({ '--columns': columns, '--rows': Math.ceil(entries.length / columns) })}
    >
      <Row gap="s" wrap={false}>
        {table === null ? null : <TableBadge number={table} label={tableWords(common, table)} />}
        <Heading level={3} size="l" eyebrow={common.notes(entries.length)}>
          {title}
        </Heading>
      </Row>
      {table === null ? <Gathered entries={entries} /> : <NoteList entries={entries} showTheme />}
    </section>
  );
}
