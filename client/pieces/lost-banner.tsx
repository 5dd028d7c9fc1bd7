/** Says that the line is down or the disk is full: the one message that must be largest where it matters most. */
import { useEffect, useState } from 'react';
import { useCafe } from '../cafe/hooks.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';

/** A hiccup shorter than this is nobody's business. */
const patienceMs = 1500;

export function LostBanner() {
  const { common } = useMessages();
  const lost = useCafe((state) => state.connection.state === 'lost');
  const notSaving = useCafe((state) => state.notSaving);
  const damaged = useCafe((state) => state.damaged);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(lost), lost ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [lost]);
  if (damaged) return <Notice tone="bad" role="alert" title={common.damaged} />;
  if (notSaving) return <Notice tone="bad" role="alert" title={common.notSaving} />;
  return shown ? (
    <Notice tone="warn" role="status" title={common.lostShort}>
      {common.lost}
    </Notice>
  ) : null;
}
