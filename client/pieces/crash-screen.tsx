/** The last resort of a page: an error while drawing shows words and a way on, never a white screen. */
import { Component, type ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Empty } from '../design/empty.tsx';
import { Page } from '../design/page.tsx';
import { useDoorMessages } from '../language/language.tsx';

interface CrashScreenProps {
  readonly children: ReactNode;
}

export class CrashScreen extends Component<CrashScreenProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { common } = useDoorMessages();
  return (
    <Page skipLabel={common.skipToContent} width="narrow">
      <Empty
        title={common.crashed.title}
        text={common.crashed.text}
        action={
          <Button size="large" onClick={() => location.reload()}>
            {common.crashed.reload}
          </Button>
        }
      />
    </Page>
  );
}
