import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';

export type Tone = 'calm' | 'good' | 'warn' | 'bad';

const pictures = { calm: Info, good: CircleCheck, warn: TriangleAlert, bad: OctagonAlert } as const;

/** Four outlines that differ in silhouette as well, for eyes that do not tell the colours apart. */
export function ToneIcon({ tone, className }: { tone: Tone; className?: string | undefined }): ReactNode {
  const Picture = pictures[tone];
  return <Picture aria-hidden className={className ?? ''} />;
}
