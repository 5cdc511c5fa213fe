import { common, partyName, stale } from './human-keys.js';
import { dispute, noComment, opinionKeys, order, signKeys, voteKeys } from './opinion-keys.js';
import { closed, name, type Schema } from './words.js';

export const humanSteps: Readonly<Record<string, Schema>> = {
  write: closed(
    {
      ...common,
      stale,
      write: {
        ...name,
        title: '起草',
        description: '要交出的文本，如 document、rectification-report。',
        examples: ['document'],
      },
      by: partyName('由谁起草', 'drafter'),
    },
    ['write', 'by', 'stage', 'then'],
  ),
  consult: closed(
    { ...common, ...opinionKeys, stale, consult: partyName('征求谁的意见', 'reviewers'), order, dispute },
    ['consult', 'stage', 'then'],
  ),
  sign: closed(
    {
      ...common,
      ...opinionKeys,
      ...signKeys,
      sign: partyName('由谁签批', 'leaders'),
      order,
      'no-comment': noComment,
      // Offered so that the lint can say why it means nothing here.
      veto: voteKeys['veto'] ?? {},
      dispute,
    },
    ['sign', 'stage', 'then'],
  ),
  vote: closed(
    {
      ...common,
      ...opinionKeys,
      ...voteKeys,
      vote: partyName('由谁表决', 'group'),
      order,
      'no-comment': noComment,
    },
    ['vote', 'pass', 'stage', 'then'],
  ),
  decide: closed({ ...common, ...opinionKeys, stale, decide: partyName('由谁决定', 'chair') }, [
    'decide',
    'answers',
    'stage',
  ]),
};
