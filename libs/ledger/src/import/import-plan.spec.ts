import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { imported, planFile, samplePlanFile, textFile } from '../../../../test/fixtures/plans/plan-file.js';
import { importPlan } from './import-plan.js';

const irregular = planFile('irregular.txt');
const text = new TextDecoder().decode(irregular.bytes);

describe('encodings', () => {
  it('reads UTF-8 with and without a byte order mark alike', async () => {
    const plain = await imported(irregular);
    const marked = await imported(textFile('plan.txt', `\ufeff${text}`));

    expect(plain.encoding).toBe('utf-8');
    expect(marked).toEqual(plain);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s, with and without a mark', async (encoding) => {
    const bytesOf = (content: string): Uint8Array => {
      const bytes = Buffer.from(content, 'utf16le');
      return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
    };
    for (const content of [text, `\ufeff${text}`]) {
      const read = await imported({ name: 'plan.txt', bytes: bytesOf(content) });
      expect(read.encoding).toBe(encoding);
      expect(read.plan.deliverables).toHaveLength(25);
    }
  });

  it('reads the line ends of Windows and old Macintosh alike', async () => {
    const { plan } = await imported(irregular);
    for (const end of ['\r\n', '\r']) {
      expect((await imported(textFile('plan.txt', text.replaceAll('\n', end)))).plan).toEqual(plan);
    }
  });
});

describe('tables', () => {
  it('reads a CSV with cells left empty below the first', async () => {
    const { plan } = await imported(planFile('table.csv'));

    expect(plan.title).toBe('清河市改革任务分工表');
    expect(plan.deliverables.map(({ code, line, dueYear, dueOn }) => [code, line, dueYear, dueOn])).toEqual([
      ['1.1.1', 3, 2016, '2016-06-30'],
      ['1.1.2', 4, 2016, null],
      ['1.2.1', 5, 2017, '2017-03-31'],
      ['2.1.1', 6, 2017, null],
    ]);
    expect(plan.deliverables[1]?.reviewUnits).toEqual(['市司法局', '市财政局']);
  });

  it('names every row it cannot read, and reads none', async () => {
    expect(await importPlan(planFile('bad-rows.csv'))).toMatchObject({
      ok: false,
      problem: { code: 'plan.bad-rows', line: 3, details: [{ line: 3 }, { line: 4 }, { line: 5 }] },
    });
  });

  it('reads a spreadsheet with merged cells and real dates', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('分工');
    sheet.addRow(['领域', '任务', '成果名称', '牵头单位', '配合单位', '责任单位', '完成时限']);
    sheet.addRow([
      '深化审批改革',
      '精简事项',
      '制定目录',
      '市审批局',
      '市司法局',
      '',
      new Date(Date.UTC(2016, 5, 30)),
    ]);
    sheet.addRow(['', '', '建立事项数据库', '', '', '市司法局', '2017年']);
    sheet.mergeCells('A2:A3');
    sheet.mergeCells('B2:B3');
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());

    const { encoding, plan } = await imported({ name: '分工表.xlsx', bytes });
    expect(encoding).toBeNull();
    expect(plan.tasks).toHaveLength(1);
    expect(plan.deliverables).toMatchObject([
      { code: '1.1.1', line: 2, dueOn: '2016-06-30', responsibleBasis: 'inherited-from-lead' },
      { code: '1.1.2', line: 3, dueYear: 2017, responsibleUnit: '市司法局', reviewUnits: [] },
    ]);

    expect(await importPlan({ name: '分工表.csv', bytes })).toMatchObject({
      ok: false,
      problem: { code: 'plan.wrong-format', title: expect.stringContaining('Excel工作簿') },
    });
  });
});

describe('YAML', () => {
  it('names misspelled fields and unreadable due times with their lines', async () => {
    const yaml =
      'title: 方案\nareas:\n  - title: 一\n    tasks:\n      - title: 二\n        led: 市委办\n        deliverables:\n          - { title: 三, due: 很快 }\n';

    expect(await importPlan(textFile('plan.yaml', yaml))).toMatchObject({
      ok: false,
      problem: { code: 'plan.bad-rows', details: [{ line: 6 }, { line: 8 }] },
    });
  });

  it('gives a syntax error its line', async () => {
    expect(await importPlan(textFile('plan.yaml', 'title: "方案\nareas: [\n'))).toMatchObject({
      ok: false,
      problem: { code: 'plan.bad-rows' },
    });
  });

  it.each(['[', '- ', '? ', '{ a: ', '"', 'a: [\n'])('refuses %j without end', async (piece) => {
    for (const times of [3_000, 300_000]) {
      expect(await importPlan(textFile('plan.yaml', piece.repeat(times)))).toMatchObject({
        ok: false,
        problem: { code: 'plan.bad-rows' },
      });
    }
  });
});

describe('files that are refused', () => {
  const docx = planFile('word.docx').bytes;
  const yaml = samplePlanFile().bytes;

  it.each([
    ['an empty file', { name: 'plan.txt', bytes: new Uint8Array() }, 'plan.empty'],
    ['a file of spaces', textFile('plan.txt', ' \r\n　\n'), 'plan.empty'],
    ['50 MB', { name: 'plan.txt', bytes: new Uint8Array(50 * 1024 * 1024).fill(0x41) }, 'plan.too-large'],
    ['a docx named txt', { name: 'plan.txt', bytes: docx }, 'plan.wrong-format'],
    ['text named docx', textFile('plan.docx', text), 'plan.wrong-format'],
    ['half a docx', { name: 'plan.docx', bytes: docx.subarray(0, docx.length / 2) }, 'plan.wrong-format'],
    ['a PDF', textFile('plan.txt', '%PDF-1.7 …'), 'plan.wrong-format'],
    ['NUL bytes', textFile('plan.txt', `${text}\u0000`), 'plan.encoding'],
    [
      'bytes of no encoding',
      { name: 'plan.txt', bytes: Uint8Array.of(0xff, 0xff, 0x41, 0xff) },
      'plan.encoding',
    ],
    ['a letter', textFile('letter.txt', '各位同事：\n明天上午开会，请准时参加。\n'), 'plan.not-a-plan'],
    ['YAML named txt', { name: 'plan.txt', bytes: yaml }, 'plan.not-a-plan'],
    ['a table of something else', textFile('a.csv', '姓名,电话\n张三,1\n'), 'plan.not-a-plan'],
  ] as const)('%s', async (_what, file, code) => {
    expect(await importPlan(file)).toMatchObject({ ok: false, problem: { code } });
  });

  it('says what a renamed file is', async () => {
    expect(await importPlan({ name: 'plan.txt', bytes: docx })).toMatchObject({
      problem: { title: '这是Word文档（docx），文件名却是“plan.txt”。请把扩展名改为.docx后再导入。' },
    });
  });
});
