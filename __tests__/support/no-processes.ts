/** What `node:child_process` and node-pty are for unit tests (jest.config.mjs): nothing starts, and the file fails. */
import { afterAll } from '@jest/globals'

const attempts: string[] = []

function refuse(name: string) {
  return (command: unknown): never => {
    attempts.push(`${name}(${JSON.stringify(command)})`)
    throw new Error(`Unit tests start no process. Add this file to the integration tests in jest.config.mjs.`)
  }
}

export const exec = refuse('exec')
export const execFile = refuse('execFile')
export const execFileSync = refuse('execFileSync')
export const execSync = refuse('execSync')
export const fork = refuse('fork')
export const spawn = refuse('spawn')
export const spawnSync = refuse('spawnSync')
export default { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync }

// Code that falls back when a process cannot be started would hide the refusal.
afterAll(() => {
  if (attempts.length > 0) throw new Error(`Processes that unit tests tried to start: ${attempts.join(', ')}`)
})
