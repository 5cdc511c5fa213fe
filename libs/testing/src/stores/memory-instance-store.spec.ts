import { GENESIS } from '#libs/audit';
import { describeInstanceStore } from '../contracts/instance-store-contract.js';
import { MemoryDefinitionStore } from './memory-definition-store.js';
import { MemoryInstanceStore } from './memory-instance-store.js';

describeInstanceStore('the instance store in memory', async () => {
  const instances = new MemoryInstanceStore();
  instances.refuseStatement('fails');
  return {
    instances,
    definitions: new MemoryDefinitionStore(),
    statement: 'note',
    written: async (value) => instances.alongside.filter(({ values }) => values[0] === value).length,
    failingStatement: 'fails',
    hold: async (id) => {
      const letGo = instances.lock([id]);
      return async () => letGo();
    },
    history: async (id) => {
      const events = instances.historyOf(id);
      return { events, head: events.at(-1)?.hash ?? GENESIS };
    },
    close: async () => undefined,
  };
});
