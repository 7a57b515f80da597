/**
 * Gives each run of jest a folder, which its workers share by an environment variable (once-per-run.ts), and bundles the
 * scripts of the pages, which src/ reads.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePageScripts } from '../../../scripts/page-scripts.mjs'

export default function setUp() {
  writePageScripts('lib/page')
  const folder = mkdtempSync(join(tmpdir(), 'mpm-test-run-'))
  process.env.MPM_TEST_RUN = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
