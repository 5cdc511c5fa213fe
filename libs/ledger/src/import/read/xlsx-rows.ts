import ExcelJS from 'exceljs';
import { iso } from '../printed/due-phrase.js';
import type { TableRow } from './read-table.js';

/** Rows of the first sheet that holds any, with the row numbers the spreadsheet shows. */
export async function xlsxRows(bytes: Uint8Array): Promise<TableRow[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.worksheets.find(({ actualRowCount }) => actualRowCount > 0);
  const rows: TableRow[] = [];
  sheet?.eachRow((row, line) => {
    const cells: string[] = [];
    // A merged cell shows its value once; its other cells repeat it and would read as rows of their own.
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.isMerged && cell.master !== cell ? '' : cellText(cell);
    });
    rows.push({ line, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  return rows;
}

function cellText(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value instanceof Date) return iso(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  return (cell.text ?? '').trim();
}
