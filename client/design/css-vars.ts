import type { CSSProperties } from 'react';

/** Custom properties for a style prop; React sets them through the CSSOM, which a strict policy allows. */
export function cssVars(vars: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return vars;
}

export function clampShare(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}
