import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './main.js';

/** Nothing listens on the discard port of this machine. */
const NO_SERVER = ['--url', 'http://127.0.0.1:9'];

describe('countersign', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
  let out = '';
  let err = '';

  beforeEach(() => {
    out = '';
    err = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((err += String(chunk)), true));
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterEach(() => rmSync(join(folder, 'broken.yaml'), { force: true }));

  it('finds nothing wrong with the workflows that ship', async () => {
    const code = await main(['--json', 'lint', 'workflows/deliverable.yaml', 'workflows/rectification.yaml']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { file: 'workflows/deliverable.yaml', problems: [] },
      { file: 'workflows/rectification.yaml', problems: [] },
    ]);
  });

  it('prints every problem of a file at once, each with its line and column', async () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(
      file,
      [
        'workflow: broken',
        'language: 1',
        'title: 坏流程',
        'subject: deliverable',
        'stages: [起草]',
        'parties:',
        '  drafter: { person: =subject.handler }',
        'steps:',
        '  draft: { stage: 起草, write: document, by: nobody-known, takes: 7w, then: { submit: nowhere } }',
      ].join('\n'),
    );
    expect(await main(['lint', file])).toBe(1);
    const lines = out.split('\n').filter((line) => line.startsWith(`${file}:9:`));
    expect(lines.length).toBeGreaterThanOrEqual(1);
    expect(err).toContain('1 of 1 files have errors');
  });

  it('plays the scenarios beside a workflow without a server', async () => {
    expect(await main(['--json', 'test', 'workflows/examples/any-sign.yaml'])).toBe(0);
    const { results } = JSON.parse(out) as { results: { workflow: string; difference: string | null }[] };
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(result).toMatchObject({ workflow: 'any-sign', difference: null });
  });

  it('tells the first difference of a scenario that goes another way', async () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(join(folder, 'note.yaml'), readFileSync('workflows/examples/chain.yaml'));
    writeFileSync(
      file,
      [
        '流程: note',
        '机构: { 人员: { 王芳: 发展改革局 } }',
        '开始: 2015-09-14 09:00',
        '事项: { handler: 王芳 }',
        '场景:',
        '  - 名称: 发起以后由起草人办',
        '    依次: [王芳 发起]',
        '    那么:',
        '      - 待办: [周局长]',
      ].join('\n'),
    );
    expect(await main(['test', file])).toBe(1);
    expect(out).toContain('不通过  发起以后由起草人办');
    expect(out).toContain('broken.yaml:9 待办：应为“周局长”，现在是“王芳”');
    expect(err).toContain('1 of 1 scenarios failed');
  });

  it('prints every row of the feature table, and fails where one has no proof', async () => {
    const code = await main(['--json', 'features']);
    const { rows } = JSON.parse(out) as { rows: { number: number; verdict: string }[] };
    const rowsThatAre = (verdict: string) =>
      rows.filter((row) => row.verdict === verdict).map(({ number }) => number);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
    expect(rowsThatAre('page')).toEqual([33, 60, 61]);
    expect(rowsThatAre('failed')).toEqual([]);
    expect(code).toBe(rowsThatAre('unproven').length === 0 ? 0 : 1);
  });

  it('reads a plan without a server when nothing is to be stored', async () => {
    const plan = 'test/fixtures/plans/irregular.txt';
    expect(await main([...NO_SERVER, '--json', 'import', plan, '--dry-run'])).toBe(0);
    const report = JSON.parse(out) as {
      deliverables: { code: string }[];
      questions: { line: number | null }[];
    };
    expect(report.deliverables[0]?.code).toBe('1.1.1');
    expect(report.questions.length).toBeGreaterThan(0);
  });

  it('says what to do when no server answers', async () => {
    expect(await main([...NO_SERVER, 'clock'])).toBe(1);
    expect(err).toContain('npm start');
  });

  it('tells a file that is no dossier from one that was changed', async () => {
    const file = join(folder, 'dossier.json');
    writeFileSync(file, '{"not":"a dossier"}');
    expect(await main(['verify', file])).toBe(1);
    expect(err).toContain(file);
    writeFileSync(file, 'not json');
    expect(await main(['verify', file])).toBe(1);
    expect(err).toContain('not JSON');
  });

  it('exits with 2 when it is called wrongly', async () => {
    expect(await main(['walk', '--no-such-option'])).toBe(2);
    expect(await main(['clock', '--next', 'year'])).toBe(2);
    expect(await main(['instance', 'x', 'delete', '--reason', 'why'])).toBe(2);
    expect(await main(['instance', 'x', 'suspend'])).toBe(2);
    expect(await main(['instance', 'x', 'jump', '--reason', 'why', '--token', '0'])).toBe(2);
    expect(await main(['seats', '--state', 'all'])).toBe(2);
  });

  it('tells which acts an operator has, and what each needs', async () => {
    expect(await main(['instance', '--help'])).toBe(0);
    const words = out.replace(/\s+/gu, ' ');
    expect(words).toContain('"suspend", "resume", "jump", "revive", "retry", "terminate"');
    expect(words).toContain('done by a second');
  });

  it('fails for a file that is not there', async () => {
    expect(await main(['lint', join(folder, 'missing.yaml')])).toBe(1);
    expect(err).toContain('missing.yaml');
  });
});
