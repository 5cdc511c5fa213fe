import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { mintCommandId } from './command-id';
import { isProblem, type Problem } from './problem';

/** The server decided. Below 500 it said no; above, the act may or may not have counted. */
const isFinal = ({ status }: Problem): boolean => status < 500;

/**
 * One act of a person. Its id is minted when the form opens and kept until the server has answered, so a press
 * repeated after a lost connection cannot count twice. After an answer, yes or no, the next press is a new act,
 * and what the page shows is asked again: a refusal mostly means that it was out of date.
 */
export function useCommand<Input, Result>(send: (input: Input, commandId: string) => Promise<Result>) {
  const commandId = useRef<string | null>(null);
  const queries = useQueryClient();
  commandId.current ??= mintCommandId();

  // Nobody waits for what the page asks again: once that is there, the form that acted is mostly gone, and what it
  // has to do after its act would be lost with it.
  const answered = () => {
    commandId.current = mintCommandId();
    void queries.invalidateQueries();
  };

  return useMutation({
    mutationFn: (input: Input) => send(input, commandId.current ?? mintCommandId()),
    onSuccess: answered,
    onError: (error) => (isProblem(error) && isFinal(error) ? answered() : undefined),
  });
}
