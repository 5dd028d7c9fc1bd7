/** One action at a glance: what, who, first step, when. The rest is one press away. */
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useBoard, useCardWaiting, useRemove } from '../parts/board-context.ts';
import { CardButtons } from '../parts/card-buttons.tsx';
import { ActionDetails } from './action-details.tsx';
import { ActionFacts } from './action-facts.tsx';
import styles from './actions.module.css';
import { OwnerAnswer } from './owner-answer.tsx';
import { warningsOf } from './warnings.ts';

interface ActionRowProps {
  readonly action: CardsByBoard['actions'];
  readonly number: number;
  readonly onEdit: () => void;
}

const statusTones = {
  'not-started': 'plain',
  'under-way': 'calm',
  'needs-help': 'warn',
  done: 'good',
  closed: 'plain',
} as const;

export function ActionRow({ action, number, onEdit }: ActionRowProps) {
  const { actions: words } = useMessages().boards;
  const { mode, mayChange } = useBoard();
  const remove = useRemove();
  const waiting = useCardWaiting('actions', action.id);
  const warnings = warningsOf(action, useRoom());
  const title = action.title === '' ? words.untitled : action.title;
  return (
    <Card as="article" aria-label={words.number(number)} className={styles['row']}>
      <div className={styles['top']}>
        <span className={styles['number']}>{number}</span>
        <Heading level={4}>{title}</Heading>
        {mayChange(action) ? (
          <div className={styles['buttons']}>
            <CardButtons onEdit={onEdit} onRemove={() => remove('actions', action.id, words.removed(title))} />
          </div>
        ) : null}
      </div>
      <ActionFacts action={action} />
      <Row gap="xs">
        <Pill tone={statusTones[action.status]}>{words.statuses[action.status]}</Pill>
        {action.effort === null ? null : <Pill>{words.effortInWords[action.effort]}</Pill>}
        {action.weeks === null ? null : <Pill>{words.weeksInWords(action.weeks)}</Pill>}
        <SavedMark waiting={waiting} />
      </Row>
      {warnings.length === 0 ? null : (
        <ul className={styles['warnings']} aria-label={words.missing}>
          {warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert aria-hidden />
              {words.warnings[warning]}
            </li>
          ))}
        </ul>
      )}
      {mode === 'participant' ? <OwnerAnswer action={action} /> : null}
      <ActionDetails action={action} />
    </Card>
  );
}
