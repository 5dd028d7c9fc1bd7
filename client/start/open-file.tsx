import FolderOpen from 'lucide-react/icons/folder-open';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { importBytes } from '../../shared/wire/limits.ts';
import { importCafe } from '../cafe/http.ts';
import { newSecret } from '../cafe/secrets.ts';
import { keepTicket } from '../cafe/tickets.ts';
import { Button } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import styles from './start.module.css';

export function OpenFile() {
  const { start, refusals } = useMessages();
  const words = start.file;
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function open(file: File): Promise<void> {
    setWrong(null);
    if (file.size > importBytes) return setWrong(words.tooLarge);
    const content = parsed(await file.text());
    if (content === null) return setWrong(words.notJson);
    setPending(true);
    const secret = newSecret();
    const answer = await importCafe(location.origin, { secret, file: content });
    setPending(false);
    if (!answer.ok) return setWrong(answer.refusal === 'unreadable' ? words.refused : refusals[answer.refusal]);
    keepTicket('key', answer.value.cafe, secret);
    navigate(`/console/${answer.value.cafe}?show=links`);
  }

  return (
    <section aria-labelledby="open-file" className={styles['part']}>
      <div>
        <Heading level={2} size="l" id="open-file">
          {words.title}
        </Heading>
        <p className={styles['soft']}>{words.text}</p>
      </div>
      <div>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file may be chosen again after a mistake.
            currentTarget.value = '';
            if (file) void open(file);
          }}
        />
        <Button
          variant="quiet"
          pending={pending}
          icon={<FolderOpen aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {words.choose}
        </Button>
      </div>
      <div aria-live="polite">{wrong === null ? null : <Notice tone="warn" title={wrong} />}</div>
    </section>
  );
}

function parsed(text: string): object | null {
  try {
    const content: unknown = JSON.parse(text.replace(/^\ufeff/u, ''));
    return typeof content === 'object' ? content : null;
  } catch {
    return null;
  }
}
