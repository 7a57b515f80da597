/** Contestants take turns (A B A B), so that whatever else the machine does meets all of them alike. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** No contestant takes this long, in milliseconds: one that hangs must not hang the bench. */
const PATIENCE_MS = 180_000

/** Path of a contestant's program. */
export function contestant(name) {
  return path.join(import.meta.dirname, 'contestants', name)
}

/** Runs a contestant in a separate process; returns the object that it printed on its last line. */
export async function play(command, options = {}) {
  const [file, ...args] = command
  const { stdout } = await execute(file, args.map(String), {
    timeout: PATIENCE_MS,
    maxBuffer: 16 * 2 ** 20,
    ...options
  })
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

/** Runs a contestant that is a program of Node. */
export function playNode(name, args, options) {
  return play([process.execPath, contestant(name), ...args], options)
}

/**
 * Lets each contestant play once in each round; gives all results by name.
 * @param contestants functions by name; each gets the number of the round, from 0
 */
export async function takeTurns(contestants, rounds) {
  const results = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, turn] of Object.entries(contestants)) results[name].push(await turn(round))
  return results
}

/** The middle of the values; the mean of both middle ones when their number is even. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2
}

/** The median of one figure of the results. */
export function medianOf(results, figure) {
  return median(results.map((result) => result[figure]))
}
