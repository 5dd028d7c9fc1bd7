/** The place for one's own notes: fetched when it is opened, so that phones load little; without a network it says so. */
import { useEffect, useState, type ComponentType } from 'react';
import { useCafe } from '../cafe/hooks.tsx';
import { pageFile } from '../cafe/page-file.ts';
import { Dialog } from '../design/dialog.tsx';
import { useMessages } from '../language/language.tsx';

const fetchPart = () => import('./my-notes.tsx');

export function MyNotesSlot() {
  const { atTable, common } = useMessages();
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    async function load() {
      try {
        return await fetchPart();
      } catch (error) {
        if (current) setFailed(true);
        throw error;
      }
    }
    void pageFile(load, () => current).then((part) => current && setPart(() => part.default));
    return () => {
      current = false;
    };
  }, []);
  if (Part) return <Part />;
  return <p role="status">{failed ? atTable.notes.unavailable : common.loading}</p>;
}

export function MyNotesDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { atTable, common } = useMessages();
  return (
    <Dialog open={open} title={atTable.notes.menu} closeLabel={common.close} onClose={onClose}>
      <MyNotesSlot />
    </Dialog>
  );
}

/** Fetched once there is something to show, so that it is here when the network is not. */
export function useMyNotesAtHand(wanted: boolean): void {
  const online = useCafe((state) => state.connection.state === 'open');
  useEffect(() => {
    if (!wanted || !online) return undefined;
    const timer = setTimeout(() => void fetchPart().catch(() => undefined), laterMs);
    return () => clearTimeout(timer);
  }, [wanted, online]);
}

/** What a phone needs at the table comes first. */
const laterMs = 5000;
