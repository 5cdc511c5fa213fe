import { describe, expect, it } from '@jest/globals';
import { imported, planFile } from '../../../../test/fixtures/plans/plan-file.js';

describe('plans of other cities', () => {
  it('reads full-width punctuation, 配合单位, two lead units and due times to the month, quarter and day', async () => {
    const { plan, questions } = await imported(planFile('qinghe.txt'));

    expect(plan.title).toBe('清河市优化营商环境改革实施方案');
    expect(plan.tasks[0]).toMatchObject({
      leadUnits: ['市市场监管局', '市行政审批局'],
      participatingUnits: ['市公安局', '市税务局', '市人力资源和社会保障局'],
    });
    expect(plan.deliverables.map(({ code, duePrecision, dueOn }) => [code, duePrecision, dueOn])).toEqual([
      ['1.1.1', 'month', '2016-06-30'],
      ['1.1.2', 'quarter', '2016-06-30'],
      ['1.1.3', 'day', '2016-06-30'],
      ['1.2.1', 'half-year', '2016-06-30'],
      ['1.2.2', 'month', '2016-09-30'],
      ['1.2.3', 'year', null],
    ]);
    expect(plan.deliverables[0]?.title).toBe('制定《企业开办一窗通办实施细则（试行）》');
    expect(questions.find(({ code }) => code === 'lead.several')).toMatchObject({ about: '1.1', line: 8 });
    expect(questions.find(({ code }) => code === 'due.ambiguous')?.about).toBe('1.2.2');
    expect(questions.find(({ code }) => code === 'due.missing')).toMatchObject({
      about: '1.2.3',
      blocking: true,
    });
  });

  it('asks no group of units for an opinion', async () => {
    const { plan, questions } = await imported(planFile('qinghe.txt'));

    expect(plan.tasks[1]?.participatingUnits).toContain('各县（区）');
    expect(plan.deliverables.flatMap(({ reviewUnits }) => reviewUnits)).not.toContain('各县（区）');
    expect(questions.map(({ code }) => code)).toContain('unit.collective');
  });

  it('reads the head of an issued plan, chapters as areas, and one bracket that holds everything', async () => {
    const { plan } = await imported(planFile('songyang.txt'));

    expect(plan).toMatchObject({
      title: '松阳县乡村治理改革工作方案',
      documentNumber: '松委发〔2017〕12号',
      issuer: '中共松阳县委',
      issuedOn: '2017-05-04',
    });
    expect(plan.areas.map(({ printedLabel, title }) => [printedLabel, title])).toEqual([
      ['一、', '健全村级组织制度'],
      ['二、', '加强人才队伍'],
    ]);
    expect(plan.tasks[0]?.participatingUnits).toEqual(['县民政局', '县农业农村局']);
    expect(plan.deliverables[0]).toMatchObject({
      title: '制定村务公开目录',
      dueOn: '2017-12-31',
      responsibleUnit: '县民政局',
      reviewUnits: ['县农业农村局', '县档案馆'],
    });
    expect(plan.deliverables[1]).toMatchObject({ dueYear: 2018, responsibleUnit: '县司法局' });
  });

  it('takes no signature for a result', async () => {
    const { plan } = await imported(planFile('songyang.txt'));

    expect(plan.deliverables.map(({ title }) => title)).toEqual([
      '制定村务公开目录',
      '修订村规民约示范文本',
      '编制小微权力清单',
      '出台乡村人才扶持办法',
    ]);
  });

  it('decodes GBK, splits units at every separator and asks about a skipped number', async () => {
    const { encoding, plan, questions } = await imported(planFile('baisha-gbk.txt'));

    expect(encoding).toBe('gb18030');
    expect(plan.tasks[0]).toMatchObject({
      leadUnits: ['市委政法委', '市民政局'],
      participatingUnits: ['市公安局', '市财政局', '市司法局'],
      participantsOpen: true,
    });
    expect(plan.deliverables.map(({ code }) => code)).toEqual(['1.1.1', '1.1.3', '1.2.1']);
    expect(plan.deliverables[1]?.responsibleUnits).toEqual(['市委政法委', '市公安局']);
    expect(plan.deliverables[2]).toMatchObject({ dueOn: '2020-06-30', responsibleUnit: '市大数据局' });
    expect(questions.find(({ code }) => code === 'numbering.broken')).toMatchObject({ line: 9 });
  });
});
