import ArrowRight from 'lucide-react/icons/arrow-right';
import Download from 'lucide-react/icons/download';
import Pencil from 'lucide-react/icons/pencil';
import Settings from 'lucide-react/icons/settings';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { IconButton } from '../icon-button.tsx';
import { Row, Stack } from '../layout.tsx';
import { Menu } from '../menu.tsx';
import { Tabs } from '../tabs.tsx';
import { Section } from './section.tsx';

const tabs = [
  { key: 'people', label: 'People' },
  { key: 'tables', label: 'Tables' },
  { key: 'clock', label: 'Programme' },
] as const;

export function Actions(): ReactNode {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('people');
  const items = [
    { key: 'edit', label: 'Edit', icon: <Pencil aria-hidden />, onSelect: () => setOpen(true) },
    { key: 'off', label: 'Not possible now', disabled: true, onSelect: () => undefined },
    { key: 'delete', label: 'Delete', icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setOpen(true) },
  ];
  return (
    <Section title="Things to press">
      <Row>
        <Button icon={<ArrowRight aria-hidden />}>Start the round</Button>
        <Button variant="quiet">Pause</Button>
        <Button variant="plain">Not now</Button>
        <Button variant="danger">Delete</Button>
        <Button disabled>Not yet</Button>
        <Button pending>Saving</Button>
        <Button variant="quiet" pending>
          Sending
        </Button>
        <ButtonLink href="#main" variant="quiet" icon={<Download aria-hidden />}>
          Download
        </ButtonLink>
      </Row>
      <Row>
        <Button size="large">I am at the table</Button>
        <Button size="large" variant="quiet">
          Add five minutes
        </Button>
        <IconButton label="Settings" icon={<Settings aria-hidden />} />
        <IconButton label="Edit" variant="quiet" icon={<Pencil aria-hidden />} />
        <Menu label="More" items={items} />
        <Menu label="More choices" words items={items} />
        <Button variant="quiet" onClick={() => setOpen(true)}>
          Open a dialog
        </Button>
      </Row>
      <Tabs label="Parts" tabs={tabs} selected={tab} onSelect={setTab}>
        <p>The panel of {tab}.</p>
      </Tabs>
      <Dialog
        open={open}
        title="Close table 4?"
        closeLabel="Close"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Keep it
            </Button>
            <Button variant="danger" onClick={() => setOpen(false)}>
              Close the table
            </Button>
          </>
        }
      >
        <Stack gap="s">
          <p>Four people get a new seat at once. What the table has written stays.</p>
        </Stack>
      </Dialog>
    </Section>
  );
}
