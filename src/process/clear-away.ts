/** The last act of every process: nothing of it may stay, neither processes nor its cage. */
import type { MemoryCage } from './memory-cage.js'
import type { Survivor } from './supervised-process.js'
import { endLeftovers, sweepMarked } from './terminate.js'
import type { EndableTree } from './terminate.js'

/** What there is to clear away. */
export interface Remains {
  /** Null when the process was gone before it could be looked at. */
  readonly target: EndableTree | null
  readonly marker: string
  readonly cage: MemoryCage | null
  /** Whether the launcher ended in order, after its sweep. One that was shot, or a shell, has not swept. */
  readonly swept: boolean
}

/** Kills what is left, removes the cage, and gives the survivors. Never rejects: what fails is told as a warning. */
export async function clearAway(
  { target, marker, cage, swept }: Remains,
  onWarning: (message: string) => void
): Promise<readonly Survivor[]> {
  try {
    if (target !== null) return await endLeftovers(target, !swept)
    return swept ? [] : await sweepMarked(marker)
  } catch (error) {
    onWarning(`It could not be checked that nothing of the process is left: ${String(error)}`)
    return []
  } finally {
    const stays = await cage?.release()
    if (stays != null) onWarning(stays)
  }
}
