import { form } from './form.js';
import { gateways } from './gateways.js';
import { humanSteps } from './human-steps.js';
import { otherSteps } from './other-steps.js';
import { parties } from './parties.js';
import { byKind, closed, inputName, name, title, type Schema } from './words.js';

/**
 * The shape of a workflow file. `workflows/workflow.schema.json` is this, printed for editors; a test keeps the
 * two equal.
 */
export const workflowSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://countersign.example/workflow.schema.json',
  title: '流程文件',
  description: '一个流程：谁来办、分几步、每个结果去哪里。说明见 docs/language.md。',
  ...closed(
    {
      workflow: { ...name, title: '流程名称', description: '流程的标识。', examples: ['deliverable'] },
      language: { title: '语言版本', description: '目前是 1。', const: 1, examples: [1] },
      title,
      subject: {
        ...name,
        title: '办理对象',
        description: '表达式里的 subject 是什么。',
        examples: ['deliverable'],
      },
      inputs: {
        title: '带入的数据',
        description: '被其他流程调用时，由 with 带入的名称，可在表达式里直接使用。',
        type: 'array',
        uniqueItems: true,
        items: inputName,
        examples: [['finding']],
      },
      stages: {
        title: '阶段',
        description: '页面上的阶段，按先后排列。',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string', minLength: 1, maxLength: 30 },
        examples: [['起草', '督查']],
      },
      parties,
      form,
      steps: {
        title: '环节',
        description: '第一个环节是起点。每个环节写明一种办法。',
        type: 'object',
        minProperties: 1,
        propertyNames: name,
        additionalProperties: byKind(
          { ...humanSteps, ...gateways, ...otherSteps },
          '每个环节要写明一种办法，只能写一种',
        ),
        examples: [{ closed: { end: 'closed' } }],
      },
    },
    ['workflow', 'language', 'title', 'subject', 'stages', 'parties', 'steps'],
  ),
};
