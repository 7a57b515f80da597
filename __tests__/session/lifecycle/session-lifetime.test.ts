import { getMaxListeners } from 'node:events'
import { expect, it } from '@jest/globals'
import { SessionLifetime } from '../../../src/session/lifecycle/session-lifetime.js'

it.each(['stopSignal', 'wrapUpSignal'] as const)(
  'Node warns of no leak, however many agents listen to %s',
  (name) => {
    const lifetime = new SessionLifetime(60)
    expect(getMaxListeners(lifetime[name])).toBe(Infinity)
    lifetime.close()
  }
)
