import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ACTION_ROOT } from '../support/action-manifest.js'

const MB = 1_000_000
const AGENTS = 2
const SAID_MB = 12
const PROMPT = Array.from({ length: AGENTS }, (_, i) => `**Engineer Agent**: Write book ${i + 1}`).join(
  '\n\n'
)

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'memory-'))
})

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Runs a session, and prints the most that was in use after a garbage collection while it ran, beyond what was before. */
const SESSION = `
  const { InteractiveSubprocessOrchestrator } = await import(${JSON.stringify(pathToFileURL(path.join(ACTION_ROOT, 'dist/library/index.js')).href)})
  const [workingDirectory, rehearsalScript] = process.argv.slice(1)
  const inUse = () => {
    gc()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = inUse()
  let most = before
  const sampling = setInterval(() => { most = Math.max(most, inUse()) }, 100)
  const { conclusion } = await new InteractiveSubprocessOrchestrator({
    prompt: ${JSON.stringify(PROMPT)},
    workingDirectory,
    sessionDirectory: workingDirectory + '/session',
    rehearse: true,
    rehearsalScript,
    maxParallel: ${AGENTS},
    limits: { memoryLimitBytes: ${256 * 2 ** 20}, pmMemoryLimitBytes: ${256 * 2 ** 20} }
  }).runOrchestratedSession()
  clearInterval(sampling)
  console.log(JSON.stringify({ conclusion, grownBytes: most - before }))
`

function writeScenario(): string {
  const script = path.join(folder, 'scenario.json')
  fs.writeFileSync(script, JSON.stringify({ agents: { Engineer: { 'output-bytes': SAID_MB * MB } } }))
  return script
}

function runSession(): { conclusion: string; grownBytes: number } {
  const args = ['--expose-gc', '--input-type=module', '--eval', SESSION, folder, writeScenario()]
  const stdout = execFileSync(process.execPath, args, { encoding: 'utf8', cwd: folder })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { conclusion: string; grownBytes: number }
}

describe('the memory of a session', () => {
  it('does not grow with what its agents say', () => {
    const { conclusion, grownBytes } = runSession()
    expect(conclusion).toBe('success')
    const said = fs
      .readdirSync(path.join(folder, 'session/agents'))
      .map((agent) => fs.statSync(path.join(folder, 'session/agents', agent, 'response.md')).size)
    expect(said).toHaveLength(AGENTS)
    for (const size of said) expect(size).toBeGreaterThan(SAID_MB * MB)
    // The orchestrator's modules and what is on its way take half of this.
    expect(grownBytes).toBeLessThan(16 * MB)
  })

  it('leaves the space for new objects small on the command line', () => {
    const report = path.join(folder, 'new-space')
    const preload = path.join(folder, 'preload.mjs')
    fs.writeFileSync(
      preload,
      `import fs from 'node:fs'
       import { getHeapSpaceStatistics } from 'node:v8'
       process.on('exit', () => {
         const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
         fs.writeFileSync(${JSON.stringify(report)}, String(space.space_size))
       })`
    )
    const cli = path.join(ACTION_ROOT, 'dist/cli/index.js')
    const options = ['--rehearse', '--rehearsal-script', writeScenario(), '--max-parallel', String(AGENTS)]
    execFileSync(process.execPath, ['--import', preload, cli, ...options, '--prompt', PROMPT], {
      cwd: folder
    })
    // By itself V8 lets it grow to 33 MB on Node 20, and further on later versions.
    expect(Number(fs.readFileSync(report, 'utf8'))).toBeLessThan(20 * MB)
  })
})
