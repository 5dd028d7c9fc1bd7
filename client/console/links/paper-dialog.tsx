import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import Printer from 'lucide-react/icons/printer';
import { useRef, useState } from 'react';
import { showAccessCode, showCode } from '../../../shared/cafe/codes.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Stack } from '../../design/layout.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { spokenOrigin, useJoinAddress } from '../../pieces/join-address.ts';
import { useTalk } from '../talk.tsx';
import styles from './access.module.css';
import { CodeFacts } from './code-facts.tsx';
import { copyText } from './copy-text.ts';

interface PaperDialogProps {
  readonly recovery: string;
  readonly onClose: () => void;
  /** It stands on paper now. */
  readonly onNoted: () => void;
}

/** The code on paper, with all that is needed to use it. */
export function PaperDialog({ recovery, onClose, onNoted }: PaperDialogProps) {
  const { access, common } = useAllMessages();
  const words = access.paper;
  const room = useRoom();
  const address = useJoinAddress();
  const { say } = useTalk();
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const facts = [
    ...(address.state === 'known'
      ? [{ name: words.address, value: `${spokenOrigin(address.origin)}/take-over`, long: true }]
      : []),
    { name: words.cafe, value: showCode(room.code ?? '') },
    { name: words.code, value: showAccessCode(recovery) },
  ];
  const all = [words.page(room.settings.title), ...facts.map(({ name, value }) => `${name}: ${value}`)].join('\n');

  async function copy(): Promise<void> {
    if (await copyText(all, text.current)) setCopied(true);
    else say({ tone: 'warn', text: words.copyFailed });
  }

  return (
    <Dialog
      open
      title={words.dialog}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button
            variant="quiet"
            icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
            onClick={() => void copy()}
          >
            {copied ? common.copied : words.copy}
          </Button>
          <Button onClick={onNoted}>{words.noted}</Button>
        </>
      }
    >
      <div className={styles['paper']}>
        <Stack gap="m">
          <p className={styles['paper-title']}>{words.page(room.settings.title)}</p>
          <p>{words.how}</p>
          <CodeFacts facts={facts} />
          <p className={styles['soft']}>{words.care}</p>
        </Stack>
      </div>
      {/* What the old way of copying takes hold of, where there is no clipboard for pages. */}
      <textarea ref={text} readOnly value={all} tabIndex={-1} aria-hidden className="visually-hidden" />
    </Dialog>
  );
}
