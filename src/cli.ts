/** Entry of the command line. */
import { ignoreBrokenPipe } from './terminal/closed-pipe.js'
import { runCommandLine } from './terminal/run-command-line.js'
import { keepEngineSmall } from './util/engine-memory.js'

keepEngineSmall()
ignoreBrokenPipe(process.stdout, process.stderr)
process.exit(await runCommandLine(process.argv.slice(2), process.env, process))
