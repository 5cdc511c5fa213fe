import tseslint from 'typescript-eslint';

const bringTime = 'Time reaches the core as an argument.';
const bringChance = 'Randomness and new ids arrive inside the command.';
const noWaiting = 'The core never waits; let runtime load what it needs first.';
const pureCore = [
  'libs/engine/src/**/*.ts',
  'libs/definitions/src/**/*.ts',
  'libs/scenarios/src/**/*.ts',
  'libs/calendar/src/**/*.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.countersign/', 'apps/web/src/api/schema.d.ts'] },
  {
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}', 'test/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: ['./tsconfig.json', './apps/web/tsconfig.json'] },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: pureCore,
    ignores: ['**/*spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'setTimeout',
        'setInterval',
        'fetch',
        'crypto',
        'console',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: bringTime },
        { object: 'Math', property: 'random', message: bringChance },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: bringTime },
        { selector: ':function[async=true]', message: noWaiting },
      ],
    },
  },
);
