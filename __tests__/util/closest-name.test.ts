import { describe, expect, it } from '@jest/globals'
import { closestName } from '../../src/util/closest-name.js'

const known = [
  'prompt',
  'prompt-file',
  'max-parallel',
  'timeout-seconds',
  'memory-limit-mb',
  'fail-on',
  'model'
]

describe('closestName', () => {
  it.each([
    ['max_parallel', 'max-parallel'],
    ['Max Parallel', 'max-parallel'],
    ['max-paralel', 'max-parallel'],
    ['promtp', 'prompt'],
    ['prompt-flie', 'prompt-file'],
    ['timeout', 'timeout-seconds'],
    ['timeout-second', 'timeout-seconds'],
    ['memory-limit', 'memory-limit-mb'],
    ['modle', 'model'],
    ['parallel', 'max-parallel']
  ])('takes %s for %s', (name, meant) => {
    expect(closestName(name, known)).toBe(meant)
  })

  it.each(['colour', 'x', '', 'token', 'fa', 'mode-of-work'])('takes %j for nothing known', (name) => {
    expect(closestName(name, known)).toBeUndefined()
  })
})
