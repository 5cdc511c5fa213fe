import type { Comparison } from '../../api/models';
import { paragraphOf } from '../../parts/articles';

export interface ChangedArticle {
  kind: 'changed' | 'added' | 'removed';
  /** 第三条; `null` outside articles. */
  label: string | null;
  text: string;
}

/** One line for each paragraph that differs. */
export function changedArticles({ paragraphs }: Comparison): ChangedArticle[] {
  return paragraphs.flatMap(({ kind, from, to }) => {
    const line = ((kind === 'removed' ? from : to) ?? '').trim();
    if (kind === 'same' || line === '') return [];
    const { label, text } = paragraphOf(line);
    return [{ kind, label, text }];
  });
}
