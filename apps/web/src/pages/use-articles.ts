import { useQuery } from '@tanstack/react-query';
import { versionTextQuery } from '../api/documents';
import { articleLabels } from '../parts/articles';

/** The articles of the version under review, offered as places of an opinion. */
export function useArticles(documentId: string, version: number | null): string[] {
  const { data } = useQuery({ ...versionTextQuery(documentId, version ?? 0), enabled: version !== null });
  return data ? articleLabels(data.text) : [];
}
