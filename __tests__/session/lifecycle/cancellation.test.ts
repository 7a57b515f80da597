import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { listenForCancel } from '../../../src/session/lifecycle/cancellation.js'

beforeEach(() => {
  jest.useFakeTimers()
})

afterEach(() => {
  jest.useRealTimers()
})

const never = new Promise<string>(() => undefined)

describe('a cancellation', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('aborts at %s, with its reason', (signal) => {
    const source = new EventEmitter()
    const cancellation = listenForCancel('cancelled by the workflow', source)
    expect(cancellation.signal.aborted).toBe(false)
    source.emit(signal)
    expect(cancellation.signal.reason).toBe('cancelled by the workflow')
    cancellation.stop()
    expect(source.listenerCount(signal)).toBe(0)
  })

  it('returns the result of work that ends in time', async () => {
    const source = new EventEmitter()
    const cancellation = listenForCancel('x', source)
    source.emit('SIGINT')
    expect(await cancellation.within(Promise.resolve('done'))).toBe('done')
    cancellation.stop()
  })

  it('gives up on work before the runner sends its next signal', async () => {
    const source = new EventEmitter()
    const cancellation = listenForCancel('x', source)
    const result = cancellation.within(never)
    source.emit('SIGINT')
    await jest.advanceTimersByTimeAsync(7_400)
    expect(await result).toBeUndefined()
    cancellation.stop()
  })

  it('shortens the time on a second signal', async () => {
    const source = new EventEmitter()
    const cancellation = listenForCancel('x', source)
    const result = cancellation.within(never)
    source.emit('SIGINT')
    source.emit('SIGTERM')
    await jest.advanceTimersByTimeAsync(2_400)
    expect(await result).toBeUndefined()
    cancellation.stop()
  })

  it('lets work take its time while nobody cancels', async () => {
    const cancellation = listenForCancel('x', new EventEmitter())
    let ended = false
    void cancellation.within(never).then(() => (ended = true))
    await jest.advanceTimersByTimeAsync(3_600_000)
    expect(ended).toBe(false)
    cancellation.stop()
  })
})
