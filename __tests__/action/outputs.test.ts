import { describe, expect, it } from '@jest/globals'
import { buildOutputs } from '../../src/action/outputs.js'
import { aRecord, aRun } from '../report/sample-record.js'

describe('outputs', () => {
  it('hold the figures of the record as text', () => {
    expect(buildOutputs(aRecord(), '/tmp/session')).toMatchObject({
      conclusion: 'success',
      'session-id': 'abc123',
      total: '3',
      successful: '3',
      failed: '0',
      skipped: '0',
      cancelled: '0',
      'execution-seconds': '4.2',
      'cost-usd': '0.5',
      'input-tokens': '12345',
      'output-tokens': '678',
      'session-directory': '/tmp/session',
      'summary-file': '/tmp/session/summary.md',
      tickets: '[]'
    })
  })

  it('list the results in the documented form and order', () => {
    const record = aRecord({ results: [aRun({ task: 'Build', error: null, exitCode: 0 })] })
    expect(buildOutputs(record, '/s')['results']).toBe(
      '[{"id":"01","agent":"Engineer","task":"Build","outcome":"completed","error":null,"cause":null,"lastActivity":null,"advice":null,"exitCode":0,"executionSeconds":4.2,' +
        '"peakMemoryMb":287,"memoryLimitMb":1024,"costUsd":0.12,"folder":"agents/01-engineer"}]'
    )
  })

  it('have the structured response as JSON, or an empty text', () => {
    const structuredResponse = { done: 9, list: ['ü'] }
    expect(buildOutputs(aRecord({ structuredResponse }), '/s')['structured-response']).toBe(
      '{"done":9,"list":["ü"]}'
    )
    expect(buildOutputs(aRecord(), '/s')['structured-response']).toBe('')
  })

  it('never call a session without a verdict a success', () => {
    expect(buildOutputs(aRecord({ conclusion: null }), '/s')['conclusion']).toBe('failure')
  })

  it('cut a long response at 64 KiB without splitting a character', () => {
    const response = buildOutputs(aRecord({ response: `x${'ü'.repeat(60_000)}` }), '/s')['response'] ?? ''
    expect(Buffer.byteLength(response)).toBe(65_535)
    expect(response).not.toContain('\ufffd')
  })

  it('stay below what a job may have when there are many long tasks', () => {
    const results = Array.from({ length: 256 }, () =>
      aRun({ task: 'long '.repeat(2000), error: 'e'.repeat(5000) })
    )
    const text = buildOutputs(aRecord({ results }), '/s')['results'] ?? ''
    expect(text.length).toBeLessThan(300_000)
    expect(JSON.parse(text)).toHaveLength(256)
  })

  it('contain no escape sequences', () => {
    expect(buildOutputs(aRecord({ response: '\u001b[31mred\u001b[0m' }), '/s')['response']).toBe('red')
  })
})
