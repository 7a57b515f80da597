/** child_process, its output kept until the end. Argument: megabytes. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buildFlood } from './flood.mjs'

const [file, ...args] = buildFlood(process.argv[2])
const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] })
const chunks = []
child.stdout.on('data', (chunk) => chunks.push(chunk))
await once(child, 'close')
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1000, chunks: chunks.length }))
