/** Takes memory: allocated and touched, so that the system really has to provide it. */
import { MIB } from '../../util/mebibyte.js'

const PIECE_MB = 16

/** Growing stops here, so that a limit that fails does not exhaust the machine. */
const GROWTH_CEILING_MB = 16_384

/** Time between two steps of growing. */
const STEP_MS = 50

/** The memory held; never read again. */
const held: Buffer[] = []

/** Takes memory at once. */
export function takeMemory(megabytes: number): void {
  for (let left = megabytes; left > 0; left -= PIECE_MB)
    held.push(Buffer.alloc(Math.round(Math.min(left, PIECE_MB) * MIB), 1))
}

/** Keeps taking memory until the signal is aborted. */
export function growMemory(megabytesPerSecond: number, signal: AbortSignal): void {
  const startedAt = performance.now()
  let takenMb = 0
  const timer = setInterval(() => {
    const dueMb = Math.min(GROWTH_CEILING_MB, (megabytesPerSecond * (performance.now() - startedAt)) / 1000)
    takeMemory(dueMb - takenMb)
    takenMb = dueMb
  }, STEP_MS)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
  })
}
