import { beforeAll, describe, expect, it } from '@jest/globals';
import { imported, planFile } from '../../../../test/fixtures/plans/plan-file.js';
import {
  matchKey,
  type ImportedDeliverable,
  type ImportedTask,
  type PlanImport,
  type PlanQuestion,
} from './index.js';

let result: Extract<PlanImport, { ok: true }>;

beforeAll(async () => {
  result = await imported(planFile('irregular.txt'));
});

function deliverable(code: string): ImportedDeliverable {
  const found = result.plan.deliverables.find((each) => each.code === code);
  if (found === undefined) throw new Error(`Expected a deliverable ${code}`);
  return found;
}

function task(code: string): ImportedTask {
  const found = result.plan.tasks.find((each) => each.code === code);
  if (found === undefined) throw new Error(`Expected a task ${code}`);
  return found;
}

function asked(code: PlanQuestion['code']): readonly PlanQuestion[] {
  return result.questions.filter((question) => question.code === code);
}

function about(code: PlanQuestion['code']): readonly string[] {
  return asked(code).map((question) => question.about);
}

/** One row per irregularity of the real plan, repeated in an invented one. */
const handled: readonly (readonly [id: string, handling: string, check: () => void])[] = [
  [
    'IRR-01',
    'asks for title, number, issuer and date, and invents none',
    () => {
      for (const code of ['plan.title', 'plan.document-number', 'plan.issuer', 'plan.issued-on'] as const) {
        expect(asked(code)).toMatchObject([
          { line: 1, quote: '为贯彻落实省委', proposal: null, answer: null },
        ]);
      }
      expect(result.plan).toMatchObject({ title: null, documentNumber: null, issuer: null, issuedOn: null });
    },
  ],
  [
    'IRR-02',
    'keys by composite code and keeps the printed label',
    () => {
      expect(result.plan.areas.map(({ code, printedLabel }) => [code, printedLabel])).toEqual([
        ['1', '(一)'],
        ['2', '(二)'],
        ['3', '(三)'],
      ]);
      expect(new Set(result.plan.deliverables.map(({ code }) => code)).size).toBe(25);
      expect(deliverable('2.1.1').printedLabel).toBe(deliverable('1.1.1').printedLabel);
    },
  ],
  [
    'IRR-03',
    'accepts the only deliverable of a task without a number',
    () => {
      expect(deliverable('2.3.1')).toMatchObject({ printedLabel: null, line: 41 });
      expect(deliverable('3.2.1')).toMatchObject({ printedLabel: null, line: 65 });
      expect(asked('numbering.broken')).toEqual([]);
    },
  ],
  ['IRR-04', 'takes 成果形成 for 成果形式', () => expect(deliverable('3.1.5').line).toBe(60)],
  [
    'IRR-05',
    'reads 牵头落实 as the responsible unit, not as a second lead',
    () =>
      expect(deliverable('3.1.1')).toMatchObject({
        responsibleUnit: '市大数据中心',
        responsiblePhrase: '牵头落实',
        responsibleBasis: 'stated',
        leadUnits: ['市数据局'],
      }),
  ],
  [
    'IRR-06',
    'ends a title without a full stop at the due bracket',
    () => expect(deliverable('3.1.3').title).toBe('制定贯彻落实《2016—2020全省数据工作规划》的实施意见'),
  ],
  [
    'IRR-07',
    'inherits the lead, says so and asks',
    () => {
      const inherited = ['2.1.1', '2.1.2', '2.1.3', '2.4.3', '2.4.4'];
      expect(about('responsible.inherited')).toEqual(inherited);
      expect(deliverable('2.4.3')).toMatchObject({
        responsibleUnit: '市人社局',
        responsibleBasis: 'inherited-from-lead',
        responsiblePhrase: null,
      });
    },
  ],
  [
    'IRR-08',
    'flags every empty review pool',
    () => {
      expect(about('review.empty')).toEqual(['1.2.2', '2.1.1', '2.1.2', '2.1.3', '2.2.4', '2.3.1', '3.2.1']);
      expect(result.plan.deliverables.filter(({ reviewUnits }) => reviewUnits.length === 0)).toHaveLength(7);
    },
  ],
  [
    'IRR-09',
    'resolves a short name, keeps the printed one and asks',
    () => {
      expect(deliverable('1.1.4')).toMatchObject({
        responsibleUnit: '市政府办公室',
        responsiblePrinted: '市政府办',
      });
      expect(asked('unit.alias')).toMatchObject([
        { about: '市政府办', line: 14, quote: '市政府办负责', proposal: '市政府办公室' },
      ]);
    },
  ],
  [
    'IRR-10',
    'marks a participant list that ends in 等 as open',
    () => {
      expect(task('1.1')).toMatchObject({
        participantsOpen: true,
        participatingUnits: ['市委宣传部', '市司法局', '市数据局'],
      });
      expect(asked('participants.open')).toMatchObject([{ about: '1.1', line: 9, proposal: '暂不增加' }]);
    },
  ],
  [
    'IRR-11',
    'splits units at commas',
    () => expect(task('2.4').participatingUnits).toEqual(['市委督查办', '市政府督查办', '市财政局']),
  ],
  [
    'IRR-12',
    'keeps a malformed document number and offers the proper form',
    () =>
      expect(asked('document-number.malformed')).toMatchObject([
        { line: 29, quote: '云政办发2017〕8号', options: ['按印文保留', '云政办发〔2017〕8号'] },
      ]),
  ],
  ['IRR-13', 'keeps a stray space as printed', () => expect(task('2.3').narrative).toContain(', 每年')],
  [
    'IRR-14',
    'matches half-width punctuation and stores it as printed',
    () => {
      expect(deliverable('1.1.2').title).toBe('修订完善单位(部门)信息发布制度');
      expect(matchKey('单位(部门),制度')).toBe(matchKey('单位（部门），制度'));
    },
  ],
  [
    'IRR-15',
    'compares slogans without their punctuation',
    () => expect(matchKey('便民利企,提质增效,走在前列')).toBe(matchKey('便民利企、提质增效、走在前列')),
  ],
  [
    'IRR-16',
    'titles an area by its heading',
    () => expect(result.plan.areas[2]?.title).toBe('着力深化数据汇聚制度改革'),
  ],
  ['IRR-17', 'keeps 汇聚 and 聚汇 apart', () => expect(task('3.1').title).toBe('创新数据聚汇机制')],
  [
    'IRR-18',
    'finds the other word order of the narrative for search',
    () => expect(deliverable('2.1.2').searchAliases).toEqual(['窗口结构岗位模型']),
  ],
  [
    'IRR-19',
    'takes the verb of the deliverable and keeps the narrative beside it',
    () => {
      expect(deliverable('1.2.2').actionVerb).toBe('建立');
      expect(task('1.2').narrative).toContain('探索建立');
    },
  ],
  [
    'IRR-20',
    'ends a task title at the first full stop',
    () => expect(task('2.2').title).toBe('完善窗口监督制度'),
  ],
  [
    'IRR-21',
    'is not confused by a narrative that opens like its area',
    () => expect(task('3.1').narrative).toBe('坚持数据多跑路,深入推进数据共享体制改革和技术创新。'),
  ],
  [
    'IRR-22',
    'imports an outline that ends before the due year and asks',
    () => {
      expect(deliverable('3.1.1').dueYear).toBe(2019);
      expect(asked('outline.expired')).toMatchObject([{ about: '3.1.1', line: 56 }]);
    },
  ],
  [
    'IRR-23',
    'orders by code, whatever the due years',
    () => expect([deliverable('1.1.3').dueYear, deliverable('1.1.4').dueYear]).toEqual([2020, 2018]),
  ],
  [
    'IRR-24',
    'reads no due year from a range in a title',
    () =>
      expect(['2.2.1', '3.1.1', '3.1.3'].map((code) => deliverable(code).dueYear)).toEqual([
        2018, 2019, 2018,
      ]),
  ],
  [
    'IRR-25',
    'leaves brackets in a title alone',
    () => {
      expect(deliverable('2.2.3').title).toBe('修订《云岭市窗口人员工作纪实暂行办法(试行)》');
      expect(deliverable('3.1.1').title).toBe('认真落实《云岭市“十二五”数据发展规划纲要(2013—2017年)》');
    },
  ],
  [
    'IRR-26',
    'warns of a title that is provisional twice',
    () =>
      expect(asked('title.provisional-twice')).toMatchObject([{ about: '2.2.3', proposal: '按印文保留' }]),
  ],
  [
    'IRR-27',
    'tells the document produced from the document referred to',
    () => {
      const documents = (code: string): readonly (string | null)[] => {
        const { producesNamedDocument, refersToDocument } = deliverable(code);
        return [producesNamedDocument, refersToDocument];
      };
      expect(documents('1.1.1')).toEqual(['政务公开事项管理制度', null]);
      expect(documents('2.2.5')).toEqual([null, '关于完善窗口人员退出机制实施意见']);
      expect(documents('2.3.1')).toEqual([null, '窗口人员培训管理暂行规定']);
      expect(documents('2.2.2')).toEqual([null, null]);
    },
  ],
  [
    'IRR-28',
    'makes nothing of a stray word in the measures',
    () => expect(result.plan.tasks).toHaveLength(8),
  ],
  ['IRR-29', 'makes nothing of a repeated word', () => expect(result.plan.areas).toHaveLength(3)],
  [
    'IRR-30',
    'finds compound deliverables, proposes parts and asks',
    () => {
      const compound = result.plan.deliverables.filter((each) => each.compound !== null);
      expect(compound.map(({ code, compound: reason }) => [code, reason])).toEqual([
        ['1.2.1', 'instruments'],
        ['1.2.2', 'open-list'],
        ['2.2.4', 'objects'],
        ['2.4.1', 'other-units'],
        ['3.1.2', 'clauses'],
        ['3.1.4', 'instruments'],
        ['3.1.5', 'open-list'],
        ['3.2.1', 'open-list'],
      ]);
      expect(deliverable('1.2.1').parts).toEqual(['市政府工作规则', '市政府常务会议议事规则']);
      expect(about('deliverable.compound')).toEqual(compound.map(({ code }) => code));
    },
  ],
  [
    'IRR-31',
    'knows the deliverables that are not documents',
    () => {
      const kinds = Object.fromEntries(
        result.plan.deliverables.map(({ code, outputKind }) => [code, outputKind]),
      );
      const other = { '2.1.2': 'model-or-database', '2.1.3': 'model-or-database' };
      const activities = ['2.4.1', '2.4.2', '2.4.3', '2.4.4', '3.1.1'];
      expect(kinds).toMatchObject({
        ...other,
        ...Object.fromEntries(activities.map((code) => [code, 'activity'])),
      });
      expect(about('deliverable.not-a-document')).toEqual(['2.1.2', '2.1.3', ...activities]);
    },
  ],
  [
    'IRR-32',
    'asks who supervises and names what to recuse',
    () => {
      const [question] = asked('supervision.unnamed');
      expect(question).toMatchObject({
        line: 68,
        quote: '建立督查机制',
        options: ['市委督查办', '市政府督查办'],
      });
      expect(question?.text).toContain('2.4.1、2.4.2、2.4.3、2.4.4');
    },
  ],
  [
    'IRR-33',
    'asks which of two bodies at the top receives',
    () =>
      expect(asked('reporting.two-bodies')).toMatchObject([
        { line: 67, options: ['都报告', '市委全面深化改革领导小组', '市委政务公开领导小组'] },
      ]),
  ],
  [
    'IRR-34',
    'asks for an audit unit where an audit plan has none',
    () => expect(asked('audit-unit.missing')).toMatchObject([{ about: '2.2.1', line: 33 }]),
  ],
  [
    'IRR-35',
    'needs no sentence in the narrative for a deliverable',
    () => expect(deliverable('2.2.2').title).toBe('制定关于严格请假报备制度的意见'),
  ],
  [
    'IRR-36',
    'keeps a yearly number as a commitment outside the deliverables',
    () => {
      expect(result.plan.commitments).toMatchObject([{ taskCode: '2.3', perYear: 120, line: 38 }]);
      expect(about('commitment.yearly')).toEqual(['2.3']);
      expect(result.plan.deliverables).toHaveLength(25);
    },
  ],
];

describe('the 36 irregularities', () => {
  it('are all in the table', () => expect(handled).toHaveLength(36));

  it.each(handled)('%s: %s', (_id, _handling, check) => check());

  it('numbers the questions in the order of the file', () => {
    expect(result.questions.map(({ number }) => number)).toEqual(result.questions.map((_, at) => at + 1));
    const lines = result.questions.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
  });
});
