import Check from 'lucide-react/icons/check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import { ownerAnswer } from '../../../shared/agenda/actions.ts';
import { shortDay } from '../../../shared/locale/formats.ts';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Pill } from '../../design/pill.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import styles from './actions.module.css';
import { Fact } from './fact.tsx';

const answerTones = { yes: 'good', no: 'warn', 'not-answered': 'plain' } as const;

export function ActionFacts({ action }: { readonly action: CardsByBoard['actions'] }) {
  const messages = useMessages();
  const { locale } = useLanguage();
  const words = messages.boards.actions;
  const room = useRoom();
  const owner = room.organisations.find((organisation) => organisation.id === action.owner);
  const answer = owner ? ownerAnswer(room, action.id, owner.id) : null;
  const firstBy = action.firstStepBy === null ? '' : words.by(shortDay(action.firstStepBy, locale));
  return (
    <dl className={styles['facts']}>
      <Fact name={words.owner}>
        {owner?.name ?? words.ownerNone}
        {answer ? (
          <span className={styles['answer']}>
            <Pill
              tone={answerTones[answer]}
              icon={answer === 'yes' ? <Check aria-hidden /> : <CircleHelp aria-hidden />}
            >
              {words.answers[answer]}
            </Pill>
          </span>
        ) : null}
      </Fact>
      <Fact name={words.firstStep}>{`${action.firstStep} ${firstBy}`.trim()}</Fact>
      <Fact name={words.deadline}>{action.deadline === null ? null : shortDay(action.deadline, locale)}</Fact>
      <Fact name={words.group}>{action.group}</Fact>
    </dl>
  );
}
