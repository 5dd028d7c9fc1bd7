import { type ReactNode } from 'react';
import { PageMarks } from './page-marks.tsx';
import { readingMs, usePlace } from './pace.ts';
import styles from './turns.module.css';

interface View {
  readonly key: string;
  /** What people have to read: it stays as long as that takes. */
  readonly words: string;
  readonly node: ReactNode;
}

/** One thing at a time, each for as long as reading it takes. */
export function Turns({ views }: { readonly views: readonly View[] }) {
  const { section } = usePlace(views.map(({ words }) => ({ pages: 1, pageMs: readingMs(words.length) })));
  const view = views[section];
  if (!view) return null;
  return (
    <div className={styles['turns']}>
      <div key={view.key} className={styles['view']}>
        {view.node}
      </div>
      {views.length > 1 ? <PageMarks page={section} pages={views.length} /> : null}
    </div>
  );
}
