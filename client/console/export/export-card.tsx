import Download from 'lucide-react/icons/download';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { Progress } from '../../design/progress.tsx';
import { useAllMessages } from '../../language/language.tsx';
import type { Messages } from '../../../shared/locale/nb/messages.ts';
import styles from './export.module.css';
import { shareOf, useMaking } from './use-making.ts';

export type OfferedFile = keyof Messages['console']['export']['files'];

interface ExportCardProps {
  readonly name: OfferedFile;
  readonly query: Readonly<Record<string, string>>;
  /** What most people come for. */
  readonly main?: boolean;
  readonly children?: ReactNode;
}

/** One file. How far it has come shows when it takes longer than a moment, and it can be called off. */
export function ExportCard({ name, query, main = false, children }: ExportCardProps) {
  const { export: words } = useAllMessages().console;
  const texts = words.files[name];
  const { making, slow, begin, cancel } = useMaking(name, query);
  const stage =
    making === null ? '' : making.of > 1 ? words.part(making.done + 1, making.of) : words.stages[making.stage];
  return (
    <Card as="li">
      <Heading level={3} size="l">
        {texts.name}
      </Heading>
      <p>{texts.text}</p>
      {children}
      {slow && making !== null ? (
        <Stack gap="xs">
          <p className={styles['stage']}>{stage}</p>
          <Progress label={stage} value={shareOf(making)} max={100} valueText={stage} />
        </Stack>
      ) : null}
      <Row gap="xs" className={styles['foot']}>
        <Button
          variant={main ? 'primary' : 'quiet'}
          icon={<Download aria-hidden />}
          aria-label={words.downloadOne(texts.name)}
          pending={making !== null}
          onClick={() => void begin()}
        >
          {words.download}
        </Button>
        {slow ? (
          <Button variant="plain" icon={<X aria-hidden />} aria-label={words.cancelOne(texts.name)} onClick={cancel}>
            {words.cancel}
          </Button>
        ) : null}
      </Row>
    </Card>
  );
}
