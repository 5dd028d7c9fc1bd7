import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMessages } from '../../language/language.tsx';
import type { RefusedWords } from './use-refused.ts';

interface RefusedNoticeProps {
  readonly refused: RefusedWords;
  /** Null when the document stays closed: then only a reload helps. */
  readonly onDismiss: (() => void) | null;
}

export function RefusedNotice({ refused, onDismiss }: RefusedNoticeProps) {
  const words = useMessages().boards.refused;
  const reason = Object.entries(words.reasons).find(([name]) => name === refused.reason);
  const action =
    onDismiss === null ? (
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    ) : (
      <Button variant="quiet" onClick={onDismiss}>
        {words.dismiss}
      </Button>
    );
  return (
    <Notice tone="warn" role="alert" title={words.title} action={action}>
      <p>{reason?.[1] ?? words.other}</p>
      {refused.words.length > 0 ? (
        <>
          <p>{words.yourWords}</p>
          <ul>
            {refused.words.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
