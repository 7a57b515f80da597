/**
 * Whether processes and sessions of tests are sandboxed. By default they are not: fake CLIs write beside the working
 * directory. With `MPM_TEST_SANDBOX=auto`, as in the project `sandboxed` of jest.config.mjs, all of them are.
 */
import path from 'node:path'
import process from 'node:process'
import type { SandboxPolicy } from '../../src/process/contract/sandbox-policy.js'
import type { SandboxWay } from '../../src/process/sandbox/sandbox-way.js'
import { DEFAULT_SANDBOX, type SandboxSettings } from '../../src/session/configuration/sandbox-settings.js'
import { CLAUDE } from './real-cli.js'
import { describeUnless } from './tools/describe-unless.js'

const wanted = process.env['MPM_TEST_SANDBOX']

export const TEST_SANDBOX_MODE = wanted === 'auto' || wanted === 'required' ? wanted : 'off'

/** The packages of the real CLI, which fake ones may execute. */
const PACKAGES = path.resolve(CLAUDE, '../..')

export const TEST_SANDBOX: SandboxSettings = {
  ...DEFAULT_SANDBOX,
  mode: TEST_SANDBOX_MODE,
  readPaths: TEST_SANDBOX_MODE === 'off' ? [] : [PACKAGES]
}

/** The way that works for this user, where one does. */
export const SANDBOX_WAY: SandboxWay = process.getuid?.() === 0 ? 'root' : 'user-namespace'

export const IS_SANDBOXED = TEST_SANDBOX_MODE !== 'off'

/** How processes without a session are sandboxed; undefined: not at all. */
export const TEST_SANDBOX_WAY = IS_SANDBOXED ? SANDBOX_WAY : undefined

/** Registers tests of what a sandbox makes impossible, unless they are in one. The reason is for readers. */
export function describeWithoutSandbox(title: string, _reason: string, tests: () => void): void {
  if (!IS_SANDBOXED) describeUnless(null, title, tests)
}

/** Registers tests of what only a sandbox does, if they are in one. */
export function describeInSandbox(title: string, tests: () => void): void {
  if (IS_SANDBOXED) describeUnless(null, title, tests)
}

/** A sandbox in which a process may change this folder, and see the repository. */
export function testPolicy(folder: string): SandboxPolicy {
  return {
    layers: [
      { kind: 'hidden', path: '/run' },
      { kind: 'empty', path: '/tmp' },
      { kind: 'empty', path: '/var/tmp' },
      { kind: 'ro', path: path.resolve() },
      { kind: 'ro', path: PACKAGES },
      { kind: 'rw', path: folder }
    ],
    network: { kind: 'open' }
  }
}
