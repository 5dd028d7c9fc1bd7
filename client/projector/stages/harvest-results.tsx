import { topNotes, totalsNow } from '../../../shared/agenda/notes.ts';
import { isUntold } from '../../../shared/cafe/untold.ts';
import type { VoteView } from '../../../shared/cafe/vote-views.ts';
import { useWall } from '../../cafe/hooks.tsx';
import { Meter } from '../../design/meter.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import { useWallNotes } from '../wall-notes.ts';
import styles from './board.module.css';
import own from './harvest-results.module.css';

/** So many are read aloud; all of them stand in the agenda. */
const mostShown = 10;

export function HarvestResults({ vote }: { readonly vote: Extract<VoteView, { state: 'closed' }> }) {
  const {
    boards,
    projector: { harvest },
  } = useAllMessages();
  const notes = useWallNotes();
  const { wall } = useWall();
  const themes = wall.themes.map(({ id, title }, at) => ({ id, at, text: title }));
  const top = topNotes(totalsNow(vote, wall), vote.on === 'themes' ? themes : notes).slice(0, mostShown);
  const most = top[0]?.dots ?? 1;
  // Equals share a rank.
  const ranked = top.map((one) => ({ ...one, rank: 1 + top.filter(({ dots }) => dots > one.dots).length }));
  const items = ranked.map(({ note, dots, rank }) => ({
    key: note.id,
    node: (
      <div className={own['result']}>
        <span className={own['rank']}>{rank}</span>
        <div className={own['bar']}>
          <Meter label={note.text} valueText={harvest.dots(dots)} share={dots / most} />
        </div>
      </div>
    ),
  }));
  const heading = <Head title={harvest.results} />;
  if (top.length === 0) {
    return (
      <div className={styles['board']}>
        {heading}
        <p className={styles['empty']}>{isUntold(vote) ? boards.vote.tooFew : harvest.noDots}</p>
      </div>
    );
  }
  return <Pages sections={[{ key: 'results', heading, columns: 1, items }]} />;
}
