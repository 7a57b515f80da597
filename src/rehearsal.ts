/** Entry of the built-in stand-in for the agent CLI. */
import { runRehearsal } from './claude/rehearsal/main.js'

process.exitCode = await runRehearsal(process.argv.slice(2), process.env)
