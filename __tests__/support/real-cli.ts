/** The real CLI that the tests run: the one of the dev dependencies, or the one that `npm run compat` names. */
import path from 'node:path'
import process from 'node:process'

export const CLAUDE = path.resolve(process.env['MPM_TEST_CLAUDE'] ?? 'node_modules/.bin/claude')
