/** Memory that is really taken: allocated and touched, so that the system has to find it. */

const BYTES_PER_MB = 1024 * 1024
const PIECE_MB = 16

/** Memory beyond which growing stops: a limit that fails must not take the machine with it. */
const GROWTH_CEILING_MB = 16_384

/** Time between two steps of growing. */
const STEP_MS = 50

/** What is held; it is never read again. */
const held: Buffer[] = []

/** Takes memory at once. */
export function takeMemory(megabytes: number): void {
  for (let left = megabytes; left > 0; left -= PIECE_MB)
    held.push(Buffer.alloc(Math.round(Math.min(left, PIECE_MB) * BYTES_PER_MB), 1))
}

/** Takes memory on and on, until the signal is aborted. */
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
