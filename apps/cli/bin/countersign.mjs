#!/usr/bin/env node
import { buildWhatIsOld } from '../../../scripts/build.mjs';

// `npx countersign` works right after `npm ci`: what it needs is compiled on first use.
buildWhatIsOld(['server']);
const { main } = await import('../../../dist/apps/cli/src/main.js');
process.exitCode = await main(process.argv.slice(2));
