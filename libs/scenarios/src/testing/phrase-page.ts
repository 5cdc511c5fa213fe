import { shownForm } from '../phrases/form.js';
import { groups, type AnyPhrase } from '../phrases/index.js';

/** The part of `docs/scenarios.md` that lists every phrase with an example. A test keeps the two equal. */
export function phrasePage(): string {
  return groups.map(({ title, phrases }) => `### ${title}\n\n${phrases.map(entry).join('\n')}\n`).join('\n');
}

function entry(phrase: AnyPhrase): string {
  return `- \`${shownForm(phrase.form)}\`：${phrase.says}。${afterColon(phrase)}\n\n  \`\`\`yaml\n  - ${phrase.example}\n  \`\`\`\n`;
}

/** What stands after the colon. */
function afterColon(phrase: AnyPhrase): string {
  if (phrase.does === 'check') return phrase.expects === 'set' ? '冒号后面写全部，不分先后。' : '';
  if (phrase.does !== 'act') return '';
  const words = { none: '', may: '冒号后面可以写一句说明。', must: '冒号后面要写一句话。' }[phrase.words];
  const details = Object.entries(phrase.details).map(([name, { says }]) => `${name}（${says}）`);
  return words + (details.length === 0 ? '' : `另外可写：${details.join('；')}。`);
}
