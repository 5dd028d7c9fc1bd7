/** Leaving is asked once; one tap undoes it afterwards. */
import { useState } from 'react';
import { useSend } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';

export function LeaveDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { common, phone, refusals } = useMessages();
  const send = useSend();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function leave(): Promise<void> {
    setPending(true);
    const reply = await send({ type: 'leave' });
    setPending(false);
    if (reply.ok) onClose();
    else setProblem(refusals[reply.refusal]);
  }

  return (
    <Dialog
      open={open}
      title={phone.menu.leaveTitle}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="danger" pending={pending} onClick={() => void leave()}>
            {phone.menu.leaveYes}
          </Button>
        </>
      }
    >
      <p>{phone.menu.leaveText}</p>
      {problem === null ? null : <Notice tone="bad" role="alert" title={problem} />}
    </Dialog>
  );
}
