import type { Inbox } from '../../api/models';

/** What of the inbox still asks something of its reader. */
export function waitingForMe({ advice, extensions, questions, circulations }: Inbox, me: string) {
  return {
    advice,
    extensions,
    questions: questions.filter(({ closed, replies }) => !closed && replies.every(({ by }) => by.id !== me)),
    circulations: circulations.filter(({ read }) => read === null),
  };
}
