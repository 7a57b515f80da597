import { spawnSync } from 'node:child_process'
import process from 'node:process'

/**
 * Test files that start processes, a browser, a kernel or the agent CLI, or that simulate whole sessions. All others are
 * unit tests; one that starts a process fails there (no-processes.ts) and belongs in this list.
 */
const INTEGRATION = [
  '(e2e|verdict)/[^/]*',
  '[^/]*-(real-cli|browser)',
  '(documents|recipes|workflows)',
  'action/(artifacts/upload-session|command/(check-out-head|commands)|deliver/deliver(-.*)?|review/(post-review|review-drift|review-faults)|matrix/simulation|trust/(checkout|fork-code|nested-checkouts))',
  'claude/(key-proxy-surface|npm-install|real-cli|environment/git-settings|install/find-claude|rehearsal/process)',
  'process/(limits|root-perl|interactive/interactive(-programs)?|kill/(end-namespace|no-survivor|shared-scan)|launch/(launch|process-user|static-launcher))',
  'process/cgroup/(cgroup-(systemd|v1|v2)|choose-enforcer|confined-process|group-steps|root-shell)',
  'process/(memory/(machine-guard|memory-monitor|memory-watch|monitored-tree)|output/output|supervision/(many-exits|starts-ahead))',
  'process/(table/(exiting-threads|process-(scan|table))|terminal/(input-pipe|terminal-wait)|tree/marked-processes)',
  'session/(checks/session-checks|delivery/record-changes|network/(egress-proxy|package-managers|ways-out)|no-place|orchestrator|planted-programs|inputs/parse/shell-words|matrix/merge-legs|roster/load-roster)',
  'session/(rounds/rounds|run/(runs-ahead|attempt/wrap-up)|sandbox/(git/clean-git-config|open-sandbox)|tickets/collect-tickets|workspace/(bad-checkouts|checkout-guard|isolation|leftovers|merge-property|shared-conflicts|worktrees))',
  '(support/(messages-api|runner|tools/broken-tools)|util/engine-memory)'
]

/**
 * Tests of supervision that run once more with every process in a sandbox, at least one file for each concept.
 * `npm run test:sandboxed` runs all integration tests like that. Tests of the real CLI in e2e/ always do.
 */
const SANDBOXED = [
  'process/(limits|interactive/interactive(-programs)?|kill/no-survivor|launch/(launch|process-user))',
  'process/(cgroup/confined-process|memory/machine-guard|output/output|supervision/(many-exits|starts-ahead))',
  'session/(checks/session-checks|lifecycle/budget-real-cli|orchestrator|rounds/rounds-real-cli|run/(attempt/wrap-up|attempts-real-cli))',
  'session/(excess-tools|lost-work|mcp|closed-channel|scheduling/after)-real-cli',
  'session/workspace/isolation',
  'e2e/(scarce-resources|terminal-table|worktrees-killed)'
]

const SANDBOX_TRIAL = 'support/sandbox-mode'

/** As in __tests__/support/tools/namespaces.ts. Where it fails, all that is left of the project is a test that says why. */
const namespaces = [
  ...(process.getuid?.() === 0 ? [] : ['--user', '--map-current-user']),
  ...['--mount', '--pid', '--fork', '--net', 'true']
]
const hasNamespaces = spawnSync('unshare', namespaces).status === 0

const toRegExp = (files) => `/__tests__/(.*/)?${files}\\.test\\.ts$`

/** @type {import('jest').Config} */
const project = {
  testEnvironment: 'node',
  clearMocks: true,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Types are checked by `npm run typecheck`, once for all files.
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json', diagnostics: false }]
  },
  globalSetup: '<rootDir>/__tests__/support/tools/run-folder.mjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/lib/']
}

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...[...INTEGRATION, SANDBOX_TRIAL].map(toRegExp)],
      moduleNameMapper: {
        ...project.moduleNameMapper,
        '^(node:)?child_process$|^node-pty$': '<rootDir>/__tests__/support/no-processes.ts'
      }
    },
    {
      ...project,
      displayName: 'integration',
      testRegex: INTEGRATION.map(toRegExp)
    },
    {
      ...project,
      displayName: 'sandboxed',
      testRegex: [...(hasNamespaces ? SANDBOXED : []), SANDBOX_TRIAL].map(toRegExp),
      setupFiles: ['<rootDir>/__tests__/support/tools/sandboxed.mjs']
    }
  ],
  reporters: ['default', '<rootDir>/scripts/closing-line-reporter.mjs'],
  // Real processes on a small machine: tolerate a slow start, fail a hang.
  testTimeout: 120_000,
  maxWorkers: 2
}
