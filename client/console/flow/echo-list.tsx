/** Thoughts that several tables wrote independently of each other: a sign of strength that is no vote. */
import type { NoteAtTable } from '../../../shared/agenda/trace.ts';
import type { Echo } from '../../../shared/harvest/echo.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from './flow.module.css';

interface EchoListProps {
  /** Null before the rounds are over. */
  readonly echoes: readonly Echo[] | null;
  readonly notes: readonly NoteAtTable[];
}

const mostShown = 20;

export function EchoList({ echoes, notes }: EchoListProps) {
  const { flow: words } = useAllMessages();
  const { tables } = useRoom();
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const numbers = new Map(tables.map(({ id, number }) => [id, number]));
  return (
    <Stack as="section" gap="s">
      <Heading level={2} size="xl">
        {words.echoes}
      </Heading>
      {echoes === null ? <p className="quiet">{words.looking}</p> : null}
      {echoes?.length === 0 ? <p className="quiet">{words.noEchoes}</p> : null}
      {echoes && echoes.length > 0 ? (
        <>
          <p className="quiet">{words.echoText}</p>
          <Stack as="ul" gap="s">
            {echoes.slice(0, mostShown).map(({ notes: ids, origins }) => (
              <Card as="li" key={ids.join(' ')}>
                {origins.map(({ table, round, notes: own }) => (
                  <Row key={`${table} ${round}`} gap="s" align="start">
                    <Pill tone="calm">{words.echoAt(numbers.get(table) ?? 0, round)}</Pill>
                    <span className={styles['quoted']}>{texts.get(own[0] ?? '')}</span>
                  </Row>
                ))}
              </Card>
            ))}
          </Stack>
        </>
      ) : null}
    </Stack>
  );
}
