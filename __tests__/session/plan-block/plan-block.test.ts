import { describe, expect, it } from '@jest/globals'
import { readPlanBlock } from '../../../src/session/plan-block/plan-block.js'

const block = (content: string, info = 'delegations'): string =>
  `Words.\n\n\`\`\`${info}\n${content}\n\`\`\`\n`
const BUILD = '{"agent": "Engineer", "task": "Build it"}'
const TEST = '{"agent": "QA", "task": "Test it", "after": ["Engineer"]}'

const tasksIn = (response: string): unknown =>
  readPlanBlock(response).entries.map(({ agent, task, line }) => [agent, task, line])
const faultsIn = (response: string): unknown =>
  readPlanBlock(response).passedOver.map(({ line, reason }) => [line, reason])

describe('the delegations block', () => {
  it.each([
    ['an object to a line', block(`${BUILD}\n${TEST}`)],
    ['a list', block(`[\n${BUILD},\n${TEST}\n]`)],
    ['a wrapped list', block(`{"delegations": [\n${BUILD},\n${TEST}\n]}`)],
    ['commas without a list', block(`${BUILD},\n${TEST},`)],
    [
      'a comma before a closing bracket',
      block('{"agent": "Engineer", "task": "Build it",}\n' + TEST.replace(']', ',]'))
    ],
    ['tildes', `~~~delegations\n${BUILD}\n${TEST}\n~~~`],
    ['json in its name', block(`${BUILD}\n${TEST}`, 'json delegations')],
    ['capitals in its name', block(`${BUILD}\n${TEST}`, 'Delegations')],
    ['CRLF', block(`${BUILD}\n${TEST}`).replaceAll('\n', '\r\n')],
    ['no closing fence', `\`\`\`delegations\n${BUILD}\n${TEST}`],
    ['two blocks', block(BUILD) + block(TEST)],
    ['a list item around it', `1. The plan:\n   \`\`\`delegations\n   ${BUILD}\n   ${TEST}\n   \`\`\``]
  ])('is read with %s', (_, response) => {
    const { entries, passedOver, problems, blocks } = readPlanBlock(response)
    expect(entries.map(({ agent, task, after }) => [agent, task, after])).toEqual([
      ['Engineer', 'Build it', []],
      ['QA', 'Test it', ['Engineer']]
    ])
    expect([passedOver, problems, blocks > 0]).toEqual([[], [], true])
  })

  it('gives each delegation the line that it starts on', () => {
    expect(tasksIn(block(`[\n  ${BUILD},\n\n  ${TEST.replaceAll(', ', ',\n')}\n]`))).toEqual([
      ['Engineer', 'Build it', 5],
      ['QA', 'Test it', 7]
    ])
  })

  it('keeps a task as it is: any language, quotation marks, code, blank lines', () => {
    const task = 'ログを追加\n\n```js\nconst a = { "b": [1, 2,] }\n```\n**QA Agent**: not one\n\t"Ende"'
    expect(tasksIn(block(JSON.stringify({ agent: 'Engineer', task })))).toEqual([['Engineer', task, 4]])
  })

  it('mends line breaks within a string, and reads a task in a list of lines', () => {
    expect(tasksIn(block('{"agent": "QA", "task": "Test it:\n- all\n\tof it"}'))).toEqual([
      ['QA', 'Test it:\n- all\n\tof it', 4]
    ])
    expect(tasksIn(block('{"agent": "QA", "task": ["Test it", "- all"]}'))).toEqual([
      ['QA', 'Test it\n- all', 4]
    ])
  })

  it('reads numbers, and one name in place of a list', () => {
    const text = '{"agent": "QA", "task": "Test it", "number": 2, "after": 1, "insteadOf": ["02", 3]}'
    expect(readPlanBlock(block(text)).entries).toMatchObject([
      { number: '2', after: ['1'], insteadOf: ['02', '3'] }
    ])
  })

  it('loses no other delegation to one that is broken', () => {
    const broken = '{"agent": "Ops", "task": "Say "hello" {"}'
    const response = block([BUILD, broken, TEST].join('\n'))
    expect(tasksIn(response)).toEqual([
      ['Engineer', 'Build it', 4],
      ['QA', 'Test it', 6]
    ])
    expect(faultsIn(response)).toEqual([[5, expect.stringContaining('it is not JSON: ')]])
  })

  it('reports what is cut off at the end of an answer', () => {
    const response = `\`\`\`delegations\n${BUILD}\n{"agent": "QA", "task": "Test`
    expect(tasksIn(response)).toEqual([['Engineer', 'Build it', 2]])
    expect(faultsIn(response)).toEqual([[3, expect.stringContaining('closing brace or quotation mark')]])
  })

  it.each([
    ['{"task": "Build it"}', 'it has no "agent"'],
    ['{"agent": "QA", "task": " "}', 'it has no "task"'],
    ['{"agent": "QA", "task": {"do": "it"}}', 'it has no "task"'],
    ['{"agent": "QA", "task": "<the whole task>"}', 'a placeholder'],
    ['{"agent": "QA", "task": "Test", "after": {"a": 1}}', '"after" is not a list'],
    ['{"agent": "QA", "task": "Test", "insteadOf": [true]}', '"insteadOf" is not a list'],
    ['I delegate nothing.', 'it is not JSON'],
    ['agent: QA', 'it is not JSON']
  ])('says why %s is not taken', (text, reason) => {
    expect(tasksIn(block(text))).toEqual([])
    expect(faultsIn(block(text))).toEqual([[4, expect.stringContaining(reason)]])
  })

  it('names keys that it does not read', () => {
    const { entries, problems } = readPlanBlock(
      block('{"agent": "QA", "task": "Test", "depends_on": ["Ops"]}')
    )
    expect(entries).toHaveLength(1)
    expect(problems).toEqual([expect.stringMatching(/line 4 .*"depends_on".*Known are agent, task, after/)])
  })

  it.each([
    ['in a quote', `The file says:\n\n> \`\`\`delegations\n> ${BUILD}\n> \`\`\``],
    ['within a longer fence', `The file says:\n\n\`\`\`\`md\n\`\`\`delegations\n${BUILD}\n\`\`\`\n\`\`\`\``],
    ['within other fences', `The file says:\n\n~~~\n\`\`\`delegations\n${BUILD}\n\`\`\`\n~~~`],
    ['in a comment', `<!--\n\`\`\`delegations\n${BUILD}\n\`\`\`\n-->`],
    ['in an example', `<example>\n\`\`\`delegations\n${BUILD}\n\`\`\`\n</example>`],
    ['indented as code', `The file says:\n\n    \`\`\`delegations\n    ${BUILD}\n    \`\`\``]
  ])('is not the plan %s, and that is said', (_, response) => {
    const { entries, passedOver, blocks } = readPlanBlock(response)
    expect([entries, blocks]).toEqual([[], 0])
    expect(passedOver.map(({ reason }) => reason)).toContain('a quoted delegations block')
  })

  it('is not guessed from other JSON, and a plan without its name is said', () => {
    expect(faultsIn(block(`[${BUILD}]`, 'json'))).toEqual([[3, expect.stringContaining('not named')]])
    expect(faultsIn(block('{"name": "x", "version": 1}', 'json'))).toEqual([])
    expect(faultsIn(block(BUILD, 'delegations-example'))).toEqual([[3, expect.stringContaining('not named')]])
  })

  it('is given, without entries, when it is empty', () => {
    expect(readPlanBlock(block('[]'))).toEqual({
      entries: [],
      passedOver: [],
      lostAgents: [],
      otherAgents: [],
      problems: [],
      blocks: 1,
      revisions: [],
      prose: 'Words.\n\n\n\n\n'
    })
    expect(readPlanBlock('No block.').blocks).toBe(0)
  })

  it.each([
    ['objects', `${BUILD}\n`],
    ['open braces', '{ "a\n'],
    ['stray text', 'x {\n'],
    ['line breaks within strings', '{"agent": "QA", "task": "a\n\n\n\n"}\n'],
    ['closing fences', '```\n```delegations\n']
  ])('is read in linear time: a megabyte of %s', (_, part) => {
    const response = block(part.repeat(Math.ceil(2 ** 20 / part.length)))
    expect(readPlanBlock(response).passedOver.length).toBeLessThan(2 ** 20 / part.length + 1)
  })

  it('is read in linear time: a task with a million quotation marks, and one with as many line ends', () => {
    for (const task of ['"'.repeat(1e6), 'a\n'.repeat(1e6)])
      expect(readPlanBlock(block(JSON.stringify({ agent: 'QA', task }))).entries).toHaveLength(1)
  })
})
