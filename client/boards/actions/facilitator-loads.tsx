import { Heading } from '../../design/heading.tsx';
import { Grid } from '../../design/layout.tsx';
import { Meter, type MeterProps } from '../../design/meter.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from './facilitator-share.module.css';

interface LoadsProps {
  readonly title: string;
  readonly loads: readonly {
    readonly id: string;
    readonly name: string;
    readonly actions: number;
    readonly tone: NonNullable<MeterProps['tone']>;
  }[];
}

/** One action each must not look like a full load. */
const roomToGrow = 3;

/** How many actions each has, the heaviest first. */
export function Loads({ title, loads }: LoadsProps) {
  const { acting } = useAllMessages();
  const most = loads[0]?.actions ?? 0;
  if (loads.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={title}>
      <Heading level={4}>{title}</Heading>
      <Grid as="ul" cell="medium" gap="m">
        {loads.map(({ id, name, actions, tone }) => (
          <li key={id}>
            <Meter
              label={name}
              share={actions / Math.max(most, roomToGrow)}
              valueText={acting.share.count(actions)}
              tone={tone}
            />
          </li>
        ))}
      </Grid>
    </section>
  );
}
