import type { CompletedPlan } from '../derive/complete-plan.js';
import { fold } from '../printed/fold.js';
import type { CompoundReason, ImportedDeliverable, OutputKind } from '../plan-import.js';
import type { PrintedDeliverable } from '../read/printed-plan.js';
import { type Asked, keepAsPrinted } from './asked.js';

/** Due times, and titles that promise something other than one document. */
export function askAboutDeliverables({ plan, deliverables }: CompletedPlan): Asked[] {
  const named = [...plan.units.map(({ name }) => name)];
  return deliverables.flatMap(({ code, item }, index) => {
    const deliverable = plan.deliverables[index];
    if (deliverable === undefined) return [];
    const at = { about: code, line: item.line, quote: item.quote };
    return [
      ...askAboutDue(at, item),
      ...askAboutKind(at, deliverable),
      ...askAboutTitle(
        at,
        deliverable,
        named.some((name) => name.includes('审计')),
      ),
    ];
  });
}

type At = Pick<Asked, 'about' | 'line' | 'quote'>;

function askAboutDue(at: At, { due, duePrinted }: PrintedDeliverable): Asked[] {
  if (due === null) {
    const text = `${at.about}没有写明完成时限${duePrinted === null ? '' : `（只写了“${duePrinted}”）`}，请填写完成年度。`;
    return [{ ...at, code: 'due.missing', text, proposal: null, blocking: true }];
  }
  if (!due.ambiguous) return [];
  const proposal = due.on ?? `${due.year}年内`;
  const text = `${at.about}的时限“${duePrinted ?? ''}”没有“底”字：含不含这一期？`;
  return [{ ...at, code: 'due.ambiguous', text, proposal, options: [proposal, '不含，在此之前完成'] }];
}

const compoundText: Record<CompoundReason, string> = {
  instruments: '包含几份文件',
  'open-list': '以“等”列举，还有未列出的内容',
  'other-units': '由其他单位分别形成',
  clauses: '包含几项工作',
  objects: '针对几个对象',
};

const evidence: Partial<Record<OutputKind, string>> = {
  'model-or-database': '模型或数据库，验收时须提供建成和运行的证明',
  activity: '落实事项，验收时须提供落实情况的记录',
};

function askAboutKind(at: At, { compound, parts, outputKind }: ImportedDeliverable): Asked[] {
  const asked: Asked[] = [];
  if (compound !== null) {
    asked.push({
      ...at,
      code: 'deliverable.compound',
      text: `${at.about}${compoundText[compound]}，分为哪几个分项？全部分项通过，成果才算通过。`,
      proposal: parts.length > 0 ? parts.join('；') : '起草前由责任单位列明分项',
      options: [parts.length > 0 ? parts.join('；') : '起草前由责任单位列明分项', '不分项'],
    });
  }
  const proof = evidence[outputKind];
  if (proof !== undefined) {
    const text = `${at.about}不是文件：按${proof}。是否正确？`;
    asked.push({ ...at, code: 'deliverable.not-a-document', text, proposal: proof.split('，')[0] ?? proof });
  }
  return asked;
}

function askAboutTitle(at: At, { title, dueYear }: ImportedDeliverable, hasAuditUnit: boolean): Asked[] {
  const asked: Asked[] = [];
  const until = /\d{4}年?[—–\-~至]+(\d{4})年?/u.exec(fold(title))?.[1];
  if (until !== undefined && dueYear !== null && Number(until) < dueYear) {
    asked.push({
      ...at,
      code: 'outline.expired',
      text: `${at.about}所依据的文件${until}年到期，完成年度却是${dueYear}年。请牵头单位核实。`,
      proposal: keepAsPrinted,
    });
  }
  if (title.includes('审计') && !hasAuditUnit) {
    asked.push({
      ...at,
      code: 'audit-unit.missing',
      text: `${at.about}涉及审计，参加单位中没有审计机关。是否增加？`,
      proposal: '由牵头单位送审时确定',
      options: ['由牵头单位送审时确定', '不增加'],
    });
  }
  if (title.includes('暂行') && title.includes('试行')) {
    const text = `${at.about}的名称同时用了“暂行”和“试行”。`;
    asked.push({ ...at, code: 'title.provisional-twice', text, proposal: keepAsPrinted });
  }
  return asked;
}
