import { useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { DotRow } from '../dot-row.tsx';
import { Grid, Row } from '../layout.tsx';
import { NoteCard } from '../note-card.tsx';
import { QrCode } from '../qr-code.tsx';
import { TableBadge } from '../table-badge.tsx';
import { tableLook } from '../table-look.ts';
import { Section } from './section.tsx';

const tables = Array.from({ length: 24 }, (_, index) => index + 1);

function words(number: number): string {
  const { colour, shape } = tableLook(number);
  return `Table ${number}, ${colour} ${shape}`;
}

export function Notes(): ReactNode {
  const [chosen, setChosen] = useState(true);
  return (
    <Section title="Tables and notes">
      <Row gap="m">
        {[...tables, 88, 137].map((number) => (
          <TableBadge key={number} number={number} label={words(number)} />
        ))}
      </Row>
      <Row gap="l">
        {tables.slice(0, 12).map((number) => (
          <TableBadge key={number} size="small" number={number} label={words(number)} />
        ))}
      </Row>
      <TableBadge size="giant" number={7} label={words(7)} />
      <Grid cell="medium" align="start">
        <NoteCard text={'A paper that is only read.\nWith a second line.'} kind="Idea" footer="Round 1" />
        <NoteCard
          text="A paper to press. Pressing it anywhere but on its buttons toggles it."
          kind={<TableBadge size="small" number={4} label={words(4)} />}
          selected={chosen}
          onPress={() => setChosen(!chosen)}
          marks={<DotRow count={3} of={5} label="3 of 5 dots" />}
          footer={<Button variant="plain">Build on it</Button>}
        />
        <NoteCard wash="sun" text="Minibankterminalforbindelsesfeilsøkingsveiledningshefteutgivelsesdatoregister" />
        <NoteCard wash="pine" kind="Essential" text="Young people decide what the quay is for." lang="en" />
        <NoteCard wash="clay" kind="Question" text="Who owns the boathouses today?" />
      </Grid>
      <Row gap="l">
        <DotRow count={0} of={3} label="No dots" />
        <DotRow count={3} of={3} label="3 of 3 dots" />
      </Row>
      <Grid cell="small">
        <Card>
          <QrCode text="https://kafe.example/b/4821" label="Address of the café" />
        </Card>
      </Grid>
    </Section>
  );
}
