/** A program that prints as fast as its terminal takes it. */

/** Lines of 80 bytes; the terminal makes 81 of them. */
export function buildFlood(megabytes) {
  return ['sh', '-c', `yes ${'x'.repeat(79)} | head -c ${Number(megabytes) * 1_000_000}`]
}

/** Prints megabytes per second. */
export function tellRate(bytes, elapsedMs, megabytes) {
  if (bytes < Number(megabytes) * 1e6) console.error(`${bytes} bytes came`)
  console.log(JSON.stringify({ rate: bytes / 1e6 / (elapsedMs / 1000) }))
}
