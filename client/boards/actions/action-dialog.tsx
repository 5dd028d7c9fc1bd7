/** Everything about one action. Each field saves itself when it is left, so there is nothing to send and nothing to lose. */
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useMessages } from '../../language/language.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import { useCardWaiting } from '../parts/board-context.ts';
import styles from './action-dialog.module.css';
import { WhatFields } from './what-fields.tsx';
import { WhenFields } from './when-fields.tsx';
import { WhereFields } from './where-fields.tsx';
import { WhoFields } from './who-fields.tsx';

interface ActionDialogProps {
  readonly action: CardsByBoard['actions'];
  readonly onClose: () => void;
}

const parts = [
  ['what', WhatFields],
  ['who', WhoFields],
  ['when', WhenFields],
  ['where', WhereFields],
] as const;

export function ActionDialog({ action, onClose }: ActionDialogProps) {
  const { boards, common } = useMessages();
  const waiting = useCardWaiting('actions', action.id);
  const title = action.title === '' ? boards.actions.untitled : action.title;
  const foot = (
    <>
      <span role="status" className={styles['saved']}>
        <SavedMark waiting={waiting} />
      </span>
      <Button onClick={onClose}>{boards.done}</Button>
    </>
  );
  return (
    <Dialog open wide title={boards.actions.edit(title)} closeLabel={common.close} onClose={onClose} actions={foot}>
      {parts.map(([part, Fields]) => (
        <section key={part} className={styles['part']}>
          <h3 className={styles['name']}>{boards.actions.parts[part]}</h3>
          <Fields action={action} />
        </section>
      ))}
    </Dialog>
  );
}
