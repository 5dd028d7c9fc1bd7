import Printer from 'lucide-react/icons/printer';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { useAllMessages } from '../language/language.tsx';
import { paperKinds, type PaperKind } from './choice.ts';
import type { Lack, Paper } from './paper.ts';

interface NothingProps {
  readonly lack: Lack;
  readonly paper: Paper;
  readonly onChoose: (kind: PaperKind) => void;
}

/** Why nothing is there yet, and what can be printed meanwhile. */
export function Nothing({ lack, paper, onChoose }: NothingProps) {
  const { empty, kinds } = useAllMessages().print;
  const ready = paperKinds.filter((kind) => paper.lack(kind) === null);
  return (
    <Empty
      picture={<Printer />}
      title={empty[lack]}
      text={empty[`${lack}Text`]}
      action={
        lack === 'people' || lack === 'seats' ? (
          <Stack gap="s" align="center">
            <p>{empty.ready}</p>
            <Row gap="xs" justify="center">
              {ready.map((kind) => (
                <Button key={kind} variant="quiet" onClick={() => onChoose(kind)}>
                  {kinds[kind].name}
                </Button>
              ))}
            </Row>
          </Stack>
        ) : null
      }
    />
  );
}
