import { startTestServers } from '../../dist/libs/testing/src/servers/start-test-servers.js';

/** Runs outside Jest's module system, so it uses the built code: `npm run build:server` comes first. */
export default async function setup() {
  globalThis.testServers = await startTestServers();
  Object.assign(process.env, globalThis.testServers.environment);
}
