/** Entry of the command line. */
import { runCommandLine } from './terminal/run-command-line.js'

process.exit(await runCommandLine(process.argv.slice(2), process.env, process))
