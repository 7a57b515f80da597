/**
 * Node on other platforms than this machine's, in root folders that `.ci/install-platforms` makes: `on-musl` (musl and BusyBox
 * alone, as a bare Alpine image) and `on-arm64` (an emulated processor, Debian's C library and perl).
 */
import { execFile } from 'node:child_process'
import { ACTION_ROOT } from './action-manifest.js'
import { tryProgram } from './tools/try-tool.js'

/** An emulated processor needs many times as long, on a crowded machine minutes; a hang is ended. */
export const PLATFORM_TIMEOUT_MS = 280_000

export type OtherPlatform = 'on-musl' | 'on-arm64'

/** What a command on the other platform printed, and how it ended. */
export interface PlatformResult {
  readonly exitCode: number | null
  readonly output: string
}

/** Why node does not run on the platform here; null when it does. */
export function noPlatformReason(platform: OtherPlatform): Promise<string | null> {
  return tryProgram(platform, [ACTION_ROOT, 'node', '--eval', '0'], {
    advice: '.ci/install-tools installs it',
    timeoutMs: PLATFORM_TIMEOUT_MS
  })
}

/** Runs a command there; this checkout is seen as `/shared`, and `/tmp` is its home. */
export function runOn(platform: OtherPlatform, ...command: readonly string[]): Promise<PlatformResult> {
  return new Promise((resolve) => {
    const options = { encoding: 'utf8', timeout: PLATFORM_TIMEOUT_MS, cwd: '/' } as const
    const child = execFile(platform, [ACTION_ROOT, ...command], options, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode, output: stdout + stderr })
    })
  })
}
