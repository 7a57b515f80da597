/**
 * Whether sessions of tests are sandboxed. By default they are not: fake CLIs write beside the working directory. With
 * `MPM_TEST_SANDBOX=auto` all of them are, to see what works in a sandbox as it does without.
 */
import process from 'node:process'
import { DEFAULT_SANDBOX, type SandboxSettings } from '../../src/session/configuration/sandbox-settings.js'

const wanted = process.env['MPM_TEST_SANDBOX']

export const TEST_SANDBOX_MODE = wanted === 'auto' || wanted === 'required' ? wanted : 'off'

export const TEST_SANDBOX: SandboxSettings = { ...DEFAULT_SANDBOX, mode: TEST_SANDBOX_MODE }
