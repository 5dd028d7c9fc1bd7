import { useLocation } from 'wouter';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { useAllMessages } from '../language/language.tsx';
import { CodeForm } from '../pieces/code-form.tsx';
import styles from './start.module.css';

export function JoinDoor() {
  const { join } = useAllMessages().start;
  const [, navigate] = useLocation();
  return (
    <Card as="section" look="pine" className={styles['door']}>
      <Heading level={2} size="xl">
        {join.title}
      </Heading>
      <div className={styles['foot']}>
        <CodeForm onCode={(code) => navigate(`/k/${code}`)} />
      </div>
    </Card>
  );
}
