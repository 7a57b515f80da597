/** The two constants needed to read `/proc`, taken from the auxiliary vector instead of starting `getconf`. */
import { readFileSync } from 'node:fs'

/** Units of the numbers in `/proc`. */
export interface KernelConstants {
  readonly pageBytes: number
  readonly ticksPerSecond: number
}

// Entries of the auxiliary vector (getauxval(3), elf.h).
const AT_PAGESZ = 6n
const AT_CLKTCK = 17n
const ENTRY_BYTES = 16

/** Right for every x86-64 machine and most others. */
const USUAL: KernelConstants = { pageBytes: 4096, ticksPerSecond: 100 }

/** Finds the constants in an auxiliary vector of a little-endian 64-bit machine. */
export function parseAuxiliaryVector(vector: Buffer): KernelConstants {
  let { pageBytes, ticksPerSecond } = USUAL
  for (let at = 0; at + ENTRY_BYTES <= vector.length; at += ENTRY_BYTES) {
    const type = vector.readBigUInt64LE(at)
    const value = Number(vector.readBigUInt64LE(at + 8))
    if (type === AT_PAGESZ) pageBytes = value
    if (type === AT_CLKTCK) ticksPerSecond = value
  }
  return { pageBytes, ticksPerSecond }
}

let known: KernelConstants | undefined

/** The constants of this machine; read once. Where there is no `/proc`: hundredths of a second, as `ps` prints. */
export function readKernelConstants(): KernelConstants {
  known ??= readOnce()
  return known
}

function readOnce(): KernelConstants {
  try {
    return parseAuxiliaryVector(readFileSync('/proc/self/auxv'))
  } catch {
    return USUAL
  }
}
