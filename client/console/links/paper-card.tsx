import FileKey from 'lucide-react/icons/file-key';
import { useState } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useNoted } from './noted.ts';
import { PaperDialog } from './paper-dialog.tsx';

const buttonId = 'paper';

/** The code on paper: shown when asked for, and asked for once, before the café begins. */
export function PaperCard({ recovery }: { readonly recovery: string }) {
  const words = useAllMessages().access.paper;
  const [noted, note] = useNoted(useRoom().id);
  const [open, setOpen] = useState(false);
  return (
    <>
      {noted ? (
        <Card as="section">
          <Row justify="between">
            <Heading level={2} size="l">
              {words.title}
            </Heading>
            <Button id={buttonId} variant="quiet" icon={<FileKey aria-hidden />} onClick={() => setOpen(true)}>
              {words.show}
            </Button>
          </Row>
          <p>{words.text}</p>
        </Card>
      ) : (
        <Notice
          tone="calm"
          title={words.remind}
          action={
            <Row>
              <Button onClick={() => setOpen(true)}>{words.show}</Button>
              <Button variant="plain" onClick={note}>
                {words.noted}
              </Button>
            </Row>
          }
        >
          {words.remindText}
        </Notice>
      )}
      {open ? (
        <PaperDialog
          recovery={recovery}
          onClose={() => setOpen(false)}
          onNoted={() => {
            note();
            setOpen(false);
            // The card lies with the rest from now on, and the button that was pressed is gone.
            requestAnimationFrame(() => document.getElementById(buttonId)?.focus());
          }}
        />
      ) : null}
    </>
  );
}
