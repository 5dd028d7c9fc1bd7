import { adviseTables } from '../../../shared/seating/advice.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import type { Draft } from '../draft.ts';

interface SeatingAdviceProps {
  readonly draft: Draft;
  readonly onUse: (tables: number) => void;
}

export function SeatingAdvice({ draft, onUse }: SeatingAdviceProps) {
  const { title, more, better } = useAdvice(draft);
  const { use } = useAllMessages().start.tables;
  return (
    <div aria-live="polite">
      <Notice
        tone={better === null ? 'good' : 'calm'}
        title={title}
        action={
          better === null ? undefined : (
            <Button variant="quiet" onClick={() => onUse(better)}>
              {use(better)}
            </Button>
          )
        }
      >
        {more.length > 0 ? more.map((line) => <p key={line}>{line}</p>) : null}
      </Notice>
    </div>
  );
}

interface AdviceWords {
  readonly title: string;
  /** What else is worth knowing, a sentence a line. */
  readonly more: readonly string[];
  readonly better: number | null;
}

function useAdvice({ design, expected }: Draft): AdviceWords {
  const { tables: words } = useAllMessages().start;
  const tables = design.tables.length;
  const request = {
    people: expected,
    tables,
    rounds: design.rounds.length,
    hosts: design.settings.hostMode === 'fixed',
  };
  const advice = adviseTables(request);
  switch (advice.kind) {
    case 'clean':
      return { title: words.clean(tables, advice.seatsPerTable), more: [], better: null };
    case 'too-few-people': {
      const better = advice.betterTables;
      const clean = adviseTables({ ...request, tables: better }).kind === 'clean';
      return { title: words.few(expected, better, clean), more: [], better };
    }
    case 'repeats': {
      const better = advice.betterTables;
      const more: string[] = [];
      if (advice.leastRepeats > 0) more.push(words.leastRepeats(advice.leastRepeats));
      if (advice.reason === 'no-plan-known') more.push(words.noPlanKnown);
      if (advice.betterRounds !== null) more.push(words.fewerRounds(advice.betterRounds));
      if (better === null) return { title: words.noBetter, more, better };
      const title =
        advice.reason === 'too-many-rounds' ? words.betterRounds(tables, better) : words.better(tables, better);
      return { title, more, better };
    }
  }
}
