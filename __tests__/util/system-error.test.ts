import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { EnvironmentError } from '../../src/util/environment-error.js'
import { describeSystemError, isEnvironmentFault, systemCode } from '../../src/util/system-error.js'

function errorOf(code: string): Error {
  return Object.assign(new Error(`${code}: said so, open 'x'`), { code, syscall: 'open' })
}

describe('an error of the system', () => {
  it('is known by its code and its call', () => {
    let thrown: unknown
    try {
      readFileSync('/nowhere/at/all')
    } catch (error) {
      thrown = error
    }
    expect(systemCode(thrown)).toBe('ENOENT')
    expect(systemCode(new Error('a bug'))).toBeUndefined()
    expect(systemCode(Object.assign(new Error('of Node'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined()
  })

  it.each([
    ['EMFILE', /ulimit -n.*max-parallel/],
    ['ENOSPC', /Free disk space.*inodes/],
    ['EDQUOT', /quota/],
    ['EROFS', /read-only/],
    ['EACCES', /permissions/]
  ])('%s has the advice that helps', (code, advice) => {
    expect(describeSystemError(errorOf(code))).toMatch(advice)
  })

  it('is told from a bug of ours, as is the failure of a service', () => {
    const failure = new EnvironmentError('GIT_FAILED', 'git failed (128): bad object')
    expect([errorOf('EIO'), failure, new Error('a bug'), 'a text'].map(isEnvironmentFault)).toEqual([
      true,
      true,
      false,
      false
    ])
    expect(describeSystemError(failure)).toBe('git failed (128): bad object')
  })

  it('gives no advice about the disk for too many open files', () => {
    expect(describeSystemError(errorOf('EMFILE'))).not.toMatch(/disk/)
  })
})
