import Maximize from 'lucide-react/icons/maximize';
import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { useAllMessages } from '../language/language.tsx';
import styles from './full-screen.module.css';

/** The F key fills the whole screen and leaves it again; a button says so while somebody holds the mouse, and then is gone. */
export function FullScreen({ offered }: { readonly offered: boolean }) {
  const { projector } = useAllMessages();
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const changed = (): void => setFull(document.fullscreenElement !== null);
    const pressed = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && !event.repeat && event.key.toLowerCase() === 'f') void turn();
    };
    document.addEventListener('fullscreenchange', changed);
    window.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      window.removeEventListener('keydown', pressed);
    };
  }, []);
  if (!offered || full || !document.fullscreenEnabled) return null;
  return (
    <div className={styles['offer']}>
      <Button variant="quiet" icon={<Maximize aria-hidden />} onClick={() => void turn()}>
        {projector.fullScreen}
      </Button>
    </div>
  );
}

async function turn(): Promise<void> {
  try {
    await (document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen());
  } catch {
    // The browser does not let this page: it stays as large as its window.
  }
}
