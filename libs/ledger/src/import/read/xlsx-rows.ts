import type ExcelJS from 'exceljs';
import { iso } from '../printed/due-phrase.js';
import type { TableRow } from './read-table.js';

/** A plan is far smaller; a sheet formatted down to its last cell must not cost minutes. */
const mostRows = 5_000;
const mostColumns = 60;

/** Rows of the first sheet that holds any, with the row numbers the spreadsheet shows. */
export async function xlsxRows(bytes: Uint8Array): Promise<TableRow[]> {
  // Loaded when somebody brings such a file: every start would wait for it otherwise.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.worksheets.find(({ actualRowCount }) => actualRowCount > 0);
  if (sheet === undefined) return [];
  const columns = Math.min(sheet.columnCount, mostColumns);
  return Array.from({ length: Math.min(sheet.rowCount, mostRows) }, (_, at) => {
    const row = sheet.getRow(at + 1);
    return {
      line: at + 1,
      cells: Array.from({ length: columns }, (_cell, column) => cellText(row.getCell(column + 1))),
    };
  });
}

/** A merged cell shows its value once; its other cells repeat it and would read as rows of their own. */
function cellText(cell: ExcelJS.Cell): string {
  if (cell.isMerged && cell.master !== cell) return '';
  const { value } = cell;
  if (value instanceof Date) return iso(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  return (cell.text ?? '').trim();
}
