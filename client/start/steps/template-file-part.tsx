/** A template that somebody has written or been sent: opened, or everything that is wrong in it, place by place. */
import { useState } from 'react';
import { mostProblems, readTemplateFile } from '../../../shared/templates/template-file-read.ts';
import type { TemplateFile } from '../../../shared/templates/template-file.ts';
import { importBytes } from '../../../shared/wire/limits.ts';
import { Heading } from '../../design/heading.tsx';
import { Notice } from '../../design/notice.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { ChooseFile } from '../choose-file.tsx';
import styles from '../setup.module.css';

interface Wrong {
  readonly title: string;
  readonly lines: readonly { readonly place: string; readonly words: string }[];
}

export function TemplateFilePart({ onFile }: { readonly onFile: (file: TemplateFile) => void }) {
  const { templateFile: words } = useAllMessages();
  const [wrong, setWrong] = useState<Wrong | null>(null);

  async function open(file: File): Promise<void> {
    if (file.size > importBytes) return setWrong({ title: words.tooLarge, lines: [] });
    const reading = readTemplateFile(await file.text());
    if (!reading.ok) {
      const lines = reading.problems.map((problem) => ({ place: problem.place, words: words.problem(problem) }));
      return setWrong({ title: words.title, lines });
    }
    setWrong(null);
    return onFile(reading.file);
  }
  return (
    <section aria-labelledby="template-file" className={styles['from-file']}>
      <Heading level={2} size="l" id="template-file">
        {words.open}
      </Heading>
      <p className={styles['soft']}>{words.openText}</p>
      <ChooseFile label={words.open} onFile={(file) => void open(file)} />
      <div aria-live="polite">
        {wrong === null ? null : (
          <Notice tone="warn" title={wrong.title}>
            {wrong.lines.length === 0 ? null : (
              <>
                <p>{words.text}</p>
                <ul className={styles['problems']}>
                  {wrong.lines.map(({ place, words: said }) => (
                    <li key={`${place} ${said}`}>
                      <code>{place === '' ? words.wholeFile : place}</code>: {said}
                    </li>
                  ))}
                </ul>
                {wrong.lines.length < mostProblems ? null : <p>{words.more}</p>}
              </>
            )}
          </Notice>
        )}
      </div>
    </section>
  );
}
