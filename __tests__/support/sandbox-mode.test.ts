import fs from 'node:fs'
import { expect, it } from '@jest/globals'
import { ProcessStage } from '../process/process-stage.js'
import { IS_SANDBOXED } from './sandbox-mode.js'
import { describeUnless } from './tools/describe-unless.js'
import { namespacesReason } from './tools/namespaces.js'

describeUnless(await namespacesReason(), 'supervision in a sandbox', () => {
  it('is what the tests of this project run in', async () => {
    const stage = new ProcessStage()
    const { output } = await stage.run(['readlink', '/proc/self/ns/pid'])
    await stage.clear()
    expect(IS_SANDBOXED).toBe(true)
    expect(output.toString()).toMatch(/^pid:/)
    expect(output.toString().trim()).not.toBe(fs.readlinkSync('/proc/self/ns/pid'))
  })
})
