/** Whether something written here is on the server's disk. Says nothing about what was not touched on this device, unless `saved` does. */
import Check from 'lucide-react/icons/check';
import CloudUpload from 'lucide-react/icons/cloud-upload';
import { useState } from 'react';
import { useMessages } from '../language/language.tsx';
import styles from './saved-mark.module.css';

export function SavedMark({ waiting, saved = false }: { readonly waiting: boolean; readonly saved?: boolean }) {
  const { mark } = useMessages().common;
  const [written, setWritten] = useState(waiting);
  if (waiting && !written) setWritten(true);
  if (!written && !saved) return null;
  return (
    <span className={styles['mark']}>
      {waiting ? <CloudUpload aria-hidden /> : <Check aria-hidden />}
      {waiting ? mark.waiting : mark.saved}
    </span>
  );
}
