/**
 * Whether processes and sessions of tests are sandboxed. By default they are not: fake CLIs write beside the working
 * directory. With `MPM_TEST_SANDBOX=auto`, as in the project `sandboxed` of jest.config.mjs, all of them are.
 */
import path from 'node:path'
import process from 'node:process'
import type { SandboxPolicy } from '../../src/process/contract/sandbox-policy.js'
import type { SandboxWay } from '../../src/process/sandbox/sandbox-way.js'
import { DEFAULT_SANDBOX, type SandboxSettings } from '../../src/session/configuration/sandbox-settings.js'

const wanted = process.env['MPM_TEST_SANDBOX']

export const TEST_SANDBOX_MODE = wanted === 'auto' || wanted === 'required' ? wanted : 'off'

/** Fake CLIs may execute the real one, which is in the repository. */
export const TEST_SANDBOX: SandboxSettings = {
  ...DEFAULT_SANDBOX,
  mode: TEST_SANDBOX_MODE,
  readPaths: TEST_SANDBOX_MODE === 'off' ? [] : [path.resolve('node_modules')]
}

/** How processes without a session are sandboxed; undefined: not at all. */
export const TEST_SANDBOX_WAY: SandboxWay | undefined =
  TEST_SANDBOX_MODE === 'off' ? undefined : process.getuid?.() === 0 ? 'root' : 'user-namespace'

/** Why a test is skipped whose subject a sandbox rules out; null without one. */
export function unlessSandboxed(why: string): string | null {
  return TEST_SANDBOX_MODE === 'off' ? null : `in a sandbox ${why}`
}

/** A sandbox in which a process may change this folder, and see the repository. */
export function testPolicy(folder: string): SandboxPolicy {
  return {
    layers: [
      { kind: 'hidden', path: '/run' },
      { kind: 'empty', path: '/tmp' },
      { kind: 'empty', path: '/var/tmp' },
      { kind: 'ro', path: path.resolve() },
      { kind: 'rw', path: folder }
    ],
    network: { kind: 'open' }
  }
}
