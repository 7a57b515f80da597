import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SUPPORTED_SYSTEMS } from '../../src/session/configuration/supported-system.js'
import { OLDEST_NODE } from '../../src/util/node-version.js'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { setStage, type Stage } from '../support/stage.js'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.close())

/** Node options that make it report another system, before our first line runs. */
function onSystem(platform: string): string {
  const file = path.join(stage.job.temp, `${platform}.mjs`)
  fs.writeFileSync(file, `Object.defineProperty(process, 'platform', { value: '${platform}' })\n`)
  return `--import=${file}`
}

const WORDS =
  /^mpm-orchestrator runs on Linux and macOS only, and this is (Windows|FreeBSD|haiku): .*runs-on: ubuntu-latest/

describe('on a system that is not supported', () => {
  it.each(['win32', 'freebsd', 'haiku'])(
    'the action fails at once with one error, and nothing else (%s)',
    async (platform) => {
      const step = {
        inputs: { rehearse: 'true', prompt: 'Build it' },
        env: { NODE_OPTIONS: onSystem(platform) }
      }
      const { main, post } = await stage.run(step)
      expect(main.exitCode).toBe(1)
      expect(main.annotations).toHaveLength(1)
      expect(main.annotations[0]).toMatchObject({ name: 'error', data: expect.stringMatching(WORDS) })
      expect([main.log.trim(), main.state]).toEqual(['', {}])
      expect([post.exitCode, post.raw.trim(), post.summary]).toEqual([0, '', ''])
      expect(fs.readdirSync(stage.job.temp).filter((name) => name.includes('session'))).toEqual([])
    }
  )

  it.each(['win32', 'haiku'])('the command line exits with 2 and one message (%s)', (platform) => {
    const cli = path.join(ACTION_ROOT, 'dist/cli/index.js')
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [onSystem(platform), cli, ...args], {
        encoding: 'utf8',
        cwd: stage.job.workspace,
        env: stage.job.env
      })
    const session = run('--rehearse', '-i', 'Build it')
    expect(session).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(WORDS) })
    expect(session.stderr.trim().split('\n')).toHaveLength(1)
    expect(run('--version')).toMatchObject({ status: 0, stderr: '' })
  })

  it('an old Node is named at once, before it lacks a function in the middle of a session', async () => {
    const file = path.join(stage.job.temp, 'old-node.mjs')
    fs.writeFileSync(file, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' })\n")
    const words =
      /^mpm-orchestrator needs Node 20\.19 or newer, and this is Node 18\.20\.4 \(.*Nothing was started\.$/
    const step = { inputs: { rehearse: 'true', prompt: 'x' }, env: { NODE_OPTIONS: `--import=${file}` } }
    const { main, post } = await stage.run(step)
    expect(main.exitCode).toBe(1)
    expect(main.annotations).toMatchObject([{ name: 'error', data: expect.stringMatching(words) }])
    expect(post.exitCode).toBe(0)
    const cli = path.join(ACTION_ROOT, 'dist/cli/index.js')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`--import=${file}`, cli, '--rehearse', 'x'],
      {
        encoding: 'utf8',
        env: stage.job.env
      }
    )
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim()).toMatch(words)
    const { engines } = JSON.parse(fs.readFileSync(path.join(ACTION_ROOT, 'package.json'), 'utf8')) as {
      engines: { node: string }
    }
    expect(engines.node).toBe(`>=${OLDEST_NODE}`)
  })

  it('the library refuses a session', () => {
    const script = `
      const { runOrchestratedSession } = await import('${ACTION_ROOT}/dist/library/index.js')
      await runOrchestratedSession({ rehearse: true, prompt: 'x' }).catch((error) => console.log(error.name, error.message))`
    const options = { encoding: 'utf8', cwd: stage.job.workspace, env: stage.job.env } as const
    const { stdout } = spawnSync(
      process.execPath,
      [onSystem('win32'), '--input-type=module', '-e', script],
      options
    )
    expect(stdout).toMatch(/^ConfigurationError mpm-orchestrator runs on Linux and macOS only/)
  })

  it('the README has the same ones', () => {
    const readme = fs.readFileSync(path.join(ACTION_ROOT, 'README.md'), 'utf8')
    const [, table = ''] = /## Supported systems\n+((?:\|.*\n)+)/.exec(readme) ?? []
    const named = table.split('\n').flatMap((line) => /^\| (\w+)/.exec(line)?.[1] ?? [])
    expect(new Set(named.slice(1))).toEqual(new Set([...Object.values(SUPPORTED_SYSTEMS), 'Windows']))
    for (const folder of fs.readdirSync(path.join(ACTION_ROOT, 'dist/prebuilds'))) {
      const [platform = '', processor = ''] = folder.split('-')
      expect(table).toMatch(
        new RegExp(`^\\| ${SUPPORTED_SYSTEMS[platform] ?? ''}.*${processor}.*native`, 'm')
      )
    }
  })
})
