import { encode } from 'uqr';
import { useMemo, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './qr-code.module.css';

/** Four modules of white around the code are part of the standard; many phones fail without them. */
const quiet = 4;

export interface QrCodeProps {
  text: string;
  /** Where it leads, in words. */
  label: string;
}

/** One path with a run of dark modules per stroke: small, and crisp at any size. Fills the width it is given. */
export function qrPath(data: readonly (readonly boolean[])[]): string {
  let path = '';
  data.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      let end = x;
      while (row[end]) end += 1;
      if (end > x) path += `M${x + quiet} ${y + quiet}h${end - x}v1h${x - end}z`;
      x = end + 1;
    }
  });
  return path;
}

export function QrCode({ text, label }: QrCodeProps): ReactNode {
  const { path, side } = useMemo(() => {
    // Medium correction: a lamp's reflection or a head in the way must not stop the scan.
    const { data, size } = encode(text, { ecc: 'M', border: 0 });
    return { path: qrPath(data), side: size + 2 * quiet };
  }, [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} className={classes(styles['code'])}>
      <rect width={side} height={side} className={classes(styles['light'])} />
      <path d={path} className={classes(styles['dark'])} />
    </svg>
  );
}
