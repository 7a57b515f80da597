/** A session whose agents say much. Arguments: folder, megabytes of each agent, agents. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { loadLibrary, loadPart } from '../product.mjs'

const [folder, megabytes, agents] = process.argv.slice(2)
const sessionDirectory = path.join(folder, randomUUID())
const rehearsalScript = `${sessionDirectory}.json`
const answers = { Engineer: { 'output-bytes': Number(megabytes) * 1_000_000 } }
fs.writeFileSync(rehearsalScript, JSON.stringify({ agents: answers }))
const { InteractiveSubprocessOrchestrator } = await loadLibrary()
// As the action and the command line do.
const { keepEngineSmall } = await loadPart('util/engine-memory.js')
keepEngineSmall()
const orchestrator = new InteractiveSubprocessOrchestrator({
  prompt: Array.from({ length: Number(agents) }, (_, i) => `**Engineer Agent**: Write book ${i + 1}`).join(
    '\n\n'
  ),
  workingDirectory: folder,
  sessionDirectory,
  rehearse: true,
  rehearsalScript,
  maxParallel: Number(agents),
  maxDelegations: Number(agents),
  limits: { memoryLimitBytes: 128 * 2 ** 20, pmMemoryLimitBytes: 256 * 2 ** 20 }
})
const { conclusion } = await orchestrator.runOrchestratedSession()
fs.rmSync(sessionDirectory, { recursive: true })
if (conclusion !== 'success') throw new Error(`The session went wrong: ${conclusion}`)
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1000 }))
