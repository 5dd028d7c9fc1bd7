import type { ReactNode } from 'react';
import { Heading } from '../heading.tsx';
import { Stack } from '../layout.tsx';

export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Stack as="section" gap="l" aria-label={title}>
      <Heading level={2}>{title}</Heading>
      {children}
    </Stack>
  );
}
