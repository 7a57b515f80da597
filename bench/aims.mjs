/**
 * What each measure aims for; detection.mjs and redaction.mjs have a bound for each of their texts. Without a unit it is
 * the ratio to the other side of the row.
 */
export const AIMS = {
  /** From the start of node to PM's process, to `node -e 0`. */
  startToPm: { below: 3 },
  /** The same where sandbox and memory limits take sudo, to where root makes them. */
  hostedToRoot: { below: 1.2 },
  /** From the start of the step to PM's first request, to that of a bare CLI. */
  startToRequest: { below: 1.15 },
  /** The same, to claude-code-action's base-action. */
  aheadOfBaseAction: { below: 1 },
  /** From PM's complete answer to the last agent's first request, to one start of a bare CLI. */
  answerToLastAgent: { below: 1.2 },
  /** Wall time of a session, to a shell that starts the same processes. */
  sessionWall: { below: 1.3 },
  /** What each of many agents costs beyond the shell's. */
  cpuPerAgent: { below: 20, unit: ' ms' },
  sessionBesideAgents: { below: 200, unit: ' ms' },
  orchestratorMemory: { below: 70, unit: ' MB' },
  /** Of 64 agents that say 10 MB each. */
  orchestratorMemoryOfMany: { below: 90, unit: ' MB' },
  /** Ratio to the memory for less output: what is flat may still differ by a garbage collection. */
  flatMemory: { below: 1.5 },
  /** To pidtree with pidusage. psutil is shown beside it: one pass of it over all agents is cheaper than theirs. */
  supervision: { below: 0.1 },
  terminalRate: { above: 0.9 },
  proxyRate: { above: 500, unit: ' MB/s' },
  overshootOfCgroup: { below: 0.1, unit: ' %' },
  /** Linear in a size that grows by `factor`, and a little more, because figures of a shared machine vary. */
  linear: (factor) => ({ below: 1.2 * factor })
}
