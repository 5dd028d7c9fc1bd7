import { classes } from '../../design/classes.ts';
import styles from './access.module.css';

interface Fact {
  readonly name: string;
  readonly value: string;
  /** An address rather than a code: smaller, and broken where it may be. */
  readonly long?: boolean;
}

/** Codes and addresses, large enough to be copied by hand. */
export function CodeFacts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value, long = false }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={classes(long && styles['long'])}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
