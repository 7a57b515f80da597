/** ProcessManager with a transcript. Arguments: megabytes, file. */
import { performance } from 'node:perf_hooks'
import { buildSpec, loadLibrary } from '../product.mjs'
import { buildFlood, tellRate } from './flood.mjs'

const [megabytes, transcriptFile] = process.argv.slice(2)
const { ProcessManager } = await loadLibrary()
const spec = buildSpec(buildFlood(megabytes), { transcriptFile, transcriptLimitBytes: 4 * 2 ** 30 })
const startMs = performance.now()
const { outputBytes, cutBytes } = await new ProcessManager().run(spec, {}, new AbortController().signal)
tellRate(outputBytes - cutBytes, performance.now() - startMs, megabytes)
