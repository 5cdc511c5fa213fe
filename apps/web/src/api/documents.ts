import { queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client, sendForm } from './client';
import type { Attachment, Comparison, Version, VersionText } from './models';

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'versions'],
    queryFn: async (): Promise<Version[]> =>
      (await bodyOf(client.GET('/api/documents/{id}/versions', { params: { path: { id } } }))).items,
  });

/** A filed version never changes. */
export const versionTextQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['document', id, 'version', number],
    queryFn: (): Promise<VersionText> =>
      bodyOf(client.GET('/api/documents/{id}/versions/{number}', { params: { path: { id, number } } })),
    staleTime: Infinity,
  });

export const comparisonQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['document', id, 'diff', from, to],
    queryFn: (): Promise<Comparison> =>
      bodyOf(client.GET('/api/documents/{id}/diff', { params: { path: { id }, query: { from, to } } })),
    staleTime: Infinity,
  });

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'draft'],
    queryFn: () => bodyOf(client.GET('/api/documents/{id}/draft', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const saveDraft = (id: string, text: string) =>
  bodyOf(client.PUT('/api/documents/{id}/draft', { params: { path: { id } }, body: { text } }));

/** Files a version. `baseHash` is the version it grew from; another one filed meanwhile is `document.changed`. */
export const fileVersion = (id: string, input: { text: string; baseHash?: string }, commandId: string) =>
  bodyOf(
    client.POST('/api/documents/{id}/versions', {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: input,
    }),
  );

export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'attachments'],
    queryFn: async (): Promise<Attachment[]> =>
      (await bodyOf(client.GET('/api/documents/{id}/attachments', { params: { path: { id } } }))).items,
  });

export const attachmentAddress = (id: string, attachment: string): string =>
  `/api/documents/${encodeURIComponent(id)}/attachments/${encodeURIComponent(attachment)}`;

export async function attachFile(id: string, file: File, commandId: string): Promise<Attachment> {
  const body = new FormData();
  body.append('file', file, file.name);
  return sendForm(`/api/documents/${encodeURIComponent(id)}/attachments`, body, commandId);
}
