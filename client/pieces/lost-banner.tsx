/**
 * Says that the line is down, that a guest network stands in between, or that the disk is full. Calm, and said once for each step: people
 * go on writing.
 */
import type { ReactNode } from 'react';
import { useCafe } from '../cafe/hooks.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import { useSilence } from './use-silence.ts';

/** `children` say what a screen does that goes on by the clock, for those who have more to say than that it does. */
export function LostBanner({ children }: { readonly children?: ReactNode }) {
  const { common } = useMessages();
  const notSaving = useCafe((state) => state.notSaving);
  const damaged = useCafe((state) => state.damaged);
  const silence = useSilence();
  const captive = useCafe(({ connection }) => connection.state === 'lost' && connection.captive === true);
  if (damaged) return <Notice tone="bad" role="alert" title={common.damaged} />;
  if (notSaving) return <Notice tone="bad" role="alert" title={common.notSaving} />;
  const captiveNow = captive && silence !== 'none';
  const shown = captiveNow || silence === 'while' || silence === 'long';
  // The region stands before there is something in it: only then is it read aloud when it fills.
  return (
    <div role="status" className={shown ? undefined : 'visually-hidden'}>
      {captiveNow ? (
        <Notice tone="warn" title={common.captiveTitle}>
          {common.captive}
        </Notice>
      ) : null}
      {silence === 'while' && !captiveNow ? (
        <Notice tone="warn" title={common.lostTitle}>
          {common.lost}
        </Notice>
      ) : null}
      {silence === 'long' ? (
        <Notice tone="warn" title={common.silentTitle}>
          {children ?? common.silent}
        </Notice>
      ) : null}
    </div>
  );
}
