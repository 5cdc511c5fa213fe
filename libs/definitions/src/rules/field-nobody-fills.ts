import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A field that may be filled in nowhere stays empty. */
export const fieldNobodyFills: Rule = {
  name: 'field-nobody-fills',
  severity: 'error',
  check: (graph) =>
    Object.keys(graph.form)
      .filter(
        (field) =>
          !humanSteps(graph).some(({ fields }) => ['required', 'edit'].includes(fields[field] ?? '')),
      )
      .map((field) => ({
        path: ['form', field],
        message: `表单的“${field}”没有一个环节可以填。`,
        expected: `在填写它的环节写 fields: { ${field}: required }`,
      })),
};
