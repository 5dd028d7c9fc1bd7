import { decimal } from '../../../shared/locale/formats.ts';
import type { SeatingProof } from '../../../shared/seating/problem.ts';
import { Card } from '../../design/card.tsx';
import { classes } from '../../design/classes.ts';
import { ToneIcon } from '../../design/tone.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { BrokenRules } from './broken-rules.tsx';
import styles from './seating.module.css';
import { figureLines, verdictOf } from './verdict.ts';

/** The one sentence, and the figures it stands on. */
export function ProofPanel({ proof }: { readonly proof: SeatingProof }) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const words = messages.seating;
  const { tone, sentence } = verdictOf(proof, words.verdict);
  return (
    <Card as="section" aria-label={words.figures.label}>
      <p role="status" className={classes(styles['verdict'], styles[tone])}>
        <ToneIcon tone={tone} />
        <span>{sentence}</span>
      </p>
      <BrokenRules broken={proof.broken} />
      <dl className={styles['figures']}>
        {figureLines(proof, words.figures, (value) => decimal(value, locale, 1)).map(({ key, value, label, bound }) => (
          <div key={key} className={styles['figure']}>
            <dt>{label}</dt>
            <dd className={styles['value']}>{value}</dd>
            <dd className={styles['bound']}>{bound}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
