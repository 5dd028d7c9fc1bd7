import Coffee from 'lucide-react/icons/coffee';
import WifiOff from 'lucide-react/icons/wifi-off';
import { useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Empty } from '../empty.tsx';
import { Heading } from '../heading.tsx';
import { Grid, Row, Stack } from '../layout.tsx';
import { Meter } from '../meter.tsx';
import { Notice } from '../notice.tsx';
import { Pill } from '../pill.tsx';
import { Progress } from '../progress.tsx';
import { ToastRegion, type ToastMessage } from '../toast.tsx';
import { Section } from './section.tsx';

const first: ToastMessage[] = [
  { id: '1', text: 'The note is in the drawer.', action: { label: 'Undo', onPress: () => undefined } },
  { id: '2', text: 'Saved.', tone: 'good' },
];

export function Signs(): ReactNode {
  const [messages, setMessages] = useState(first);
  return (
    <Section title="Things to know">
      <Row>
        <Pill>Plain</Pill>
        <Pill tone="calm">Round 2</Pill>
        <Pill tone="good">Saved</Pill>
        <Pill tone="warn" icon={<WifiOff aria-hidden />}>
          Waiting for the network
        </Pill>
        <Pill tone="bad">Late</Pill>
        <Pill tone="strong">3</Pill>
      </Row>
      <Grid cell="large">
        <Notice tone="calm" title="The doors open at 09.00">
          You can close this page and come back.
        </Notice>
        <Notice tone="good" title="Everything is saved" />
        <Notice tone="warn" title="No network" action={<Button variant="quiet">Try again</Button>}>
          What you write is kept here and sent later.
        </Notice>
        <Notice tone="bad" title="The code is not in use">
          Look at the wall and try once more.
        </Notice>
      </Grid>
      <Grid cell="medium">
        <Card>
          <Heading level={3}>A raised card</Heading>
          <p>It lies on the table.</p>
          <Progress label="Rounds" value={2} max={3} valueText="2 of 3" />
        </Card>
        <Card look="sunk">
          <Heading level={3}>A sunk card</Heading>
          <Stack gap="s">
            <Meter label="Senja kommune" share={0.62} valueText="8 of 13" tone="warn" mark={0.25} />
            <Meter label="Høgskolen" share={0.23} valueText="3 of 13" mark={0.25} />
            <Meter label="Kystlaget" share={0.15} valueText="2 of 13" mark={0.25} />
          </Stack>
        </Card>
        <Card look="pine">
          <Heading level={3} question eyebrow="Round 2 of 3">
            What would make it worth coming back?
          </Heading>
        </Card>
      </Grid>
      <Card>
        <Empty
          picture={<Coffee aria-hidden />}
          title="Nothing on the table yet"
          text="The first idea is often the ordinary one. Write it down and make room for the next."
          action={<Button>Write the first one</Button>}
        />
      </Card>
      <ToastRegion
        inline
        messages={messages}
        dismissLabel="Put away"
        onDismiss={(id) => setMessages(messages.filter((message) => message.id !== id))}
      />
    </Section>
  );
}
