import { describe, expect, it } from '@jest/globals'
import { agentCheckLists, checkList } from '../../../../src/session/inputs/parse/parse-checks.js'

function read(text: string): unknown {
  const parsed = checkList.parse(text)
  return parsed.ok ? parsed.value : parsed.error.reasons
}

describe('checks', () => {
  it.each([
    ['tests: npm test', [{ name: 'tests', command: 'npm test' }]],
    // None of it has to be quoted, as it would in YAML.
    ['a: [ -f x ] && echo "a: b" # c', [{ name: 'a', command: '[ -f x ] && echo "a: b" # c' }]],
    ['no todo: ! grep -rn "TODO" src', [{ name: 'no todo', command: '! grep -rn "TODO" src' }]],
    [
      'one: true\r\n\r\n# between\r\ntwo: make -k',
      [
        { name: 'one', command: 'true' },
        { name: 'two', command: 'make -k' }
      ]
    ],
    [
      'build: |\n    set -u\n\n    if true; then\n      make\n    fi\nlast: true',
      [
        { name: 'build', command: 'set -u\n\nif true; then\n  make\nfi' },
        { name: 'last', command: 'true' }
      ]
    ],
    ['unit/übrigens 2.0: true', [{ name: 'unit/übrigens 2.0', command: 'true' }]]
  ])('are lines of a name and a command: %j', (text, checks) => {
    expect(read(text)).toEqual(checks)
  })

  it.each([
    ['npm test', /line 1 that is not "name: command"/],
    ['tests:npm test', /line 1 that is not/],
    ['a: true\nb:', /no command for the check "b" in line 2/],
    ['a: |\nb: true', /no command for the check "a" in line 1/],
    ['a: true\n  more', /an indented line 2 that belongs to no command/],
    ['a: true\nb: true\na: false', /names the check "a" twice, in lines 1 and 3/],
    ['a*b: true', /in line 1 the name "a\*b"/],
    [`${'a'.repeat(61)}: true`, /a name has at most 60 letters/]
  ])('are refused with the line: %j', (text, reason) => {
    expect(read(text)).toEqual([expect.stringMatching(reason)])
  })

  it('reports every bad line at once', () => {
    expect(read('one\ntwo: \nthree: true')).toHaveLength(2)
  })
})

describe('checks of agents', () => {
  it('are grouped by agent, each name once for each', () => {
    const text =
      'Engineer: lint: npm run lint\nQA: tests: npm test\nEngineer: types: |\n  npx tsc\n  npx knip'
    expect(agentCheckLists.parse(text)).toEqual({
      ok: true,
      value: new Map([
        [
          'Engineer',
          [
            { name: 'lint', command: 'npm run lint' },
            { name: 'types', command: 'npx tsc\nnpx knip' }
          ]
        ],
        ['QA', [{ name: 'tests', command: 'npm test' }]]
      ])
    })
  })

  it.each([
    ['Engineer: npm test', /line 1 that is not "Agent: name: command"/],
    [
      'QA: lint: true\nEngineer: lint: true\nQA: lint: false',
      /the check "lint" of QA twice, in lines 1 and 3/
    ]
  ])('are refused: %j', (text, reason) => {
    expect(agentCheckLists.parse(text)).toMatchObject({
      ok: false,
      error: { reasons: [expect.stringMatching(reason)] }
    })
  })
})
