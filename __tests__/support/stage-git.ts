/** Git in the workspace of a stage. */
import { execFileSync } from 'node:child_process'
import type { Stage } from './stage.js'

/** Runs git with a user of its own, and without the configuration of this machine; returns what it prints. */
export function gitOn({ job }: Stage, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@localhost', ...args], {
    cwd: job.workspace,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: job.home, GIT_CONFIG_NOSYSTEM: '1' }
  }).trim()
}
