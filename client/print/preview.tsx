/** The sheets as they will come out, as large as they are; smaller where the window is narrower than the paper. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useRoom } from '../cafe/hooks.tsx';
import { cssVars } from '../design/css-vars.ts';
import type { JoinAddress } from '../pieces/join-address.ts';
import type { PaperKind } from './choice.ts';
import { HostSheets } from './host-sheets.tsx';
import { NoteSheets } from './note-sheets.tsx';
import type { Paper } from './paper.ts';
import { PosterSheet } from './poster-sheet.tsx';
import { RulesSheet } from './rules-sheet.tsx';
import { PersonList, TableLists } from './seat-lists.tsx';
import { SignSheets } from './sign-sheets.tsx';
import { SlipSheets } from './slip-sheets.tsx';
import styles from './print.module.css';

/** 210 mm at the 96 dots per inch that a browser counts with. */
const paperWidth = (210 / 25.4) * 96;

interface PreviewProps {
  readonly kind: PaperKind;
  readonly paper: Paper;
  readonly address: JoinAddress;
}

export function Preview(props: PreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(1);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => setFit(Math.min(1, element.clientWidth / paperWidth));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={frame} className={styles['sheets']} style={cssVars({ '--fit': fit })}>
      <Sheets {...props} />
    </div>
  );
}

function Sheets({ kind, paper, address }: PreviewProps) {
  const { settings, organisations, rounds } = useRoom();
  const { title, hostMode } = settings;
  switch (kind) {
    case 'slips':
      return <SlipSheets slips={paper.chosenSlips} rounds={rounds.length} title={title} />;
    case 'signs':
      return <SignSheets tables={paper.tables} />;
    case 'poster':
      return <PosterSheet address={address} />;
    case 'rules':
      return <RulesSheet />;
    case 'hosts':
      return <HostSheets tables={paper.tables} rounds={rounds} hostMode={hostMode} />;
    case 'notes':
      return <NoteSheets sheets={paper.notes} />;
    case 'by-table':
      return <TableLists cafe={paper.cafe} rounds={paper.rounds} title={title} />;
    case 'by-person':
      return <PersonList cafe={paper.cafe} organisations={organisations} title={title} />;
  }
}
