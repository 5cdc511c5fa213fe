import { asCommand, bodyOf, client } from './client';
import type { CommandResult, SignersToAdd } from './models';

/** The ways of everything that can be done about a seat besides answering it. */
type Done = Promise<CommandResult>;

const on = (id: string, commandId: string) => ({ params: { path: { id } }, headers: asCommand(commandId) });

export const claim = (id: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/claim', on(id, commandId)));

export const unclaim = (id: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/unclaim', on(id, commandId)));

export const delegate = (id: string, body: { to: string; reason: string }, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/delegate', { ...on(id, commandId), body }));

export const recall = (id: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/recall', on(id, commandId)));

export const advise = (id: string, opinion: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/advise', { ...on(id, commandId), body: { opinion } }));

export const addSigners = (id: string, body: SignersToAdd, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/add-signers', { ...on(id, commandId), body }));

export const releaseSigners = (id: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/release-signers', on(id, commandId)));

export const removeSigner = (id: string, reason: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/remove', { ...on(id, commandId), body: { reason } }));

export const extend = (id: string, body: { days: number; reason: string }, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/extend', { ...on(id, commandId), body }));

export const decideExtension = (
  id: string,
  body: { grant: boolean; reason: string },
  commandId: string,
): Done => bodyOf(client.POST('/api/seats/{id}/extension-decision', { ...on(id, commandId), body }));

export const urge = (id: string, words: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/urge', { ...on(id, commandId), body: { words } }));

export const takeBack = (id: string, reason: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/take-back', { ...on(id, commandId), body: { reason } }));

export const fileLateOpinion = (id: string, opinion: string, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/late-opinion', { ...on(id, commandId), body: { opinion } }));

export const sendCopies = (id: string, body: { to: string[]; words: string }, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/copies', { ...on(id, commandId), body }));

export const circulate = (
  id: string,
  body: { to: string[]; mustFinish: boolean; limit?: number },
  commandId: string,
): Done => bodyOf(client.POST('/api/seats/{id}/circulations', { ...on(id, commandId), body }));

export const ask = (id: string, body: { to: string[]; question: string }, commandId: string): Done =>
  bodyOf(client.POST('/api/seats/{id}/questions', { ...on(id, commandId), body }));
