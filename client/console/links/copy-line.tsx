import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import ExternalLink from 'lucide-react/icons/external-link';
import { useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useTalk } from '../talk.tsx';
import { copyText } from './copy-text.ts';
import styles from './links.module.css';

/** A link to give away. It stands there to be read, copied or opened. */
export function CopyLine({ label, text }: { readonly label: string; readonly text: string }) {
  const { common, console: words } = useAllMessages();
  const { say } = useTalk();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    if (await copyText(text, input.current)) setCopied(true);
    else say({ tone: 'warn', text: words.links.copyFailed });
  }

  return (
    <div className={styles['line']}>
      <div className={styles['address']}>
        <Field label={label} hideLabel>
          <TextInput ref={input} readOnly value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
      </div>
      <Button
        variant="quiet"
        icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        aria-label={copied ? common.copied : words.links.copyOne(label)}
        onClick={() => void copy()}
      >
        {copied ? common.copied : common.copy}
      </Button>
      <ButtonLink
        variant="plain"
        href={text}
        target="_blank"
        rel="noreferrer"
        icon={<ExternalLink aria-hidden />}
        aria-label={words.links.openOne(label)}
      >
        {words.links.open}
      </ButtonLink>
    </div>
  );
}
