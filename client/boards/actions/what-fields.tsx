import { useMessages } from '../../language/language.tsx';
import { shortTitle } from '../../../shared/agenda/quality.ts';
import styles from './action-dialog.module.css';
import { ActionText } from './action-text.tsx';
import { Taps } from './taps.tsx';
import type { FieldsProps } from './use-action.ts';

export function WhatFields({ action }: FieldsProps) {
  const words = useMessages().boards.actions;
  return (
    <>
      <div className={styles['all']}>
        <ActionText
          action={action}
          field="title"
          hint={words.hint}
          suggested={{ letters: shortTitle, say: words.titleLong }}
          max={200}
          lines={1}
        />
      </div>
      <div className={styles['all']}>
        <Taps action={action} />
      </div>
      <ActionText action={action} field="result" hint={words.resultHint} lines={2} />
      <ActionText action={action} field="benefit" lines={2} />
    </>
  );
}
