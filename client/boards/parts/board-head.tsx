import type { ReactNode } from 'react';
import { Heading } from '../../design/heading.tsx';
import { Stack } from '../../design/layout.tsx';

interface BoardHeadProps {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}

export function BoardHead({ title, lead, children }: BoardHeadProps) {
  return (
    <Stack as="header" gap="xs">
      <Heading level={2}>{title}</Heading>
      <p>{lead}</p>
      {children}
    </Stack>
  );
}
