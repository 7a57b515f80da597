/** ProcessManager and a program that prints. Arguments: megabytes, transcript. */
import { buildSpec, loadLibrary } from '../product.mjs'
import { buildFlood } from './flood.mjs'

const [megabytes, transcriptFile] = process.argv.slice(2)
const { ProcessManager } = await loadLibrary()
await new ProcessManager().run(
  buildSpec(buildFlood(megabytes), { transcriptFile }),
  {},
  new AbortController().signal
)
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1000 }))
