import type { ReactNode } from 'react';
import { ClockFace } from '../clock-face.tsx';
import { Grid, Row } from '../layout.tsx';
import { Section } from './section.tsx';

const minute = 60_000;
const name = 'Time left of round 2';

export function Clocks(): ReactNode {
  return (
    <Section title="Clocks">
      <Row gap="xl" align="start">
        <ClockFace leftMs={12.6 * minute} totalMs={20 * minute} state="running" labels={{ name, state: 'left' }} />
        <ClockFace
          warning="near"
          leftMs={4.7 * minute}
          totalMs={20 * minute}
          state="running"
          labels={{ name, state: 'Last five minutes', spoken: '5 minutes left' }}
        />
        <ClockFace leftMs={8 * minute} totalMs={20 * minute} state="paused" labels={{ name, state: 'Paused' }} />
        <ClockFace leftMs={0} totalMs={20 * minute} state="over" labels={{ name, state: 'Time is up' }} />
        <ClockFace
          size="console"
          leftMs={104 * minute}
          totalMs={120 * minute}
          state="running"
          labels={{ name, state: 'left' }}
        />
      </Row>
      <Grid cell="medium" gap="xl">
        <ClockFace
          look="bar"
          leftMs={12.6 * minute}
          totalMs={20 * minute}
          state="running"
          labels={{ name, state: 'left of the round' }}
        />
        <ClockFace
          look="bar"
          size="console"
          warning="last"
          leftMs={0.7 * minute}
          totalMs={2 * minute}
          state="running"
          labels={{ name, state: 'to find the table' }}
        />
        <ClockFace
          look="bar"
          leftMs={0}
          totalMs={20 * minute}
          state="over"
          labels={{ name, state: 'Finish the sentence' }}
        />
      </Grid>
    </Section>
  );
}
