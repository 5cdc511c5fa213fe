import { queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { CirculationPut, CommandResult, Inbox, QuestionPut } from './models';

/** What reached me without a seat of mine: advice, more time, questions, circulated texts, copies. */
export const inboxQuery = queryOptions({
  // Under the same key as my seats: what changes them changes this.
  queryKey: ['seats', 'inbox'],
  queryFn: (): Promise<Inbox> => bodyOf(client.GET('/api/inbox')),
});

export const circulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['circulation', id],
    queryFn: (): Promise<CirculationPut> =>
      bodyOf(client.GET('/api/circulations/{id}', { params: { path: { id } } })),
  });

export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: ['question', id],
    queryFn: (): Promise<QuestionPut> =>
      bodyOf(client.GET('/api/questions/{id}', { params: { path: { id } } })),
  });

const on = (id: string, commandId: string) => ({ params: { path: { id } }, headers: asCommand(commandId) });

/** 已阅, with an opinion or without. */
export const readCirculation = (id: string, opinion: string, commandId: string): Promise<CommandResult> =>
  bodyOf(client.POST('/api/circulations/{id}/read', { ...on(id, commandId), body: { opinion } }));

export const reply = (id: string, text: string, commandId: string): Promise<CommandResult> =>
  bodyOf(client.POST('/api/questions/{id}/replies', { ...on(id, commandId), body: { text } }));

export const closeQuestion = (id: string, commandId: string): Promise<CommandResult> =>
  bodyOf(client.POST('/api/questions/{id}/close', on(id, commandId)));
