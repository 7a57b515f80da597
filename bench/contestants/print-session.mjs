/** A session whose agent says much. Arguments: folder, megabytes. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { loadLibrary } from '../product.mjs'

const [folder, megabytes] = process.argv.slice(2)
const sessionDirectory = path.join(folder, randomUUID())
const rehearsalScript = `${sessionDirectory}.json`
const agents = { Engineer: { 'output-bytes': Number(megabytes) * 1_000_000 } }
fs.writeFileSync(rehearsalScript, JSON.stringify({ agents }))
const { InteractiveSubprocessOrchestrator } = await loadLibrary()
const orchestrator = new InteractiveSubprocessOrchestrator({
  prompt: '**Engineer Agent**: Write the book',
  workingDirectory: folder,
  sessionDirectory,
  rehearse: true,
  rehearsalScript
})
const { conclusion } = await orchestrator.runOrchestratedSession()
fs.rmSync(sessionDirectory, { recursive: true })
if (conclusion !== 'success') throw new Error(`The session went wrong: ${conclusion}`)
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1000 }))
