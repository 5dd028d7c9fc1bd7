import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './action-dialog.module.css';
import { ActionText } from './action-text.tsx';
import { ContributorsField } from './contributors-field.tsx';
import { OwnerField } from './owner-field.tsx';
import type { FieldsProps } from './use-action.ts';

export function WhoFields({ action }: FieldsProps) {
  const words = useMessages().boards.actions;
  const { wall } = useBoard();
  const groups = [...new Set(wall.actions.map(({ group }) => group).filter((group) => group !== ''))];
  return (
    <>
      <div className={styles['all']}>
        <OwnerField action={action} />
      </div>
      <ContributorsField action={action} />
      <ActionText action={action} field="group" hint={words.groupHint} max={80} suggestions={groups} />
      <ActionText action={action} field="needs" hint={words.needsHint} max={200} lines={2} />
      <ActionText action={action} field="support" hint={words.supportHint} lines={2} />
    </>
  );
}
