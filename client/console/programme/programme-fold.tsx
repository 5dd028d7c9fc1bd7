import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { currentStageOf } from '../../pieces/stage.ts';
import type { Moves } from '../moves.ts';
import { useShowPart } from '../use-parts.ts';
import { Ribbon } from './ribbon.tsx';
import styles from './ribbon.module.css';

/** The programme where there is no room for a strip: folded away under one line that says how far it has come. */
export function ProgrammeFold({ moves }: { readonly moves: Moves }) {
  const { ribbon: words } = useAllMessages().running;
  const room = useRoom();
  const show = useShowPart();
  const at = room.programme.indexOf(currentStageOf(room)) + 1;
  return (
    <details className={styles['fold']}>
      <summary>{words.summary(at, room.programme.length)}</summary>
      <Ribbon moves={moves} look="column" />
      <Button variant="plain" onClick={() => show('programme')}>
        {words.change}
      </Button>
    </details>
  );
}
