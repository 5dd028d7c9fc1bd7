import { useMemo } from 'react';
import type { PersonId, Table, TableId } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';

export interface Called {
  readonly person: (id: PersonId) => string;
  /** `Bord 3`; `tableInLine` in the middle of a sentence. */
  readonly table: (id: TableId) => string;
  readonly tableInLine: (id: TableId) => string;
  readonly tableWith: (id: TableId) => Table | undefined;
}

/** What people and tables are called. `extra` is a table that is only proposed. */
export function useCalled(extra: Table | null = null): Called {
  const { common } = useAllMessages();
  const { tables } = useRoom();
  const people = useCafe((state) => state.facilitator?.people);
  return useMemo(() => {
    const byId = new Map((people ?? []).map((person) => [person.id, callName(person, common.person)]));
    const byTable = new Map((extra ? [...tables, extra] : tables).map((table) => [table.id, table]));
    const called = (id: TableId): string => {
      const table = byTable.get(id);
      return table ? common.table(table.number) : '';
    };
    return {
      person: (id) => byId.get(id) ?? common.person,
      table: called,
      tableInLine: (id) => inLine(called(id)),
      tableWith: (id) => byTable.get(id),
    };
  }, [people, tables, extra, common]);
}

/** `bord 3`. */
export function inLine(table: string): string {
  return table.charAt(0).toLocaleLowerCase() + table.slice(1);
}
