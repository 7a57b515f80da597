import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createJob, type Job } from './runner-job.js'
import { runAction, startStep } from './runner.js'

const MANIFEST = `
inputs:
  max-parallel: { default: 4 }
  github-token: { default: '\${{ github.token }}' }
  empty: {}
runs: { using: node24, main: main.mjs, post: post.mjs }
`

let job: Job

beforeEach(() => {
  job = createJob()
})

afterEach(() => {
  job.dispose()
})

/** An action of two scripts; its folder. */
function writeAction(main: string, post = ''): string {
  writeFileSync(join(job.temp, 'action.yml'), MANIFEST)
  writeFileSync(join(job.temp, 'main.mjs'), `import fs from 'node:fs'\nconst { env } = process\n${main}`)
  writeFileSync(join(job.temp, 'post.mjs'), post)
  return job.temp
}

describe('runner', () => {
  it('hands inputs, defaults and files over, and main’s state to post', async () => {
    const actionRoot = writeAction(
      `
      const names = Object.keys(env).filter((name) => name.startsWith('INPUT_'))
      fs.appendFileSync(env.GITHUB_OUTPUT, 'inputs<<E\\n' + JSON.stringify(names.map((name) => [name, env[name]])) + '\\nE\\n')
      fs.appendFileSync(env.GITHUB_STATE, 'pid=12\\n')
      fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done')
      console.log('::add-mask::secret')
      console.log('in ' + process.cwd(), fs.readFileSync(0, 'utf8').length, process.stdout.isTTY)
      console.error('::error file=a.ts::It failed')
      process.exitCode = 3`,
      `console.log(process.env.STATE_pid)`
    )
    const { main, post } = await runAction({ job, actionRoot, inputs: { 'no default': 'x' } })
    expect(JSON.parse(main.outputs['inputs'] ?? '')).toEqual([
      ['INPUT_MAX-PARALLEL', '4'],
      ['INPUT_GITHUB-TOKEN', job.githubToken],
      ['INPUT_EMPTY', ''],
      ['INPUT_NO_DEFAULT', 'x']
    ])
    expect(main).toMatchObject({ exitCode: 3, state: { pid: '12' }, summary: '# Done', masks: ['secret'] })
    expect(main.annotations).toMatchObject([{ name: 'error', data: 'It failed' }])
    expect(main.log.trim()).toBe(`in ${job.workspace} 0 undefined`)
    expect([post.exitCode, post.log.trim()]).toEqual([0, '12'])
  })

  it('interrupts a step that is cancelled', async () => {
    const actionRoot = writeAction(
      `process.on('SIGINT', () => process.exit(7)); setInterval(() => {}, 1e6); console.log('up')`
    )
    const step = startStep({ job, actionRoot, entry: 'main' })
    await step.waitForOutput(/up/)
    expect(await step.cancel()).toMatchObject({ exitCode: 7, signal: null })
  })

  it('finds what outlives a step, and says so', async () => {
    const child = spawn('sleep', ['605'], { env: job.env, detached: true })
    await new Promise((resolve) => child.once('spawn', resolve))
    expect(job.survivors()).toEqual([{ pid: child.pid, command: 'sleep 605' }])
    const ended = new Promise((resolve) => child.once('exit', resolve))
    expect(() => {
      job.dispose()
    }).toThrow('sleep 605')
    await ended
  })
})
