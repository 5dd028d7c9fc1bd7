/** Why something could not be done. Always there, so that it is read aloud when it turns up. */
import { Notice } from '../../design/notice.tsx';
import styles from './refusal.module.css';

export function Refusal({ words }: { readonly words: string | undefined }) {
  return (
    <div role="status" className={styles['refusal']}>
      {words === undefined ? null : <Notice tone="warn" title={words} />}
    </div>
  );
}
