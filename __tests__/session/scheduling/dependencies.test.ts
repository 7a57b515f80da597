import { describe, expect, it } from '@jest/globals'
import { resolveDependencies } from '../../../src/session/scheduling/dependencies.js'

/** `engineer`, or `qa<engineer,docs` for one that follows others. */
function resolve(texts: readonly string[], earlier: readonly string[] = []) {
  const delegations = texts.map((text) => {
    const [agent = '', after = ''] = text.split('<')
    return { agent, after: after === '' ? [] : after.split(',') }
  })
  return resolveDependencies(delegations, new Set(earlier))
}

describe('resolveDependencies', () => {
  it('waits for nobody where nobody is named', () => {
    expect(resolve(['engineer', 'qa'])).toEqual({ waitsFor: [[], []], earlier: [[], []], problems: [] })
  })

  it('means all of an agent that stand before, not those after', () => {
    const { waitsFor, problems } = resolve(['engineer', 'engineer', 'qa<engineer', 'engineer'])
    expect(waitsFor).toEqual([[], [], [0, 1], []])
    expect(problems).toEqual([])
  })

  it('means those that stand after when there are none before', () => {
    expect(resolve(['qa<engineer', 'engineer', 'engineer']).waitsFor).toEqual([[1, 2], [], []])
  })

  it('takes an agent that names itself for its work above', () => {
    expect(resolve(['engineer', 'engineer<engineer']).waitsFor).toEqual([[], [0]])
  })

  it('says that an agent which has nothing above cannot wait for itself', () => {
    const { waitsFor, problems } = resolve(['engineer<engineer', 'engineer'])
    expect(waitsFor).toEqual([[], []])
    expect(problems).toEqual([expect.stringMatching(/1 \(engineer\).*itself.*without waiting/)])
  })

  it('says an unknown name, and waits for the known ones all the same', () => {
    const { waitsFor, problems } = resolve(['engineer', 'qa<Wizard,engineer'])
    expect(waitsFor).toEqual([[], [0]])
    expect(problems).toEqual([expect.stringMatching(/2 \(qa\).*"Wizard".*without waiting/)])
  })

  it('lets a circle run at once, and those that follow it wait', () => {
    const { waitsFor, problems } = resolve(['a<b', 'b<c', 'c<a', 'd<a,c', 'e<d'])
    expect(waitsFor).toEqual([[], [], [], [0, 2], [3]])
    expect(problems).toEqual([expect.stringMatching(/1 \(a\), 2 \(b\), 3 \(c\).*circle/)])
  })

  it('counts an agent of an earlier round as done', () => {
    const { waitsFor, earlier, problems } = resolve(['qa<engineer'], ['engineer'])
    expect({ waitsFor, earlier, problems }).toEqual({ waitsFor: [[]], earlier: [['engineer']], problems: [] })
  })

  it('prefers the work of this round to that of an earlier one', () => {
    const { waitsFor, earlier } = resolve(['engineer', 'qa<engineer'], ['engineer'])
    expect({ waitsFor, earlier }).toEqual({ waitsFor: [[], [0]], earlier: [[], []] })
  })

  it('takes long chains', () => {
    const chain = Array.from({ length: 256 }, (_, index) => `a${index}${index === 0 ? '' : `<a${index - 1}`}`)
    expect(resolve(chain).waitsFor.at(-1)).toEqual([254])
  })
})
