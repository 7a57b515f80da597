// Runs every test with the real CLI against other versions of it: `npm run compat [version ...]`, by default the newest of
// the registry. The versions are installed in the user's cache. The tests of whole sessions run dist/, so build first.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const PACKAGE = '@anthropic-ai/claude-code'
const TESTS = ['real-cli', 'support/messages-api', 'process/interactive-programs']

/** Runs a program to its end and passes its output through. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
  if (error) throw error
  return status
}

/** @throws Error when npm does not answer */
function findNewest() {
  const { status, stdout, stderr } = spawnSync('npm', ['view', PACKAGE, 'version'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm does not say which ${PACKAGE} is the newest: ${stderr.trim()}`)
  return stdout.trim()
}

/** The program of a version, installed if it is missing. @throws Error when it cannot be installed or does not start */
function install(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is not a version, such as 2.1.332.`)
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  const folder = path.join(cache, 'mpm-orchestrator', 'compat', version)
  const program = path.join(folder, 'node_modules', '.bin', 'claude')
  const isThere = () => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.startsWith(version)
  if (isThere()) return program
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  // The package's own script installs the binary for this processor.
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, allowScripts: { [PACKAGE]: true } })
  )
  run(
    'npm',
    [
      'install',
      '--engine-strict=false',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${PACKAGE}@${version}`
    ],
    {
      cwd: folder
    }
  )
  if (!isThere()) throw new Error(`${PACKAGE}@${version} could not be installed in ${folder}.`)
  return program
}

/** Runs the tests against one version. @throws Error when they do not run at all */
function test(version) {
  const program = install(version)
  const results = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'compat-')), 'results.json')
  console.log(`\n=== Claude CLI ${version}`)
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  run(process.execPath, [...jest, '--maxWorkers', '2', '--json', '--outputFile', results, ...TESTS], {
    env: { ...process.env, MPM_TEST_CLAUDE: program }
  })
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    fs.readFileSync(results, 'utf8')
  )
  fs.rmSync(path.dirname(results), { recursive: true })
  const works = numFailedTests + numFailedTestSuites === 0 && numPassedTests > 0
  return { version, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, works }
}

const given = process.argv.slice(2)
const outcomes = (given.length > 0 ? given : [findNewest()]).map(test)
const table = [
  '| Claude CLI | passed | failed | skipped | works |',
  '| ---------- | ------ | ------ | ------- | ----- |',
  ...outcomes.map(
    ({ version, passed, failed, skipped, works }) =>
      `| ${version} | ${passed} | ${failed} | ${skipped} | ${works ? 'yes' : 'no'} |`
  )
].join('\n')
console.log(`\n${table}`)
if (process.env.GITHUB_STEP_SUMMARY) fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${table}\n`)
process.exitCode = outcomes.every(({ works }) => works) ? 0 : 1
