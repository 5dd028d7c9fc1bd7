import { useEffect } from 'react';
import { useDoorMessages } from '../language/language.tsx';

/** What the tab of the browser says, and what a screen reader says first. */
export function usePageTitle(...parts: readonly string[]): void {
  const { common } = useDoorMessages();
  const title = [...parts, common.appName].filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
