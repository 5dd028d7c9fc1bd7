import CircleAlert from 'lucide-react/icons/circle-alert';
import { createContext, useContext, useId, useMemo, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

const FieldContext = createContext<FieldWiring | null>(null);

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; empty or missing means nothing is wrong. */
  error?: string | undefined;
  /** A small word at the end of the label line: "optional", a count. */
  aside?: ReactNode;
  /** For a field whose place already says it all; screen readers still hear the label. */
  hideLabel?: boolean | undefined;
  children: ReactNode;
}

/** Exactly one TextInput, TextArea or Select inside; it picks up the wiring by itself. */
export function Field({ label, hint, error, aside, hideLabel = false, children }: FieldProps): ReactNode {
  const id = useId();
  const wrong = Boolean(error);
  const hinted = hint !== undefined && hint !== null;
  const wiring = useMemo<FieldWiring>(() => {
    const described = [wrong && `${id}-error`, hinted && `${id}-hint`].filter(Boolean).join(' ');
    return { id, 'aria-describedby': described || undefined, 'aria-invalid': wrong || undefined };
  }, [id, wrong, hinted]);
  return (
    <div className={classes(styles['field'])}>
      <div className={classes(styles['top'], hideLabel && !aside && 'visually-hidden')}>
        <label htmlFor={id} className={classes(styles['label'], hideLabel && 'visually-hidden')}>
          {label}
        </label>
        {aside ? <span className={classes(styles['aside'])}>{aside}</span> : null}
      </div>
      {hinted ? (
        <div id={`${id}-hint`} className={classes(styles['hint'])}>
          {hint}
        </div>
      ) : null}
      <FieldContext value={wiring}>{children}</FieldContext>
      {/* Always there, so that a message that turns up later is read aloud. */}
      <div id={`${id}-error`} aria-live="polite">
        {error ? (
          <p className={classes(styles['error'])}>
            <CircleAlert aria-hidden />
            <span>{error}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** What a control inside a Field spreads onto its element; nothing outside a Field. */
export function useFieldWiring(): Partial<FieldWiring> {
  return useContext(FieldContext) ?? {};
}
