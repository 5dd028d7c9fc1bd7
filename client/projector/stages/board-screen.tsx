/** A board on the wall: what it is to reach, large, and what stands on it. */
import { countsOf, flagsOf } from '../../../shared/boards/counting.ts';
import type { BoardPlan } from '../../../shared/boards/plan.ts';
import { entryWords, inOrder, labelled } from '../../../shared/boards/words.ts';
import { useEntries, useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { YearRing } from '../../pieces/year-ring.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import { useStageNow } from '../stage-now.ts';
import own from './board-screen.module.css';
import styles from './board.module.css';

const nothing: readonly never[] = [];
/** Facts of one entry that are read from the back row; the rest stands on the phones. */
const mostFacts = 3;

export function BoardScreen({ plan }: { readonly plan: BoardPlan }) {
  const { boardPlans, entries: words } = useAllMessages();
  const { peopleHere, settings } = useRoom();
  const { stage } = useStageNow();
  const entries = inOrder(plan, useEntries(plan.id) ?? nothing);
  const flagged = flagsOf(plan, entries);
  const speech = { locale: settings.locale, yesNo: words.yesNo };
  const isYear = plan.look === 'year';
  const heading = (
    <>
      <Head title={plan.name} lead={stage.screen === '' ? plan.help : stage.screen} />
      <Targets plan={plan} entries={entries} people={peopleHere} />
    </>
  );
  if (entries.length === 0)
    return (
      <div className={styles['board']}>
        {heading}
        <p className={styles['empty']}>{boardPlans.wallEmpty}</p>
      </div>
    );
  const items = entries.map(({ id, values }) => {
    const { title, facts } = entryWords(plan, values, speech);
    const flags = flagged.filter(({ entry }) => entry === id);
    const lines = isYear
      ? [facts.map(({ words: said }) => said).join(' · ')]
      : facts.slice(0, mostFacts).map(({ field, words: said }) => labelled(field.label, said));
    return {
      key: id,
      node: (
        <div className={own['entry']}>
          <p className={own['title']}>{title}</p>
          {lines.map((line, at) => (
            <p key={at} className={own['fact']}>
              {line}
            </p>
          ))}
          {flags.map(({ kind }) => (
            <p key={kind} className={own['flag']}>
              {words.flags[kind]}
            </p>
          ))}
        </div>
      ),
    };
  });
  if (!isYear) return <Pages sections={[{ key: plan.id, heading, columns: 2, items }]} />;
  return (
    <div className={styles['board']}>
      {heading}
      <div className={own['year']}>
        <Pages sections={[{ key: plan.id, columns: 1, items }]} />
        <div className={own['ring']}>
          <YearRing plan={plan} />
        </div>
      </div>
    </div>
  );
}

interface TargetsProps {
  readonly plan: BoardPlan;
  readonly entries: Parameters<typeof countsOf>[1];
  readonly people: number;
}

function Targets({ plan, entries, people }: TargetsProps) {
  const { entries: words } = useAllMessages();
  const counts = countsOf(plan, entries, people);
  if (counts.length === 0) return null;
  return (
    <div className={own['targets']}>
      {counts.map(({ label, count, target, over, reached }) => (
        <p key={label} className={own['target']}>
          <strong>{words.progress(count, target, over)}</strong>
          <span>{label === '' ? words.counts : label}</span>
          {reached ? <span className={own['reached']}>{words.reached}</span> : null}
        </p>
      ))}
    </div>
  );
}
