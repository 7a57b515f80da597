import { describe, expect, it } from '@jest/globals'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import { nearestAgent, resolveAgent, type Roster } from '../../../src/session/roster/roster.js'
import { slugOf } from '../../../src/util/slug.js'

describe('slugOf', () => {
  it.each([
    ['Version Control Agent', 'version-control'],
    ['version_control', 'version-control'],
    ['version-control-agent', 'version-control'],
    ['the QA agent', 'qa'],
    ['Engineer Sub-Agent', 'engineer'],
    ['  Data   Engineer ', 'data-engineer'],
    ['Agent', 'agent'],
    ['Ｅｎｇｉｎｅｅｒ', 'engineer'],
    ['Prüfer', 'prüfer'],
    ['***', '']
  ])('turns %j into %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })
})

describe('the built-in roster', () => {
  it('has agents with instructions and a description, each found by its own name', () => {
    for (const agent of BUILT_IN_ROSTER) {
      expect(slugOf(agent.name)).toBe(agent.slug)
      expect(agent.description).not.toBe('')
      expect(agent.instructions.split('\n').length).toBeGreaterThan(7)
    }
  })

  it('has no name for two agents', () => {
    const names = BUILT_IN_ROSTER.flatMap(({ slug, aliases }) => [slug, ...aliases.map(slugOf)])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('resolveAgent', () => {
  it.each([
    ['Engineer', 'engineer'],
    ['ENGINEER AGENT', 'engineer'],
    ['engineer_agent', 'engineer'],
    ['Engineer (backend)', 'engineer'],
    ['Engineer [api]', 'engineer'],
    ['QA / Web QA', 'qa'],
    ['Web QA / QA', 'qa'],
    ['Documenter', 'documentation'],
    ['Documentationer', 'documentation'],
    ['Documentater', 'documentation'],
    ['Researcher', 'research'],
    ['Versioner', 'version-control'],
    ['git', 'version-control'],
    ['DevOps', 'ops'],
    ['sec', 'security'],
    ['Database', 'data-engineer'],
    ['Dev', 'engineer'],
    ['DataEngineer', 'data-engineer'],
    ['VersionControl Agent', 'version-control'],
    ['Engineer 2', 'engineer'],
    ['QA #3', 'qa']
  ])('resolves %j to %s', (label, slug) => {
    expect(resolveAgent(label, BUILT_IN_ROSTER)?.slug).toBe(slug)
  })

  it.each([
    'Marketing',
    'Frontend Engineer',
    'local-ops',
    'web-qa',
    'Test 1',
    'Level 2',
    'Note',
    '',
    ' ',
    'x'.repeat(5000),
    'constructor'
  ])('does not resolve %j to any agent', (label) => {
    expect(resolveAgent(label, BUILT_IN_ROSTER)).toBeUndefined()
  })

  it('treats a number as part of the name if an agent has that name', () => {
    const second = { slug: 'engineer-2', name: 'Engineer 2', aliases: [], description: '', instructions: '' }
    expect(resolveAgent('Engineer 2', [...BUILT_IN_ROSTER, second])).toBe(second)
  })

  it('prefers an agent’s own name to an alias of another', () => {
    const tester = { slug: 'test', name: 'Test', aliases: [], description: '', instructions: '' }
    const roster: Roster = [...BUILT_IN_ROSTER, tester]
    expect(resolveAgent('Test', roster)).toBe(tester)
    expect(resolveAgent('Test', BUILT_IN_ROSTER)?.slug).toBe('qa')
  })
})

describe('nearestAgent', () => {
  it.each([
    ['Enginer Agent', 'engineer'],
    ['Documentaton', 'documentation'],
    ['Frontend Engineer', 'engineer'],
    ['local-ops', 'ops'],
    ['Web QA Agent', 'qa'],
    ['Senior Data Engineer', 'data-engineer']
  ])('suggests for %j the agent %s', (label, slug) => {
    expect(nearestAgent(label, BUILT_IN_ROSTER)?.slug).toBe(slug)
  })

  it.each(['Marketing Agent', 'PM', 'xy', ''])('suggests nothing for %j', (label) => {
    expect(nearestAgent(label, BUILT_IN_ROSTER)).toBeUndefined()
  })
})
