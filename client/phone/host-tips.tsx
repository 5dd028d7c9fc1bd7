/** The host's reminder, one instruction at a time. */
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';

export function HostTips() {
  const { host } = useMessages().phone;
  const [at, setAt] = useState(0);
  return (
    <Card as="section" look="pine">
      <Stack gap="xs">
        <Heading level={2} size="l">
          {host.card}
        </Heading>
        <p aria-live="polite">{host.tips[at]}</p>
        <Row justify="between">
          <span>{host.tip(at + 1, host.tips.length)}</span>
          <Button variant="quiet" onClick={() => setAt((at + 1) % host.tips.length)}>
            {host.next}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
