/** How the dots fell, once the vote is closed: in order, as bars, and for those who do not see them as a table. */
import { useState } from 'react';
import { topNotes, totalsNow } from '../../../shared/agenda/notes.ts';
import { isUntold } from '../../../shared/cafe/untold.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { cssVars } from '../../design/css-vars.ts';
import { Heading } from '../../design/heading.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { useBoard } from '../parts/board-context.ts';
import { useVoteWords } from './vote-words.ts';
import styles from './vote.module.css';

const shownFirst = 8;

export function VoteResult() {
  const { common, boards, choosing } = useMessages();
  const words = boards.vote;
  const { columns } = choosing.dots;
  const { gave } = useVoteWords();
  const { notes, wall } = useBoard();
  const { vote } = useRoom();
  const [all, setAll] = useState(false);
  if (vote.state !== 'closed') return null;
  const onThemes = vote.on === 'themes';
  const visible = notes.entries.flatMap(({ note, table, hidden }) =>
    hidden ? [] : [{ id: note.id, at: note.at, text: note.text, table: table.number }],
  );
  const themes = wall.themes.map(({ id, title }, at) => ({ id, at, text: title, table: 0 }));
  const ranking = topNotes(totalsNow(vote, wall), onThemes ? themes : visible);
  const most = ranking[0]?.dots ?? 1;
  return (
    <Card as="section" aria-label={words.result}>
      <Heading level={3}>{words.result}</Heading>
      <p className={styles['soft']}>
        {isUntold(vote) ? words.tooFew : ranking.length === 0 ? words.noDots : gave(vote, vote.voters)}
      </p>
      {ranking.length === 0 ? null : (
        <table className={styles['results']}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{columns.place}</th>
              <th scope="col">{onThemes ? columns.theme : columns.note}</th>
              <th scope="col">{columns.dots}</th>
            </tr>
          </thead>
          <tbody>
            {ranking.slice(0, all ? undefined : shownFirst).map(({ note: { id, text, table }, dots }) => (
              <tr key={id}>
                <td className={styles['place']}>{ranking.findIndex((other) => other.dots === dots) + 1}</td>
                <th scope="row" className={styles['result']}>
                  <span className={styles['note']}>{text}</span>
                  <span aria-hidden className={styles['bar']} style={cssVars({ '--share': dots / most })} />
                </th>
                <td className={styles['dots']}>
                  {words.dots(dots)}
                  {table === 0 ? null : <TableBadge number={table} label={tableWords(common, table)} size="small" />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ranking.length > shownFirst ? (
        <div>
          <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.showFewer : words.showAll(ranking.length)}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
