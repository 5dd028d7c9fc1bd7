import type { ReactNode } from 'react';
import { Card } from '../card.tsx';
import { ClockFace } from '../clock-face.tsx';
import { Heading } from '../heading.tsx';
import { Row, Stack } from '../layout.tsx';
import { NoteCard } from '../note-card.tsx';
import { Pill } from '../pill.tsx';
import { TableBadge } from '../table-badge.tsx';
import { Section } from './section.tsx';

const labels = { name: 'Time left of round 2', state: 'left of the round' };

/** The same parts at the scale of the wall: one attribute on any parent changes them all. */
export function Room(): ReactNode {
  return (
    <Section title="On the wall">
      <Card look="sunk" data-scale="projector">
        <Row gap="xl" align="center" justify="between">
          <ClockFace size="projector" leftMs={754_000} totalMs={1_200_000} state="running" labels={labels} />
          <TableBadge size="giant" number={5} label="Table 5" />
        </Row>
        <Heading level={3} size="3xl" question eyebrow="Round 2 of 3">
          What would make it worth coming back?
        </Heading>
        <Stack gap="m">
          <Row>
            <Pill tone="calm">32 are here</Pill>
            <TableBadge size="small" number={6} label="Table 6" />
          </Row>
          <NoteCard text="Young people decide what the quay is for." kind="Essential" />
        </Stack>
        <ClockFace
          look="bar"
          size="projector"
          warning="last"
          leftMs={54_000}
          totalMs={120_000}
          state="running"
          labels={labels}
        />
      </Card>
    </Section>
  );
}
