import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 11)) {
  process.stderr.write(`需要 Node.js 20.11 或更高版本，当前为 ${process.versions.node}。\n`);
  process.exit(1);
}
if (!fs.existsSync(`${root}node_modules/@nestjs/core`)) {
  process.stderr.write('依赖尚未安装，请先运行 npm ci。\n');
  process.exit(1);
}

const { buildWhatIsOld } = await import('./build.mjs');
buildWhatIsOld();
process.setSourceMapsEnabled(true);
await import('../dist/apps/api/src/start/main.js');
