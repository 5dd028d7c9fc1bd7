/** The four digits with which another phone becomes this person's. Needed by few, and then only if they have seen them before. */
import { useCafe } from '../cafe/hooks.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { useMessages } from '../language/language.tsx';
import styles from './my-code.module.css';

export function MyCode() {
  const { mine } = useMessages().joining;
  const own = useCafe((state) => state.own);
  // In a café that was opened before there were codes.
  if (own === null || own.code === null) return null;
  const { code, person } = own;
  return (
    <Card as="section" look="sunk">
      <Stack gap="xs">
        <Row justify="between" align="baseline">
          <Heading level={2} size="l">
            {mine.title}
          </Heading>
          <span className={styles['code']} data-code={code}>
            <span aria-hidden>{code}</span>
            <span className="visually-hidden">{Array.from(code).join(' ')}</span>
          </span>
        </Row>
        {person.name === '' ? <p className={styles['number']}>{mine.number(person.number)}</p> : null}
        <p className="quiet">{person.name === '' ? mine.textNumber : mine.text}</p>
      </Stack>
    </Card>
  );
}
