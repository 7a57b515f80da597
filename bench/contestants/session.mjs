/** One session with the stand-in CLI. Arguments: folder, scenario file, number of agents, folder of the session. */
import { performance } from 'node:perf_hooks'
import { loadLibrary, loadPart } from '../product.mjs'

/** Ways of the sandbox that hold all of a policy. */
const WHOLE_WAYS = ['root', 'user-namespace', 'sudo']

const [folder, rehearsalScript, agents, sessionDirectory] = process.argv.slice(2)
const { InteractiveSubprocessOrchestrator } = await loadLibrary()
// As the action and the command line do.
const { keepEngineSmall } = await loadPart('util/engine-memory.js')
keepEngineSmall()
const orchestrator = new InteractiveSubprocessOrchestrator({
  prompt: 'Build the machine',
  workingDirectory: folder,
  sessionDirectory,
  rehearse: true,
  rehearsalScript,
  maxParallel: Number(agents),
  maxDelegations: Number(agents),
  limits: { memoryLimitBytes: 128 * 2 ** 20, pmMemoryLimitBytes: 256 * 2 ** 20 }
})
const startMs = performance.now()
const { conclusion, pm, results, sandbox } = await orchestrator.runOrchestratedSession()
const wallMs = performance.now() - startMs
if (conclusion !== 'success' || results.length !== Number(agents))
  throw new Error(`The session went wrong: ${conclusion}, ${results.length} runs`)
// A part of the sandbox takes less than the whole.
if (process.platform === 'linux' && !WHOLE_WAYS.includes(sandbox?.way))
  throw new Error(`The agents were not in a whole sandbox: ${JSON.stringify(sandbox)}`)
const criticalMs = 1000 * (pm[0].executionSeconds + Math.max(...results.map((run) => run.executionSeconds)))
console.log(JSON.stringify({ wallMs, criticalMs, megabytes: process.resourceUsage().maxRSS / 1000 }))
