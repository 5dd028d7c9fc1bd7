/** One note as it was written, with where it comes from. Never who wrote it. */
import Star from 'lucide-react/icons/star';
import type { ReactNode } from 'react';
import type { NoteKind } from '../../shared/documents/note.ts';
import { NoteCard } from '../design/note-card.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { LateMark } from './late-mark.tsx';
import { tableWords } from './table-words.ts';
import styles from './written-note.module.css';

const washes = {
  idea: undefined,
  need: 'sun',
  offer: 'pine',
  question: 'sun',
  concern: 'clay',
} as const satisfies Record<NoteKind, 'sun' | 'pine' | 'clay' | undefined>;

export interface WrittenNoteProps {
  readonly kind: NoteKind;
  readonly text: string;
  /** The same text with something in it marked. */
  readonly marked?: ReactNode;
  readonly round: number;
  /** The number of the table, not its id. */
  readonly table: number;
  readonly starred?: boolean | undefined;
  /** It came when its table had moved on. */
  readonly late?: boolean | undefined;
  /** Set, in words, for a note that only facilitators see. */
  readonly hidden?: string | undefined;
  /** The whole line about the note it builds on. */
  readonly buildsOn?: string | undefined;
  readonly theme?: string | undefined;
  /** The whole line about the joint wording it belongs to. */
  readonly wording?: string | undefined;
  readonly marks?: ReactNode;
  readonly selected?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
}

export function WrittenNote(props: WrittenNoteProps) {
  const { kind, text, marked, round, table, starred, late, hidden, buildsOn, theme, wording, marks } = props;
  const { selected, onPress } = props;
  const { common } = useMessages();
  const from = (
    <>
      <TableBadge number={table} label={tableWords(common, table)} size="small" />
      <span>{common.round(round)}</span>
      <span>{common.kinds[kind]}</span>
      {starred === true ? (
        <Pill tone="calm" icon={<Star aria-hidden />}>
          {common.starred}
        </Pill>
      ) : null}
      {late === true ? <LateMark /> : null}
      {hidden === undefined ? null : <Pill>{hidden}</Pill>}
    </>
  );
  const links =
    buildsOn === undefined && theme === undefined && wording === undefined ? null : (
      <div className={styles['links']}>
        {buildsOn === undefined ? null : <p className={styles['builds']}>{buildsOn}</p>}
        {theme === undefined ? null : <p>{theme}</p>}
        {wording === undefined ? null : <p>{wording}</p>}
      </div>
    );
  const card = (
    <NoteCard
      text={text}
      marked={marked}
      kind={from}
      wash={washes[kind]}
      footer={links}
      marks={marks}
      selected={selected}
      onPress={onPress}
    />
  );
  return hidden === undefined ? card : <div className={styles['hidden']}>{card}</div>;
}
