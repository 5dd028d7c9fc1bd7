import { useMessages } from '../../language/language.tsx';
import styles from './action-dialog.module.css';
import { ActionText } from './action-text.tsx';
import type { FieldsProps } from './use-action.ts';

export function WhatFields({ action }: FieldsProps) {
  const words = useMessages().boards.actions;
  return (
    <>
      <div className={styles['all']}>
        <ActionText action={action} field="title" hint={words.hint} max={200} lines={1} />
      </div>
      <ActionText action={action} field="result" hint={words.resultHint} lines={2} />
      <ActionText action={action} field="benefit" lines={2} />
    </>
  );
}
