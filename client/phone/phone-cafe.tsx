/** The phone inside the café: which screen the stage asks for. */
import { Suspense, useEffect } from 'react';
import { useRoom, useCafe } from '../cafe/hooks.tsx';
import type { HttpRefusal } from '../cafe/http.ts';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { Empty } from '../design/empty.tsx';
import { Stack } from '../design/layout.tsx';
import { Page } from '../design/page.tsx';
import { useMessages } from '../language/language.tsx';
import type { BoardName, BoardsSlot } from '../pieces/boards-slot.ts';
import { LostBanner } from '../pieces/lost-banner.tsx';
import { currentStageOf, roundAheadIn, roundBegunIn } from '../pieces/stage.ts';
import type { StageKind } from '../../shared/cafe/model.ts';
import { Announcer } from './announcer.tsx';
import { ChangedTable } from './changed-table.tsx';
import { ClosingScreen } from './closing-screen.tsx';
import { DoorsScreen } from './doors-screen.tsx';
import { KeepWarning } from './keep-words.tsx';
import { DroppedScreen, LeftScreen, WhatStays } from './left-screen.tsx';
import { OpenBoards } from './open-boards.tsx';
import { LiftScreen } from './lift-screen.tsx';
import { PhoneHeader } from './phone-header.tsx';
import { PlenaryScreen } from './plenary-screen.tsx';
import { PollSlot } from './polls/poll-slot.tsx';
import { RefusedChoices } from './refused-choices.tsx';
import { RefusedNotes } from './refused-notes.tsx';
import { SilentWords } from './silent-words.tsx';
import { TableScreen } from './table-screen.tsx';
import { TravelScreen } from './travel-screen.tsx';
import { UnfinishedNotes } from './unfinished-note.tsx';
import { WallLine, WallWords } from './wall-words.tsx';
import styles from './phone-cafe.module.css';

const boardOf: Partial<Record<StageKind, BoardName>> = {
  harvest: 'harvest',
  vision: 'vision',
  stones: 'stones',
  actions: 'actions',
};

export interface PhoneCafeProps {
  readonly boards: BoardsSlot;
  readonly ticket: string;
  /** Asks to come back as the same person. Answers with what stood in the way, or null. */
  readonly onComeBack: () => Promise<HttpRefusal | null>;
  /** Comes in as somebody new, for a ticket that opens nothing here. */
  readonly onStartOver: () => void;
}

export function PhoneCafe({ boards, ticket, onComeBack, onStartOver }: PhoneCafeProps) {
  const { common, phone, refusals } = useMessages();
  const connection = useCafe((state) => state.connection);
  const arrived = useCafe((state) => state.room !== null && state.own !== null);
  const here = useCafe((state) => state.here);

  if (!here || (connection.state === 'refused' && connection.refusal === 'person-has-left'))
    return <LeftScreen onComeBack={onComeBack} />;
  if (connection.state === 'refused' && connection.refusal === 'not-allowed')
    return <DroppedScreen onStartOver={onStartOver} />;
  if (connection.state === 'refused' && connection.refusal !== 'not-saving') {
    return (
      <Page skipLabel={common.skipToContent} width="narrow">
        <Empty
          page
          title={phone.left.title}
          text={refusals[connection.refusal]}
          action={
            <Button size="large" onClick={onStartOver}>
              {phone.left.again}
            </Button>
          }
        />
        <WhatStays />
      </Page>
    );
  }
  if (!arrived) {
    return (
      <Page skipLabel={common.skipToContent} width="narrow">
        <p role="status">{common.connecting}</p>
        <LostBanner />
      </Page>
    );
  }
  return (
    <Page skipLabel={common.skipToContent} width="narrow" header={<Header />} sticky="header">
      <Stack gap="l">
        <News />
        <KeepWarning />
        <RefusedNotes />
        <RefusedChoices />
        <PollSlot />
        <ChangedTable />
        <UnfinishedOnTop />
        <StageScreen boards={boards} ticket={ticket} />
        <OpenBoards boards={boards} />
      </Stack>
      <Announcer />
    </Page>
  );
}

function Header() {
  return (
    <>
      <PhoneHeader />
      <WallLine />
    </>
  );
}

/** On the move it stands below where to go: nothing is in the way of that. */
function News() {
  const { kind } = currentStageOf(useRoom());
  return (
    <div className={classes(styles['news'], kind === 'travel' && styles['below'])}>
      <LostBanner>
        <SilentWords />
      </LostBanner>
      <WallWords />
    </div>
  );
}

/** On the move and in plenary there is one thing first, and it is where to go: those screens show it further down. */
function UnfinishedOnTop() {
  const { kind } = currentStageOf(useRoom());
  return kind === 'travel' || kind === 'plenary' || kind === 'pause' ? null : <UnfinishedNotes />;
}

function StageScreen({ boards: Boards, ticket }: Pick<PhoneCafeProps, 'boards' | 'ticket'>) {
  const { common } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const stage = currentStageOf(room);
  const begun = roundBegunIn(room);
  // A new stage is a new page: it begins at the top, wherever the last one had been scrolled to.
  useEffect(() => {
    // In braces: newer browsers answer a scroll with a promise, which React would take for a clean-up.
    window.scrollTo(0, 0);
  }, [room.stage]);
  switch (stage.kind) {
    case 'doors':
      return <DoorsScreen />;
    case 'plenary':
    case 'pause':
      return <PlenaryScreen />;
    case 'round':
      return <TableScreen key={begun} table={own?.itinerary[begun] ?? null} round={begun} lifting={false} />;
    case 'travel':
      return <TravelScreen key={stage.id} to={stage.round ?? roundAheadIn(room) ?? begun} from={begun} />;
    case 'lift':
      return <LiftScreen boards={Boards} table={own?.itinerary[begun] ?? null} round={begun} />;
    case 'harvest':
    case 'vision':
    case 'stones':
    case 'actions':
      return (
        <div className={styles['boards']}>
          <Suspense fallback={<p role="status">{common.loading}</p>}>
            <Boards board={boardOf[stage.kind] ?? 'harvest'} mode="participant" />
          </Suspense>
        </div>
      );
    case 'close':
      return <ClosingScreen ticket={ticket} />;
  }
}
