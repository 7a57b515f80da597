/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  clearMocks: true,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Types are checked by `npm run typecheck`, once for all files.
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json', diagnostics: false }]
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  globalSetup: '<rootDir>/__tests__/support/tools/run-folder.mjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/lib/'],
  reporters: ['default', '<rootDir>/scripts/closing-line-reporter.mjs'],
  // Real processes on a small machine: a slow start is no failure, a hang is.
  testTimeout: 120_000,
  maxWorkers: 2
}
