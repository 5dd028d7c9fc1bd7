import type { ReactNode } from 'react';
import type { Level } from '../../../shared/hall/judge.ts';
import type { Finding } from '../../../shared/locale/nb/hall.ts';
import { Card } from '../../design/card.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row } from '../../design/layout.tsx';
import { Pill } from '../../design/pill.tsx';
import { ToneIcon, type Tone } from '../../design/tone.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from './hall.module.css';

export const toneOf: Readonly<Record<Level, Tone>> = { waiting: 'calm', good: 'good', warn: 'warn', bad: 'bad' };

interface CheckCardProps {
  readonly name: string;
  readonly level: Level;
  readonly finding: Finding;
  readonly children?: ReactNode;
}

/** One thing that was looked at: how it is, in a word and a shape beside the colour, and what to do about it. */
export function CheckCard({ name, level, finding, children }: CheckCardProps) {
  const { levels } = useAllMessages().hall;
  return (
    <Card as="section" aria-label={name}>
      <Row justify="between">
        <Heading level={2} size="l">
          {name}
        </Heading>
        <Pill tone={toneOf[level]} icon={<ToneIcon tone={toneOf[level]} />}>
          {levels[level]}
        </Pill>
      </Row>
      <div aria-live="polite" className={styles['finding']}>
        <p className={styles['found']}>{finding.title}</p>
        {finding.advice === '' ? null : <p>{finding.advice}</p>}
      </div>
      {children}
    </Card>
  );
}
