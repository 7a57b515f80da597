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
  it('takes a number for the delegation that PM gave it, else for one of an earlier round', () => {
    const delegations = [
      { agent: 'engineer', number: '1' },
      { agent: 'engineer', number: '2' },
      { agent: 'qa', after: ['2'] },
      { agent: 'ops', after: ['#04', '9'] }
    ]
    const { waitsFor, earlier, problems } = resolveDependencies(delegations, new Set(), new Set(['04']))
    expect(waitsFor).toEqual([[], [], [1], []])
    expect(earlier).toEqual([[], [], [], ['04']])
    expect(problems).toEqual([expect.stringMatching(/4 \(ops\) should run after "9"/)])
  })

  it('waits for nothing when nothing is named', () => {
    expect(resolve(['engineer', 'qa'])).toEqual({ waitsFor: [[], []], earlier: [[], []], problems: [] })
  })

  it('means all earlier delegations to an agent, not later ones', () => {
    const { waitsFor, problems } = resolve(['engineer', 'engineer', 'qa<engineer', 'engineer'])
    expect(waitsFor).toEqual([[], [], [0, 1], []])
    expect(problems).toEqual([])
  })

  it('means later ones when there are no earlier ones', () => {
    expect(resolve(['qa<engineer', 'engineer', 'engineer']).waitsFor).toEqual([[1, 2], [], []])
  })

  it('resolves an agent that names itself to its earlier work', () => {
    expect(resolve(['engineer', 'engineer<engineer']).waitsFor).toEqual([[], [0]])
  })

  it('reports an agent that names itself without earlier work', () => {
    const { waitsFor, problems } = resolve(['engineer<engineer', 'engineer'])
    expect(waitsFor).toEqual([[], []])
    expect(problems).toEqual([expect.stringMatching(/1 \(engineer\).*its own agent.*without waiting/)])
  })

  it('reports an unknown name, and still waits for the known ones', () => {
    const { waitsFor, problems } = resolve(['engineer', 'qa<Wizard,engineer'])
    expect(waitsFor).toEqual([[], [0]])
    expect(problems).toEqual([expect.stringMatching(/2 \(qa\).*"Wizard".*without waiting/)])
  })

  it('lets a cycle run at once, and those that follow it wait', () => {
    const { waitsFor, problems } = resolve(['a<b', 'b<c', 'c<a', 'd<a,c', 'e<d'])
    expect(waitsFor).toEqual([[], [], [], [0, 2], [3]])
    expect(problems).toEqual([expect.stringMatching(/1 \(a\), 2 \(b\), 3 \(c\).*form a cycle/)])
  })

  it('counts an agent of an earlier round as done', () => {
    const { waitsFor, earlier, problems } = resolve(['qa<engineer'], ['engineer'])
    expect({ waitsFor, earlier, problems }).toEqual({ waitsFor: [[]], earlier: [['engineer']], problems: [] })
  })

  it('prefers the work of this round to that of an earlier one', () => {
    const { waitsFor, earlier } = resolve(['engineer', 'qa<engineer'], ['engineer'])
    expect({ waitsFor, earlier }).toEqual({ waitsFor: [[], [0]], earlier: [[], []] })
  })

  it('resolves long chains', () => {
    const chain = Array.from({ length: 256 }, (_, index) => `a${index}${index === 0 ? '' : `<a${index - 1}`}`)
    expect(resolve(chain).waitsFor.at(-1)).toEqual([254])
  })
})
