import type { CompletedPlan } from '../derive/complete-plan.js';
import type { PlanHeading, PrintedPlan } from '../read/printed-plan.js';
import { type Asked, keepAsPrinted } from './asked.js';

const headingFields = [
  ['title', 'plan.title', '文件没有印方案名称，请填写。'],
  ['documentNumber', 'plan.document-number', '文件没有印发文字号，请填写；没有文号的可以暂缺。'],
  ['issuer', 'plan.issuer', '文件没有印发文机关，请填写。'],
  ['issuedOn', 'plan.issued-on', '文件没有印成文日期，请填写。'],
] as const;

/** What the head of the file does not print. None of it may be guessed, so there is no proposal. */
export function askAboutHeading(heading: PlanHeading): Asked[] {
  return headingFields
    .filter(([field]) => heading[field] === null)
    .map(([field, code, text]) => ({
      code,
      about: 'plan',
      line: heading.line,
      quote: heading.quote,
      text,
      proposal: null,
      ...(field === 'title' ? { blocking: true as const } : {}),
    }));
}

/** Printed numbers that are not in the standard form. */
export function askAboutDocumentNumbers({ documentNumbers }: PrintedPlan): Asked[] {
  return documentNumbers
    .filter(({ printed, proper }) => printed !== proper)
    .map(({ printed, proper, line }) => ({
      code: 'document-number.malformed',
      about: printed,
      line,
      quote: printed,
      text: `发文字号“${printed}”不规范，规范写法是“${proper}”。是否更正？`,
      proposal: keepAsPrinted,
      options: [keepAsPrinted, proper],
    }));
}

/** Who watches, who decides at the top, and what the narrative promises every year. */
export function askAboutGovernance({ supervision }: PrintedPlan, { plan }: CompletedPlan): Asked[] {
  const asked: Asked[] = [];
  if (supervision.unit === null) {
    const offices = plan.units.map(({ name }) => name).filter((name) => /督(?:办|查|察)/u.test(name));
    const recused = plan.deliverables
      .filter(({ reviewUnits, responsibleUnits }) =>
        offices.some((office) => reviewUnits.includes(office) || responsibleUnits.includes(office)),
      )
      .map(({ code }) => code);
    asked.push({
      code: 'supervision.unnamed',
      about: 'plan',
      line: supervision.line,
      quote: supervision.quote,
      text:
        '方案没有写明由哪个单位督查，请指定。' +
        (recused.length > 0
          ? `${offices.join('、')}参加了${recused.join('、')}，督查这些成果时须回避。`
          : ''),
      proposal: offices.length > 0 ? offices.join('、') : null,
      ...(offices.length > 0 ? { options: offices } : {}),
    });
  }
  const tops = plan.bodies.filter(({ kind }) => kind === 'leading-group');
  if (tops.length > 1) {
    const namesOfTops = tops.map(({ name }) => name);
    asked.push({
      code: 'reporting.two-bodies',
      about: 'plan',
      line: tops[0]?.line ?? 1,
      quote: namesOfTops.join('和'),
      text: `报告的最上一级有${tops.length}个机构，方案没有写明由谁决定。向哪一个报告？`,
      proposal: '都报告',
      options: ['都报告', ...namesOfTops],
    });
  }
  for (const { taskCode, quote, line } of plan.commitments) {
    asked.push({
      code: 'commitment.yearly',
      about: taskCode,
      line,
      quote,
      text: `任务${taskCode}正文有按年度的数量要求，没有对应的成果，也没有截止年份。如何登记？`,
      proposal: '登记为年度承诺，不计入成果',
      options: ['登记为年度承诺，不计入成果', '不登记'],
    });
  }
  return asked;
}
