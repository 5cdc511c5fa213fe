import { queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client, sendForm } from './client';
import type { ImportReport, Plan, PlanQuestion } from './models';

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async (): Promise<Plan[]> => (await bodyOf(client.GET('/api/plans'))).items,
});

export const questionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id, 'questions'],
    queryFn: async (): Promise<PlanQuestion[]> =>
      (await bodyOf(client.GET('/api/plans/{id}/questions', { params: { path: { id } } }))).items,
  });

/** The file goes as it is; the server finds out what it is and how it is encoded. */
export async function importPlan(file: File, dryRun: boolean, commandId: string): Promise<ImportReport> {
  const body = new FormData();
  body.append('file', file, file.name);
  return sendForm(`/api/plans/import?dryRun=${String(dryRun)}`, body, commandId);
}

export const answerQuestion = (id: string, number: number, answer: string, commandId: string) =>
  bodyOf(
    client.POST('/api/plans/{id}/questions/{number}/answer', {
      params: { path: { id, number } },
      headers: asCommand(commandId),
      body: { answer },
    }),
  );
