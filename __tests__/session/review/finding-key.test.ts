import { describe, expect, it } from '@jest/globals'
import { isSameFault } from '../../../src/session/review/finding-key.js'

const QUERY = ["const rows = await db.query('SELECT * FROM users WHERE name = ' + name)"]
const PARSE = ['const port = parseInt(process.env.PORT)']

describe('two titles about the same lines', () => {
  it.each([
    ['SQL injection through name', 'Name is not escaped: SQL can be injected', QUERY],
    ['User input is concatenated into the query', 'Concatenation of untrusted input', QUERY],
    ['parseInt without radix', 'Missing radix in parseInt', PARSE],
    ['Result may be NaN', 'NaN is not handled', PARSE],
    ['Assigns instead of comparing', 'The condition is an assignment', ['if (n = 0) {']],
    // Neither says more than the lines do.
    ['db.query', 'Missing db.query', QUERY],
    ['未处理的异常', '异常没有被捕获', PARSE],
    // No words at all.
    ['', '', PARSE]
  ])('are the same fault in other words: %s / %s', (left, right, lines) => {
    expect([isSameFault(left, right, lines), isSameFault(right, left, lines)]).toEqual([true, true])
  })

  it.each([
    ['SQL injection through name', 'Query loads all columns', QUERY],
    ['Query result is never released', 'Query result is unescaped', QUERY],
    ['Missing await', 'Missing timeout', ['db.query(text)']],
    ['parseInt without radix', 'Port is not validated', PARSE],
    ['SQL injection in login query', 'SQL injection in export query', ['run(text)']],
    ['未处理的异常', '变量名不清楚', PARSE]
  ])('are different faults: %s / %s', (left, right, lines) => {
    expect([isSameFault(left, right, lines), isSameFault(right, left, lines)]).toEqual([false, false])
  })
})
