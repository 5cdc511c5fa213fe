import type { TableRow } from './read-table.js';

/**
 * Rows of a CSV file as spreadsheets write it: quotes doubled inside quotes, line ends allowed there. The separator is
 * the most frequent of `,` `;` and tab in the first line.
 */
export function csvRows(text: string): TableRow[] {
  const separator = separatorOf(text.slice(0, text.search(/\r?\n/) + 1) || text);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let rowLine = 1;

  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((each) => each !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    rowLine = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '\n') line += 1;
    if (quoted && mark === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (mark === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && mark === separator) endCell();
    else if (!quoted && mark === '\n') endRow();
    else if (mark !== '\r') cell += mark;
  }
  endRow();
  return rows;
}

function separatorOf(firstLine: string): string {
  const count = (mark: string): number => firstLine.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
