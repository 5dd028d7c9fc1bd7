/** A file on its way: begun, watched, called off when somebody says so or goes elsewhere. */
import { useEffect, useRef, useState } from 'react';
import type { ExportName, ExportStage } from '../../../shared/wire/exports.ts';
import { useVisit } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { saveFile } from '../../pieces/save-file.ts';
import { useTalk } from '../talk.tsx';
import { fetchFramed, type Making } from './fetch-framed.ts';

/** What is there sooner needs no telling. */
const slowMs = 1000;

interface OnItsWay {
  readonly making: Making | null;
  /** It has taken so long that people want to know how far it is. */
  readonly slow: boolean;
  readonly begin: () => Promise<void>;
  readonly cancel: () => void;
}

export function useMaking(name: ExportName, query: Readonly<Record<string, string>>): OnItsWay {
  const { console: words, refusals } = useAllMessages();
  const { cafe, ticket, server } = useVisit().options;
  const { say } = useTalk();
  const [making, setMaking] = useState<Making | null>(null);
  const [slow, setSlow] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function begin(): Promise<void> {
    if (making !== null) return;
    const ending = new AbortController();
    running.current = ending;
    setMaking({ stage: 'waiting', done: 0, of: 0 });
    const patience = setTimeout(() => setSlow(true), slowMs);
    const answer = await fetchFramed({ server, cafe, ticket, name, query }, setMaking, ending.signal);
    clearTimeout(patience);
    if (ending.signal.aborted && running.current !== ending) return;
    setMaking(null);
    setSlow(false);
    if (answer === null) return;
    if (!answer.ok) return say({ tone: 'warn', text: refusals[answer.refusal] });
    const { file, lacks } = answer.value;
    saveFile(file, file.name);
    if (lacks.length > 0) say({ tone: 'warn', text: words.export.lacking(file.name, lacks) });
    else say({ tone: 'good', text: words.export.done(file.name) });
  }

  return { making, slow, begin, cancel: () => running.current?.abort() };
}

const order: readonly ExportStage[] = ['waiting', 'reading', 'gathering', 'writing'];

/** Of a hundred. Files that are counted fill the rest; of one file nobody knows how far it is, only that it is being written. */
export function shareOf({ stage, done, of }: Making): number {
  const begun = (order.indexOf(stage) / order.length) * 40;
  return stage === 'writing' && of > 0 ? 30 + (done / of) * 70 : begun;
}
