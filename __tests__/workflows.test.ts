import { afterEach, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ACTION_ROOT } from './support/action-manifest.js'
import {
  createProject,
  readOwnWorkflows,
  readReadmeWorkflows,
  type Workflow
} from './support/published-workflows.js'
import { describeUnless } from './support/tools/describe-unless.js'
import { tryProgram } from './support/tools/try-tool.js'

const projects: string[] = []

afterEach(() => {
  for (const project of projects.splice(0)) rmSync(project, { recursive: true, force: true })
})

/** The folder of a project with these workflows, gone after the test. */
function projectOf(workflows: readonly Workflow[]): string {
  const project = createProject(workflows)
  projects.push(project)
  return project
}

/** What a checker finds: its exit code and all that it says. */
function check(
  program: string,
  args: readonly string[],
  cwd: string
): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}`.trim() }
}

/** README's workflows, with this checkout in the place of the published action: then its inputs and outputs are checked. */
const readmeWorkflowsOnCheckout = readReadmeWorkflows().map(({ name, text }) => ({
  name,
  text: text.replaceAll(/uses: \S+\/mpm-orchestrator@\S+/g, 'uses: ./')
}))

/**
 * A reader follows the action's major tag; which commits to pin is for the reader to decide. On `issue_comment`, which
 * zizmor calls dangerous whatever follows, the action asks for itself who wrote the comment.
 */
const README_RULES = `
rules:
  unpinned-uses:
    config:
      policies:
        '*': ref-pin
  dangerous-triggers:
    disable: true
`

/** A workflow without faults, by which the checkers are tried. */
const RIGHT = `
on: push
permissions: {}
jobs:
  works:
    runs-on: ubuntu-latest
    steps:
      - run: echo works
`

const WRONG: Workflow = {
  name: 'wrong.yml',
  text: `
on: issue_comment
permissions: {}
jobs:
  agents:
    runs-on: ubuntu-latest
    steps:
      - uses: ./
        id: agents
        with:
          promt: Build it
      - run: echo \${{ github.event.comment.body }}
      - run: echo \${{ steps.agents.outputs.conclusions }}
`
}

const ownJobs = readOwnWorkflows().flatMap(({ name, text }) => {
  const { permissions, jobs } = parse(text) as {
    permissions?: unknown
    jobs: Record<string, { permissions?: Record<string, string> }>
  }
  return Object.entries(jobs).map(([id, job]) => ({ name, id, permissions, job }))
})

describe('the workflows of this repository', () => {
  it.each(readOwnWorkflows())('$name pins every action by its commit and names the version', ({ text }) => {
    const uses = Array.from(text.matchAll(/\buses: (.*)$/gm), ([, value = '']) => value)
    const fromElsewhere = uses.filter((value) => !value.startsWith('./'))
    for (const value of fromElsewhere)
      expect(value).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it.each(ownJobs.filter(({ name }) => name !== 'orchestrate.yml'))(
    '$name grants only the permissions that its job $id names',
    ({ permissions, job }) => {
      expect(permissions).toEqual({})
      expect(job.permissions).toBeDefined()
    }
  )

  // GitHub refuses callers that grant less than any job asks for, so this one has the permissions of the calling job.
  it.each(ownJobs.filter(({ name }) => name === 'orchestrate.yml'))(
    '$name lets no job but deliver write: $id',
    ({ id, permissions, job }) => {
      expect(permissions).toBeUndefined()
      expect(job.permissions === undefined).toBe(id === 'deliver')
      expect(Object.values(job.permissions ?? {})).not.toContain('write')
    }
  )
})

describe('the workflows that readers copy', () => {
  it('are found', () => {
    expect(readmeWorkflowsOnCheckout.map(({ text }) => text).join()).toContain('uses: ./')
  })

  it('start on no event that brings an outsider’s code together with secrets', () => {
    const texts = readReadmeWorkflows().map(({ text }) => text)
    expect(texts.join()).not.toMatch(/\bpull_request_target\b/)
    for (const text of texts.filter((each) => /^ {2}workflow_run:/m.test(each)))
      expect(text).toContain('github.event.workflow_run.head_repository.full_name == github.repository &&')
  })
})

const noActionlintReason = await tryProgram('actionlint', ['-oneline', '-'], { input: RIGHT })

describeUnless(noActionlintReason, 'actionlint', () => {
  it('finds nothing in the workflows of this repository', () => {
    expect(check('actionlint', ['-oneline'], ACTION_ROOT)).toEqual({ status: 0, said: '' })
  })

  it('finds nothing in the workflows of README.md, nor in how they use the action', () => {
    expect(check('actionlint', ['-oneline'], projectOf(readmeWorkflowsOnCheckout))).toEqual({
      status: 0,
      said: ''
    })
  })

  it('would find a wrong input, a wrong output and an injection', () => {
    const { status, said } = check('actionlint', ['-oneline'], projectOf([WRONG]))
    expect(status).toBe(1)
    expect(said).toMatch(/"promt" is not defined/)
    expect(said).toMatch(/property "conclusions" is not defined/)
    expect(said).toMatch(/potentially untrusted/)
  })
})

const args = ['--offline', '--quiet', '--no-progress', '--color=never']
const noZizmorReason = await tryProgram('zizmor', [...args, '-'], { input: RIGHT })

describeUnless(noZizmorReason, 'zizmor', () => {
  it('finds no weakness in the workflows of this repository', () => {
    const { status, said } = check('zizmor', [...args, '.github'], ACTION_ROOT)
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('No findings to report') })
  })

  it('finds no weakness in the workflows of README.md', () => {
    const project = projectOf(readReadmeWorkflows())
    const config = join(project, 'zizmor.yml')
    writeFileSync(config, README_RULES)
    const { status, said } = check('zizmor', [...args, '--config', config, '.github'], project)
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('No findings to report') })
  })

  it('would find an injection', () => {
    const { status, said } = check('zizmor', [...args, '.github'], projectOf([WRONG]))
    expect(status).not.toBe(0)
    expect(said).toContain('template-injection')
  })
})
