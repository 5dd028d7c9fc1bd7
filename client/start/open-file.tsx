import { useState } from 'react';
import { useLocation } from 'wouter';
import { importBytes } from '../../shared/wire/limits.ts';
import { importCafe } from '../cafe/open-cafe.ts';
import { newSecret } from '../cafe/secrets.ts';
import { keepTicket } from '../cafe/tickets.ts';
import { Heading } from '../design/heading.tsx';
import { Notice } from '../design/notice.tsx';
import { useAllMessages } from '../language/language.tsx';
import { ChooseFile } from './choose-file.tsx';
import styles from './start.module.css';

export function OpenFile() {
  const { start, refusals } = useAllMessages();
  const words = start.file;
  const [, navigate] = useLocation();
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
      <ChooseFile label={words.choose} pending={pending} onFile={(file) => void open(file)} />
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
