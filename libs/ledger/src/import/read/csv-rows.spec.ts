import { expect, it } from '@jest/globals';
import { csvRows } from './csv-rows.js';

it('keeps separators, quotes and line ends inside quotes', () => {
  expect(csvRows('a,b\r\n"1,""2""\n3",4\r\n\r\n5,6')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1,"2"\n3', '4'] },
    { line: 5, cells: ['5', '6'] },
  ]);
});

it('finds the separator in the first line', () => {
  expect(csvRows('a;b;c\n1,5;2;3').at(1)?.cells).toEqual(['1,5', '2', '3']);
  expect(csvRows('a\tb\n1\t2').at(1)?.cells).toEqual(['1', '2']);
});
