import { queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { DeployedWorkflow, DeployWorkflow, LintReport, Workflow, WorkflowDetail } from './models';

export const workflowsQuery = queryOptions({
  queryKey: ['workflows'],
  queryFn: async (): Promise<Workflow[]> => (await bodyOf(client.GET('/api/workflows'))).items,
});

export const workflowQuery = (key: string) =>
  queryOptions({
    queryKey: ['workflows', key],
    queryFn: (): Promise<WorkflowDetail> =>
      bodyOf(client.GET('/api/workflows/{key}', { params: { path: { key } } })),
  });

export const lintWorkflow = (source: string): Promise<LintReport> =>
  bodyOf(client.POST('/api/workflows/lint', { body: { source } }));

/** Publishes a text, after playing the scenarios that come with it. */
export const deployWorkflow = (input: DeployWorkflow, commandId: string): Promise<DeployedWorkflow> =>
  bodyOf(client.POST('/api/workflows', { headers: asCommand(commandId), body: input }));
