import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { singleTap } from './single-tap.ts';
import styles from './note-card.module.css';

export interface NoteCardProps {
  /** Shown exactly as it was written, line breaks and long words included; never cut off. */
  text: string;
  /** The same text with something in it marked; left out for the text alone. */
  marked?: ReactNode;
  /** The language it was written in, when that is not the page's. */
  lang?: string | undefined;
  /** The line above the text: what kind it is, which table it came from. */
  kind?: ReactNode;
  footer?: ReactNode;
  marks?: ReactNode;
  /** Paper colour. Decoration: what it means is to be said in `kind`. */
  wash?: 'clay' | 'pine' | 'sun' | undefined;
  selected?: boolean | undefined;
  /** With it the whole paper is a toggle button; without it the paper is only to be read. */
  onPress?: (() => void) | undefined;
  /** Says "selected" on papers that are not buttons. */
  selectedLabel?: string | undefined;
}

export function NoteCard(props: NoteCardProps): ReactNode {
  const { text, marked = text, lang, kind, footer, marks, wash, selected = false, onPress, selectedLabel } = props;
  const shape = classes(
    styles['note'],
    wash && styles[`wash-${wash}`],
    onPress && styles['pressable'],
    selected && styles['selected'],
  );
  return (
    <article className={shape}>
      {selected ? <Check aria-hidden className={classes(styles['tick'])} /> : null}
      {selected && selectedLabel && !onPress ? <span className="visually-hidden">{selectedLabel}</span> : null}
      {kind ? <div className={classes(styles['top'])}>{kind}</div> : null}
      {onPress ? (
        <button
          type="button"
          lang={lang}
          aria-pressed={selected}
          className={classes(styles['text'], styles['press'])}
          onClick={singleTap(onPress)}
        >
          {marked}
        </button>
      ) : (
        <p lang={lang} className={classes(styles['text'])}>
          {marked}
        </p>
      )}
      {footer || marks ? (
        <div className={classes(styles['foot'])}>
          <div>{footer}</div>
          {marks ? <div className={classes(styles['marks'])}>{marks}</div> : null}
        </div>
      ) : null}
    </article>
  );
}
