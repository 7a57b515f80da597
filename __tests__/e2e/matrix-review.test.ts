/** A review over a job matrix: each leg's agent is asked for findings, and the report merges them. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { entriesOf, startMatrixRun, type MatrixRun } from '../support/matrix-run.js'
import { teamScenario } from '../support/team-scenario.js'

let run: MatrixRun
beforeEach(async () => {
  run = await startMatrixRun()
})
afterEach(async () => {
  await run.close()
})

const FINDING = {
  path: 'half.ts',
  quote: '  if (n = 0) return 0',
  severity: 'high',
  category: 'bug',
  title: 'Assigns instead of comparing',
  body: 'It never returns early.'
}

const answer = (...findings: readonly object[]) => [
  {
    text: [
      '```review-findings',
      ...findings.map((each) => JSON.stringify(each)),
      '```',
      '',
      'STATUS: done'
    ].join('\n')
  }
]

function checkOut(workspace: string): void {
  writeFileSync(join(workspace, 'half.ts'), 'export function half(n) {\n  if (n = 0) return 0\n}\n')
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: workspace, stdio: 'ignore' })
  }
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  // Each job checks out the same commit.
  git('-c', 'user.name=O', '-c', 'user.email=o@example.com', 'commit', '-qm', 'First')
}

it('has the findings of all legs in its delivery, and in the record', async () => {
  await run.stage.startApi(
    teamScenario([
      { agent: 'QA Agent', task: 'Review the tests', steps: answer(FINDING) },
      {
        agent: 'Security Agent',
        task: 'Review the security',
        steps: answer({ ...FINDING, title: 'Else', quote: 'half' })
      }
    ])
  )
  const review = { review: 'record', isolation: 'worktree' }
  const plan = await run.job({ mode: 'plan', ...review }, {}, checkOut)
  expect({ exitCode: plan.main.exitCode, log: plan.main.raw }).toMatchObject({ exitCode: 0 })
  const reference = plan.main.outputs['plan'] ?? ''
  for (const { id } of entriesOf(plan.main)) {
    const { main } = await run.job(
      { mode: 'delegate', delegation: id, plan: reference, ...review },
      {},
      checkOut
    )
    expect({ exitCode: main.exitCode, log: main.raw }).toMatchObject({ exitCode: 0 })
  }
  const { main } = await run.job({ mode: 'report', plan: reference, ...review }, {}, checkOut)
  expect({ exitCode: main.exitCode, log: main.raw }).toMatchObject({ exitCode: 0 })
  expect(main.outputs['findings']).toBe('2')
  expect(main.outputs['delivery']).toMatch(/^mpm-session-\S+:[0-9a-f]{64}$/)
  expect(main.summary).toMatch(/## Findings/)
  const report = run.stage.results.artifacts.find(({ name }) => name.startsWith('mpm-session-'))
  const record = JSON.parse(report?.files().get('session.json')?.toString() ?? '{}') as {
    readonly review?: { readonly findings: readonly { readonly agent: string }[] }
  }
  expect(record.review?.findings.map(({ agent }) => agent)).toEqual(['QA', 'Security'])
})
