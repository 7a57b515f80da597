/** The workflows of `examples/`: one source for what the documents show, with no more rights than they need. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { ACTION_ROOT } from './support/action-manifest.js'
import { readDocumentedWorkflows, readExamples } from './support/published-workflows.js'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly uses?: string
  readonly if?: string
  readonly needs?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps?: readonly Step[]
}

interface Example {
  readonly name: string
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const examples = readExamples().map(({ name: file, text }) => ({
  file,
  text,
  workflow: parse(text) as Example
}))
const jobs = examples.flatMap(({ file, text, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ file, text, id, job, workflow }))
)
const index = readFileSync(join(ACTION_ROOT, 'examples/README.md'), 'utf8')

describe('the examples', () => {
  it('are what the documents show of them', () => {
    const shown = readDocumentedWorkflows().filter(({ name }) => name.startsWith('docs-'))
    const byName = new Map(examples.map(({ text, workflow }) => [workflow.name, text]))
    const copies = shown.flatMap(({ name, text }) => {
      const source = byName.get((parse(text) as Example).name)
      return source === undefined ? [] : [{ name, isSame: text === source }]
    })
    expect(copies.length).toBeGreaterThan(1)
    expect(copies.filter(({ isSame }) => !isSame)).toEqual([])
  })

  it.each(examples)(
    'begin with what they do, and name the permissions of each job: $file',
    ({ text, workflow }) => {
      expect(text).toMatch(/^# \S/)
      expect(workflow.permissions).toEqual({})
    }
  )

  it.each(jobs)('are in the index with permissions and secrets: $file, $id', ({ file, text, id, job }) => {
    const line = index.split('\n').find((each) => each.includes(`(${file})`)) ?? ''
    const [, , , permissions = '', secrets = ''] = line.split('|')
    const granted = Object.entries(job.permissions ?? {}).map(([name, level]) => `\`${name}: ${level}\``)
    expect(permissions.split(';').map((each) => each.trim())).toContain(`${id}: ${granted.join(', ')}`)
    const used = new Set(Array.from(text.matchAll(/secrets\.([A-Z_]+)/g), ([, name]) => `\`${name ?? ''}\``))
    expect(secrets.trim()).toBe([...used].join(', '))
  })

  it.each(jobs.filter(({ job }) => job.uses === undefined))(
    'have an end, and keep no credentials in the checkout: $file, $id',
    ({ job }) => {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(120)
      const checkouts = (job.steps ?? []).filter(({ uses }) => uses?.startsWith('actions/checkout@') === true)
      for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false)
    }
  )

  const delivering = jobs.filter(
    ({ job }) => job.steps?.some((step) => step.with?.['mode'] === 'deliver') === true
  )
  it.each(delivering)(
    'deliver alone, one at a time, also after a failure: $file, $id',
    ({ job, workflow }) => {
      expect(job.steps).toHaveLength(1)
      expect(job.if).toMatch(/!cancelled\(\)/)
      expect(workflow.concurrency).toBeDefined()
      expect(workflow.jobs[job.needs ?? '']?.permissions?.['contents']).toBe('read')
    }
  )
})
