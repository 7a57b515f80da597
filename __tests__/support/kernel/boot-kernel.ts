/** Boots a kernel of our own with a script as its first program. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KernelProgram } from './kernel-programs.js'

/** How a boot ended. */
export interface BootResult {
  /** What the kernel and its programs printed on the console. */
  readonly output: string
  /** From the line `EXIT=<code>` of the script; null when the kernel ended before it. */
  readonly exitCode: number | null
  readonly timedOut: boolean
}

/** Boots, runs the script, and ends when the kernel halts or the time is over. */
export async function bootKernel(
  { name, buildArguments, env }: Pick<KernelProgram, 'name' | 'buildArguments' | 'env'>,
  script: string,
  timeoutMs: number
): Promise<BootResult> {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
  const init = join(folder, 'init.sh')
  writeFileSync(init, `#!/bin/sh\n${script}`)
  chmodSync(init, 0o755)
  chmodSync(folder, 0o755)
  let timer: NodeJS.Timeout | undefined
  try {
    const kernel = spawn(name, buildArguments(init), {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true
    })
    const chunks: Buffer[] = []
    kernel.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    kernel.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    let timedOut = false
    timer = setTimeout(() => {
      timedOut = true
      // The whole group: user-mode Linux has processes that hold its output open and outlive it.
      if (kernel.pid !== undefined) process.kill(-kernel.pid, 'SIGKILL')
    }, timeoutMs)
    await once(kernel, 'close')
    const output = Buffer.concat(chunks).toString('utf8').replaceAll('\r', '')
    const exit = /^EXIT=(\d+)$/m.exec(output)?.[1]
    return { output, exitCode: exit === undefined ? null : Number(exit), timedOut }
  } finally {
    clearTimeout(timer)
    rmSync(folder, { recursive: true, force: true })
  }
}
