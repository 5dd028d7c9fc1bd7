/** What a change leads to, before it is done: who gets a new table, why, and how good the plan is afterwards. */
import { useState } from 'react';
import { planFor } from '../../../shared/cafe/seats-plan.ts';
import { useSend, useVisit } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { hasShown } from '../shown.ts';
import { useTalk } from '../talk.tsx';
import { Aftermath } from './aftermath.tsx';
import type { Proposal } from './proposal.ts';
import { useSituation } from './situation.ts';
import { useTellDone } from './undo.ts';
import { useRepair } from './use-repair.ts';

/** Over a thin line all seats of a large hall take their time. */
const viewArrivesMs = 4000;

export function PreviewDialog({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const { common, refusals, seating } = useAllMessages();
  const words = seating.preview;
  const { say, during } = useTalk();
  const send = useSend();
  const { store } = useVisit();
  const tellDone = useTellDone();
  const situation = useSituation();
  const { worked, again } = useRepair(proposal);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState(false);
  const planned = worked?.planned ?? null;
  const nothingLeft = proposal.change.kind === 'none' && planned?.changes.length === 0;

  async function use(): Promise<boolean> {
    if (worked === null) return false;
    setPending(true);
    const plan = planned?.answer ?? proposal.exact?.(situation) ?? null;
    const reply = await send(proposal.command(plan && planFor(situation, plan)));
    // What it led to has to be known for the way back.
    if (reply.ok) await hasShown(store, ['facilitator'], viewArrivesMs);
    setPending(false);
    if (reply.ok) {
      tellDone(proposal);
      onClose();
      return true;
    }
    // The new seats are on their way here, and the new proposal with them.
    if (reply.refusal === 'seats-have-changed' || reply.refusal === 'plan-does-not-fit') setRefused(true);
    else say({ tone: 'warn', text: refusals[reply.refusal] });
    return false;
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
            <Button pending={pending || worked === null} onClick={() => void during(use())}>
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
        <Aftermath planned={planned} about={proposal.about} change={proposal.change} moving={proposal.moving} />
      ) : null}
    </Dialog>
  );
}
