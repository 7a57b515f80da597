import { describe, expect, it } from '@jest/globals'
import type { Conversation } from '../../../src/session/run/attempt/conversation.js'
import type { RunControl } from '../../../src/session/lifecycle/run-controls.js'
import { openRunHandle } from '../../../src/session/run/run-handle.js'
import type { SessionContext } from '../../../src/session/lifecycle/session-context.js'
import type { ClaudeRun } from '../../../src/session/run/attempt/run-spec.js'

describe('openRunHandle', () => {
  it('remembers that the agent got a message', async () => {
    let control: RunControl | undefined
    const session: unknown = {
      folder: { emit: () => undefined },
      runControls: {
        add: (_: string, given: RunControl) => {
          control = given
          return () => undefined
        }
      }
    }
    const run = { id: '01', agent: { slug: 'qa', name: 'QA' } } as ClaudeRun
    const handle = openRunHandle(run, session as SessionContext)
    await expect(control?.say('Use tabs', false)).rejects.toThrow(/takes no messages now/)
    expect(handle.gotMessages()).toBe(false)
    expect(control?.takesMessages()).toBe(false)
    expect(() => control?.wrapUp('asked')).toThrow(/takes no messages now/)
    const conversation: Partial<Conversation> = { say: () => Promise.resolve(), wrapUp: () => 'not-asked' }
    handle.setConversation(conversation as Conversation)
    await control?.say('Use tabs', false)
    expect(handle.gotMessages()).toBe(true)
    control?.wrapUp('asked')
    expect(handle.wrapUpRequest.reason).toBe('asked')
    expect(() => control?.wrapUp('again')).toThrow(/already been asked to wrap up/)
    handle.close()
  })
})
