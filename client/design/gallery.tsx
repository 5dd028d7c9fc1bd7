import type { ReactNode } from 'react';
import { Actions } from './gallery/actions.tsx';
import { Clocks } from './gallery/clocks.tsx';
import { Fields } from './gallery/fields.tsx';
import { Notes } from './gallery/notes.tsx';
import { Room } from './gallery/room.tsx';
import { Signs } from './gallery/signs.tsx';
import { Heading } from './heading.tsx';
import { Stack } from './layout.tsx';
import { Page } from './page.tsx';

/** Every primitive in every state, for a development page; the words are samples. */
export default function Gallery(): ReactNode {
  return (
    <Page
      skipLabel="Skip to the parts"
      width="wide"
      header={<strong>Design parts</strong>}
      footer={<span>The foot of the page</span>}
    >
      <Heading level={1} eyebrow="Gallery">
        What matters most for those who live here?
      </Heading>
      <Stack gap="2xl">
        <Actions />
        <Fields />
        <Signs />
        <Clocks />
        <Notes />
        <Room />
      </Stack>
    </Page>
  );
}
