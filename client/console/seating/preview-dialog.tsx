/** What a change leads to, before it is done: who gets a new table, why, and how good the plan is afterwards. */
import { useState } from 'react';
import { planFor } from '../../../shared/cafe/seats-plan.ts';
import { useSend } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMessages } from '../../language/language.tsx';
import { useRun, useTalk } from '../talk.tsx';
import { Aftermath } from './aftermath.tsx';
import type { Proposal } from './proposal.ts';
import { useSituation } from './situation.ts';
import { useRepair } from './use-repair.ts';

export function PreviewDialog({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const { common, refusals, seating } = useMessages();
  const words = seating.preview;
  const { say } = useTalk();
  const send = useSend();
  const run = useRun();
  const situation = useSituation();
  const { worked, again } = useRepair(proposal);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState(false);
  const planned = worked?.planned ?? null;
  const nothingLeft = proposal.change.kind === 'none' && planned?.changes.length === 0;

  async function use(): Promise<void> {
    if (worked === null) return;
    setPending(true);
    const reply = await send(proposal.command(planned && planFor(situation, planned.answer)));
    setPending(false);
    if (reply.ok) {
      const { undo } = proposal;
      const action = undo ? { action: { label: common.undo, onPress: () => void run(undo) } } : {};
      say({ tone: 'good', text: proposal.done, ...action });
      return onClose();
    }
    // The new seats are on their way here, and the new proposal with them.
    if (reply.refusal === 'seats-have-changed' || reply.refusal === 'plan-does-not-fit') return setRefused(true);
    return say({ tone: 'warn', text: refusals[reply.refusal] });
  }

  return (
    <Dialog
      open
      wide
      title={proposal.title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          {nothingLeft ? null : (
            <Button pending={pending || worked === null} onClick={() => void use()}>
              {proposal.yes}
            </Button>
          )}
        </>
      }
    >
      {proposal.text === undefined ? null : <p>{proposal.text}</p>}
      <div role="status">
        {again || refused ? <Notice tone="calm" title={words.again} /> : null}
        {worked === null ? <p>{words.working}</p> : null}
        {worked !== null && planned === null ? <Notice tone="calm" title={words.serverPlans} /> : null}
        {nothingLeft ? <p>{words.gone}</p> : null}
      </div>
      {planned !== null && !nothingLeft ? (
        <Aftermath planned={planned} about={proposal.about} change={proposal.change} />
      ) : null}
    </Dialog>
  );
}
