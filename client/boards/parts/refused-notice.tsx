/** Says what was not saved and why, with the words and what one can do about them. */
import { Button } from '../../design/button.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { NoteCard } from '../../design/note-card.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMessages } from '../../language/language.tsx';
import { overtakenReason } from '../../documents/kept-cards.ts';
import type { Refused, RefusedWords } from './use-refused.ts';

/** The document stays closed: then only a reload helps. */
export function ClosedNotice({ reason }: { readonly reason: string }) {
  const words = useMessages().boards.refused;
  return (
    <Notice
      tone="warn"
      role="alert"
      title={words.title}
      action={<Button onClick={() => location.reload()}>{words.reload}</Button>}
    >
      <p>{useReason(reason)}</p>
    </Notice>
  );
}

export function RefusedNotice({ refused }: { readonly refused: Refused }) {
  const { refused: words, overtaken } = useMessages().boards;
  const { reason, items } = refused;
  const because = useReason(reason);
  const written = items.filter((item) => item.words.length > 0);
  const isOvertaken = reason === overtakenReason;
  return (
    <Notice tone="warn" role="alert" title={isOvertaken ? overtaken.title : words.title}>
      <Stack gap="m">
        <p>{isOvertaken ? overtaken.text : because}</p>
        {written.map((item) => (
          <Item key={item.words.join('\n')} item={item} refused={refused} isOvertaken={isOvertaken} />
        ))}
        {written.length === 0 ? (
          <Row>
            <Button variant="quiet" onClick={() => refused.drop(items)}>
              {words.dismiss}
            </Button>
          </Row>
        ) : null}
      </Stack>
    </Notice>
  );
}

interface ItemProps {
  readonly item: RefusedWords;
  readonly refused: Refused;
  readonly isOvertaken: boolean;
}

function Item({ item, refused, isOvertaken }: ItemProps) {
  const { common, boards } = useMessages();
  const text = item.words.join('\n');
  return (
    <NoteCard
      text={text}
      kind={<span>{boards.refused.yourWords}</span>}
      footer={
        <Stack gap="xs">
          {isOvertaken && item.there.length > 0 ? <p>{boards.overtaken.there(item.there.join(' · '))}</p> : null}
          <Row>
            <Button variant="quiet" onClick={() => refused.insistOn(item)}>
              {isOvertaken ? boards.overtaken.useMine : boards.refused.again}
            </Button>
            {'clipboard' in navigator ? (
              <Button variant="plain" onClick={() => void navigator.clipboard.writeText(text)}>
                {common.copy}
              </Button>
            ) : null}
            <Button variant="plain" onClick={() => refused.drop([item])}>
              {isOvertaken ? boards.overtaken.keepTheirs : boards.refused.discard}
            </Button>
          </Row>
        </Stack>
      }
    />
  );
}

function useReason(reason: string): string {
  const words = useMessages().boards.refused;
  return Object.entries(words.reasons).find(([name]) => name === reason)?.[1] ?? words.other;
}
