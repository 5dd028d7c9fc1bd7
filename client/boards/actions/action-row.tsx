/** One action at a glance: what, who, first step, when. The rest is one press away. On a phone signing up comes first. */
import { Suspense } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { lazily } from '../../pieces/lazily.ts';
import { More } from '../parts/more.tsx';
import { ActionButtons } from './action-buttons.tsx';
import { ActionDetails, hasDetails } from './action-details.tsx';
import { ActionFacts } from './action-facts.tsx';
import { ActionStatus } from './action-status.tsx';
import styles from './actions.module.css';
import type { FieldsProps } from './use-action.ts';
import { OwnerAnswer } from './owner-answer.tsx';
import { WorkingGroup } from './working-group.tsx';

const { Part: Hints } = lazily<FieldsProps>(async () => (await import('./facilitator-hints.tsx')).Hints);

interface ActionRowProps {
  readonly action: CardsByBoard['actions'];
  readonly number: number;
  readonly onEdit: () => void;
}

export function ActionRow({ action, number, onEdit }: ActionRowProps) {
  const { actions: words } = useMessages().boards;
  const { mode } = useBoard();
  const phone = mode === 'participant';
  const buttons = <ActionButtons action={action} onEdit={onEdit} />;
  return (
    <Card as="article" aria-label={words.number(number)} className={styles['row']}>
      <div className={styles['top']}>
        <span className={styles['number']}>{number}</span>
        <Heading level={4}>{action.title === '' ? words.untitled : action.title}</Heading>
        {phone ? null : buttons}
      </div>
      {phone ? (
        <>
          <OwnerAnswer action={action} />
          <WorkingGroup action={action} />
          <More title={words.more}>
            <ActionFacts action={action} />
            <ActionDetails action={action} />
            <ActionStatus action={action} />
            {buttons}
          </More>
        </>
      ) : (
        <>
          <ActionFacts action={action} />
          <ActionStatus action={action} />
          <Suspense fallback={null}>
            <Hints action={action} />
          </Suspense>
          <WorkingGroup action={action} />
          {hasDetails(action) ? (
            <More title={words.more}>
              <ActionDetails action={action} />
            </More>
          ) : null}
        </>
      )}
    </Card>
  );
}
