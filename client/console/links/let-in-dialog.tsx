import { useEffect, useState } from 'react';
import { showAccessCode, showCode } from '../../../shared/cafe/codes.ts';
import type { Grant } from '../../../shared/cafe/model.ts';
import { useRoom, useServerNow } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Stack } from '../../design/layout.tsx';
import { Notice } from '../../design/notice.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { spokenOrigin, useJoinAddress } from '../../pieces/join-address.ts';
import { useTalk } from '../talk.tsx';
import styles from './access.module.css';
import { CodeFacts } from './code-facts.tsx';
import { useOffer, type Offered } from './use-offer.ts';

/** Chooses what the other device may do, shows a code for it, and closes by itself when the code has been used. */
export function LetInDialog({ onClose }: { readonly onClose: () => void }) {
  const { access, common, refusals } = useAllMessages();
  const words = access.letIn;
  const { say } = useTalk();
  const { offered, pending, used, offer } = useOffer();
  const [role, setRole] = useState<Grant['role']>('facilitator');

  useEffect(() => {
    if (!used) return;
    const name = used.label === '' ? access.devices.nameless(access.role[used.role]) : used.label;
    say({ tone: 'good', text: words.used(name, access.role[used.role]) });
    onClose();
  }, [used, access, words, say, onClose]);

  async function make(): Promise<void> {
    const reply = await offer(role);
    if (!reply.ok) say({ tone: 'warn', text: refusals[reply.refusal] });
  }

  const roles = (['facilitator', 'cofacilitator'] as const).map((value) => ({
    value,
    label: words.roles[value].name,
    hint: words.roles[value].hint,
  }));
  return (
    <Dialog
      open
      title={words.title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        offered ? null : (
          <Button size="large" pending={pending} onClick={() => void make()}>
            {pending ? words.making : words.make}
          </Button>
        )
      }
    >
      {offered ? (
        <OneCode offered={offered} pending={pending} onAgain={() => void make()} />
      ) : (
        <Choice label={words.who} options={roles} value={role} onChange={setRole} />
      )}
    </Dialog>
  );
}

interface OneCodeProps {
  readonly offered: Offered;
  readonly pending: boolean;
  readonly onAgain: () => void;
}

function OneCode({ offered, pending, onAgain }: OneCodeProps) {
  const words = useAllMessages().access.letIn;
  const room = useRoom();
  const address = useJoinAddress();
  const leftMs = offered.until - useServerNow(1000);
  const cafe = room.code ?? '';
  if (leftMs <= 0) {
    return (
      <Notice
        tone="calm"
        role="status"
        title={words.over}
        action={
          <Button pending={pending} onClick={onAgain}>
            {words.again}
          </Button>
        }
      />
    );
  }
  const known = address.state === 'known' ? address.origin : null;
  return (
    <Stack gap="m">
      {known === null ? null : (
        <>
          <p>{words.scan}</p>
          <div className={styles['qr']}>
            <QrCode text={`${known}/take-over/${cafe}#${offered.code}`} label={words.qr} />
          </div>
        </>
      )}
      <p>{known === null ? words.how : words.howAt(`${spokenOrigin(known)}/take-over`)}</p>
      <CodeFacts
        facts={[
          { name: words.cafe, value: showCode(cafe) },
          { name: words.code, value: showAccessCode(offered.code) },
        ]}
      />
      <p role="timer" className={styles['soft']}>
        {words.left(minutesAndSeconds(leftMs))}
      </p>
    </Stack>
  );
}

function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
