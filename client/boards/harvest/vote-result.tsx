/** How the dots fell, once the vote is closed. */
import { useState } from 'react';
import { topNotes } from '../../../shared/agenda/notes.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Meter } from '../../design/meter.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { useBoard } from '../parts/board-context.ts';
import styles from './vote.module.css';

const shownFirst = 8;

export function VoteResult() {
  const { common, boards } = useMessages();
  const words = boards.vote;
  const { notes } = useBoard();
  const { vote } = useRoom();
  const [all, setAll] = useState(false);
  if (vote.state !== 'closed') return null;
  const visible = notes.entries.filter((entry) => !entry.hidden).map((entry) => entry.note);
  const ranking = topNotes(vote.totals, visible);
  const most = ranking[0]?.dots ?? 1;
  return (
    <Card as="section" aria-label={words.result}>
      <Heading level={3}>{words.result}</Heading>
      <p className={styles['soft']}>{ranking.length === 0 ? words.noDots : words.resultVoters(vote.voters)}</p>
      <ol className={styles['results']}>
        {ranking.slice(0, all ? undefined : shownFirst).map(({ note, dots }) => {
          const table = notes.byId.get(note.id)?.table.number ?? 0;
          const place = ranking.findIndex((other) => other.dots === dots) + 1;
          return (
            <li key={note.id} className={styles['result']}>
              <span className={styles['place']}>{place}</span>
              <div>
                <p className={styles['note']}>{note.text}</p>
                <Meter
                  label={<TableBadge number={table} label={tableWords(common, table)} size="small" />}
                  share={dots / most}
                  valueText={words.dots(dots)}
                />
              </div>
            </li>
          );
        })}
      </ol>
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
