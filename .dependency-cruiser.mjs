/** What the servers may use. They are where the parts are put together, so they may know them all. */
const everyPart = [
  'libs/engine',
  'libs/definitions',
  'libs/calendar',
  'libs/scenarios',
  'libs/audit',
  'libs/runtime',
  'libs/directory',
  'libs/documents',
  'libs/ledger',
  'libs/access',
  'libs/storage',
  'libs/queue',
  'libs/platform',
];

/** Who may import whom. Each row lists everything that row may use; libs/testing has none and serves tests only. */
const mayImport = {
  'libs/engine': [],
  'libs/calendar': [],
  'libs/platform': [],
  'libs/definitions': ['libs/engine'],
  'libs/scenarios': ['libs/engine', 'libs/definitions', 'libs/calendar', 'libs/directory'],
  'libs/audit': ['libs/engine', 'libs/definitions'],
  'libs/runtime': ['libs/engine', 'libs/definitions', 'libs/calendar', 'libs/audit'],
  'libs/directory': ['libs/engine', 'libs/runtime'],
  'libs/documents': ['libs/engine', 'libs/runtime'],
  'libs/ledger': ['libs/engine', 'libs/runtime', 'libs/calendar', 'libs/directory'],
  'libs/access': ['libs/directory'],
  'libs/queue': ['libs/engine', 'libs/runtime'],
  'libs/storage': [
    'libs/engine',
    'libs/definitions',
    'libs/calendar',
    'libs/audit',
    'libs/runtime',
    'libs/directory',
    'libs/documents',
    'libs/ledger',
    'libs/access',
  ],
  'apps/api': everyPart,
  'apps/worker': everyPart,
  // Lint, dry runs and verification need no server; storage, queue and runtime are for `doctor` alone.
  'apps/cli': [
    'libs/engine',
    'libs/definitions',
    'libs/scenarios',
    'libs/audit',
    'libs/ledger',
    'libs/runtime',
    'libs/storage',
    'libs/queue',
    'libs/platform',
  ],
  'apps/web': [],
};

const specs = '[.](spec|prop-spec)[.]tsx?$';
const frameworks = '(@nestjs|typeorm|bullmq|ioredis|pg|fastify|@fastify)';

const layering = Object.entries(mayImport).map(([from, allowed]) => ({
  name: `layering: ${from}`,
  comment: `${from} may import ${allowed.join(', ') || 'nothing but itself'}. Move the code, or let runtime ask through a port.`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: specs },
  to: { path: '^(apps|libs)/', pathNot: [from, ...allowed].map((path) => `^${path}/`) },
}));

export default {
  forbidden: [
    ...layering,
    {
      name: 'core-is-pure',
      comment:
        'The engine and the calendar are calculations. Packages and Node modules belong in runtime or in an adapter.',
      severity: 'error',
      from: { path: '^libs/(engine|calendar)/', pathNot: specs },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'framework-stays-at-the-edge',
      comment: 'Nest, TypeORM and BullMQ are details of the apps, of platform, of storage and of queue.',
      severity: 'error',
      from: {
        path: '^libs/(definitions|scenarios|audit|runtime|directory|documents|ledger|access)/',
        pathNot: specs,
      },
      to: { path: `node_modules/${frameworks}/` },
    },
    {
      name: 'through-the-front-door',
      comment:
        'A lib shows the others its src/index.ts. Export what they need there, or move it where they are.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/', pathNot: specs },
      to: { path: '^libs/[^/]+/src/.+', pathNot: ['^libs/[^/]+/src/index[.]ts$', '^$1/$2/'] },
    },
    {
      name: 'no-circular',
      comment: 'Look for the third module that both of these want.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'test-code-is-for-tests',
      comment: 'Product code does not import a spec or libs/testing. What it needs is not test code.',
      severity: 'error',
      from: { pathNot: `${specs}|^libs/testing/|^test/` },
      to: { path: `${specs}|^libs/testing/` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
