import Check from 'lucide-react/icons/check';
import Hand from 'lucide-react/icons/hand';
import X from 'lucide-react/icons/x';
import { shortDay } from '../../shared/locale/formats.ts';
import type { OwnerAnswerState } from '../../shared/agenda/model.ts';
import type { Locale } from '../../shared/cafe/model.ts';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import styles from './action-row.module.css';

interface ActionRowProps {
  readonly action: {
    readonly number: number;
    readonly title: string;
    readonly ownerName: string | null;
    readonly answer: OwnerAnswerState;
    readonly firstStepBy: string | null;
  };
  readonly locale: Locale;
}

export function ActionRow({ action, locale }: ActionRowProps) {
  const { actions } = useAllMessages().projector;
  const { number, title, ownerName, answer, firstStepBy } = action;
  return (
    <div className={styles['row']}>
      <span className={styles['number']}>{number}</span>
      <p className={styles['title']}>{title}</p>
      <div>
        {ownerName === null ? null : <p>{ownerName}</p>}
        <Answer answer={ownerName === null ? 'missing' : answer} />
      </div>
      <p className={styles['date']}>{firstStepBy === null ? '' : actions.by(shortDay(firstStepBy, locale))}</p>
    </div>
  );
}

function Answer({ answer }: { readonly answer: OwnerAnswerState | 'missing' }) {
  const { actions } = useAllMessages().projector;
  switch (answer) {
    case 'missing':
      return (
        <p className={classes(styles['answer'], styles['missing'])}>
          <Hand aria-hidden />
          {actions.noOwner}
        </p>
      );
    case 'yes':
      return (
        <p className={classes(styles['answer'], styles['yes'])}>
          <Check aria-hidden />
          {actions.saidYes}
        </p>
      );
    case 'no':
      return (
        <p className={styles['answer']}>
          <X aria-hidden />
          {actions.saidNo}
        </p>
      );
    case 'not-answered':
      return <p className={styles['answer']}>{actions.notAnswered}</p>;
  }
}
