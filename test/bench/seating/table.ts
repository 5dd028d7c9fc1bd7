/** Tables that grow line by line, so that a long run shows what it has. */

export interface Column<T> {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: T) => string;
}

export function heading<T>(columns: readonly Column<T>[]): string {
  return line(columns, (column) => column.title);
}

export function rowOf<T>(columns: readonly Column<T>[], row: T): string {
  return line(columns, (column) => column.cell(row));
}

export function shown(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '-';
}

/** Names on the left, figures on the right. */
function line<T>(columns: readonly Column<T>[], text: (column: Column<T>) => string): string {
  return columns
    .map((column, index) => (index === 0 ? text(column).padEnd(column.width) : text(column).padStart(column.width)))
    .join('  ')
    .trimEnd();
}
