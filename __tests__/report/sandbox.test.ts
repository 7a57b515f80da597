import { describe, expect, it } from '@jest/globals'
import { describeSandbox, isWeakSandbox } from '../../src/report/sandbox.js'
import { renderSummary } from '../../src/report/summary/summary.js'
import { createLogRenderer } from '../../src/report/log/live-log.js'
import type { RecordedSandbox } from '../../src/session/record/recorded-sandbox.js'
import { aRecord } from './sample-record.js'

const whole: RecordedSandbox = { mode: 'auto', way: 'sudo', network: 'open', failed: [] }
const failed = [{ way: 'root', reason: 'unshare: EPERM' }] as const

describe('the sandbox in words', () => {
  it.each<[string, RecordedSandbox, RegExp, boolean]>([
    ['whole', whole, /^Sandbox: namespaces, made by sudo; network open\.$/, false],
    [
      'partial',
      { ...whole, way: 'landlock', failed },
      /^Sandbox: partial \(Landlock\).*Docker.*Not available here: root: unshare: EPERM\.$/,
      true
    ],
    [
      'none',
      { ...whole, way: null, failed },
      /^Sandbox: none;.*can read and change.*root: unshare: EPERM/,
      true
    ],
    [
      'none on another system',
      { ...whole, way: null },
      /It needs Linux on x64 or arm64, and the launcher that comes with the action\.$/,
      true
    ],
    ['off', { ...whole, mode: 'off', way: null }, /^Sandbox: off; network open\. Agents can read/, false]
  ])('%s', (_title, sandbox, line, isWeak) => {
    expect(describeSandbox(sandbox)).toMatch(line)
    expect(isWeakSandbox(sandbox)).toBe(isWeak)
  })

  it('stands in the summary, as a warning where less holds', () => {
    expect(renderSummary(aRecord({ sandbox: whole }))).toContain('\n\nSandbox: namespaces, made by sudo')
    expect(renderSummary(aRecord({ sandbox: { ...whole, way: null } }))).toMatch(
      /> \[!WARNING\]\n> Sandbox: none/
    )
    expect(renderSummary(aRecord({ sandbox: null }))).not.toContain('Sandbox')
  })

  it('stands in the log', () => {
    const render = createLogRenderer('INFO')
    const event = { sequence: 1, at: '2026-01-01T00:00:00Z', elapsedMs: 0 }
    expect(render({ ...event, type: 'sandbox-chosen', sandbox: whole }).join('')).toContain('made by sudo')
  })
})
