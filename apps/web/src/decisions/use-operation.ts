import { App } from 'antd';
import type { CommandResult } from '../api/models';
import { useCommand } from '../api/use-command';
import { words } from '../words';

/** One act beside the answer: sent once, and told of when it was taken. What was typed stays until then. */
export function useOperation<Input>(
  send: (input: Input, commandId: string) => Promise<CommandResult>,
  onDone: () => void = () => undefined,
) {
  const { message } = App.useApp();
  const command = useCommand(async (input: Input, commandId: string) => {
    const result = await send(input, commandId);
    void message.success(words.decide.done);
    return result;
  });
  return {
    perform: (input: Input) => command.mutate(input, { onSuccess: onDone }),
    busy: command.isPending,
    error: command.error,
  };
}
