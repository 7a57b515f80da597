/** Chooses how processes are sandboxed, by trying: no setting of the kernel says whether the whole of it works. */
import type { SandboxWay } from './sandbox-way.js'

/** Why a way does not work here. */
export interface FailedWay {
  readonly way: SandboxWay
  /** The step that failed, and the system's reason. */
  readonly reason: string
}

/** The first way that works, and why those before it do not. */
export interface ChosenWay {
  readonly way: SandboxWay | undefined
  readonly failed: readonly FailedWay[]
}

/**
 * Takes the first way that works.
 * @param tryWay starts a program in a whole sandbox; returns why that fails, undefined when it works
 * @param isDoubtful whether a way probably fails: the next one is then tried beside it
 */
export async function chooseWay(
  ways: readonly SandboxWay[],
  tryWay: (way: SandboxWay) => Promise<string | undefined>,
  isDoubtful: (way: SandboxWay) => boolean = () => false
): Promise<ChosenWay> {
  const trials = new Map<SandboxWay, Promise<string | undefined>>()
  const startFrom = (index: number): void => {
    const way = ways[index]
    if (way === undefined || trials.has(way)) return
    const trial = tryWay(way)
    // Its error counts when its turn comes.
    trial.catch(() => undefined)
    trials.set(way, trial)
    if (isDoubtful(way)) startFrom(index + 1)
  }
  const failed: FailedWay[] = []
  try {
    for (const [index, way] of ways.entries()) {
      startFrom(index)
      const reason = await trials.get(way)
      if (reason === undefined) return { way, failed }
      failed.push({ way, reason })
    }
  } finally {
    await Promise.allSettled(trials.values())
  }
  return { way: undefined, failed }
}
