import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ACTION_ROOT } from '../support/action-manifest.js'

/** A separate project that has this package and the types of Node, and nothing else. */
let project: string

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'library-user-'))
  const modules = path.join(project, 'node_modules')
  const installed = path.join(modules, 'mpm-orchestrator')
  mkdirSync(path.join(modules, '@types'), { recursive: true })
  cpSync(path.join(ACTION_ROOT, 'dist/library'), path.join(installed, 'dist/library'), { recursive: true })
  cpSync(path.join(ACTION_ROOT, 'package.json'), path.join(installed, 'package.json'))
  symlinkSync(path.join(ACTION_ROOT, 'node_modules/@types/node'), path.join(modules, '@types/node'))
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true
  }
  writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }')
})

afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

function typecheck(source: string): { status: number | null; stdout: string } {
  writeFileSync(path.join(project, 'use.ts'), source)
  const compiler = path.join(ACTION_ROOT, 'node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler], { cwd: project, encoding: 'utf8' })
  return { status, stdout }
}

describe('the type declarations of the library', () => {
  it('describe values and types to a project that imports the package', () => {
    const source = `
      import {
        BUILT_IN_ROSTER, detectDelegations, extractTickets, MemoryMonitor, ProcessManager, runOrchestratedSession
      } from 'mpm-orchestrator'
      import type {
        Delegation, ProcessObserver, ProcessResult, ProcessSpec, RunRecord, SessionConfiguration, SessionEvent, SessionRecord, Ticket
      } from 'mpm-orchestrator'

      export const first: Delegation | undefined = detectDelegations('text', BUILT_IN_ROSTER).delegations[0]
      export const tickets: readonly Ticket[] = extractTickets('text')
      const manager = new ProcessManager({ monitor: new MemoryMonitor() })
      export const start = (spec: ProcessSpec, observer: ProcessObserver): Promise<ProcessResult> =>
        manager.run(spec, observer, new AbortController().signal)
      export const run = (configuration: SessionConfiguration): Promise<SessionRecord> =>
        runOrchestratedSession(configuration)
      export type Others = [RunRecord, SessionEvent]
    `
    expect(typecheck(source)).toEqual({ status: 0, stdout: '' })
  })

  it('report a wrong use of each', () => {
    const { status, stdout } = typecheck(`
      import { ProcessManager, runOrchestratedSession, type ProcessResult } from 'mpm-orchestrator'
      import { noSuchExport } from 'mpm-orchestrator'

      export const result: ProcessResult = 1
      export const manager = new ProcessManager('wrong')
      void runOrchestratedSession({ prompt: 1 })
    `)
    expect(status).not.toBe(0)
    expect(stdout).toContain("no exported member 'noSuchExport'")
    for (const line of [5, 6, 7]) expect(stdout).toContain(`use.ts(${line},`)
  })
})
