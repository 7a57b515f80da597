import tls from 'node:tls'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { readClientHello } from '../../../src/session/network/client-hello.js'
import { captureHello } from '../../support/outside.js'

let hello: Buffer

beforeAll(async () => {
  hello = await captureHello((port) =>
    tls.connect({ port, host: '127.0.0.1', servername: 'api.example.test' }).on('error', () => undefined)
  )
})

const NAME = { kind: 'server-name', name: 'api.example.test' }

function records(message: Buffer, size: number): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < message.length; at += size) {
    const part = message.subarray(at, at + size)
    parts.push(Buffer.from([22, 3, 1, part.length >> 8, part.length & 255]), part)
  }
  return Buffer.concat(parts)
}

describe('the server name of a ClientHello', () => {
  it('is read once the message is complete, and not before', () => {
    for (let length = 0; length < hello.length; length++)
      expect(readClientHello(hello.subarray(0, length))).toEqual({ kind: 'incomplete' })
    expect(readClientHello(hello)).toEqual(NAME)
    expect(readClientHello(Buffer.concat([hello, Buffer.from('anything')]))).toEqual(NAME)
  })

  it.each([1, 2, 3, 4, 5, 100])('is read from records of %i bytes', (size) => {
    expect(readClientHello(records(hello.subarray(5), size))).toEqual(NAME)
  })

  it('is refused where two extensions name servers, which servers read differently', () => {
    const message = hello.subarray(5)
    const at = message.indexOf('api.example.test') - 9
    const extension = message.subarray(at, at + 9 + 'api.example.test'.length)
    const doubled = Buffer.concat([message.subarray(0, at), extension, message.subarray(at)])
    doubled.writeUIntBE(doubled.length - 4, 1, 3)
    // The length of all extensions stands before the first one: find it by what is left behind it.
    for (let place = 0; place < at; place++)
      if (message.readUInt16BE(place) === message.length - place - 2)
        doubled.writeUInt16BE(doubled.length - place - 2, place)
    expect(readClientHello(records(doubled, 16_000))).toEqual({ kind: 'refused', reason: 'not-tls' })
  })

  it('is never misread, whichever byte is changed', () => {
    const at = hello.indexOf('api.example.test')
    for (let place = 0; place < hello.length; place++)
      for (const flip of [1, 0x80, 0xff]) {
        const changed = Buffer.from(hello)
        changed[place] = (changed[place] ?? 0) ^ flip
        const verdict = readClientHello(changed)
        if (verdict.kind !== 'server-name') continue
        const isInName = place >= at && place < at + 'api.example.test'.length
        expect(verdict.name === 'api.example.test').toBe(!isInName)
      }
  })

  it.each([
    ['an alert', Buffer.from([21, 3, 1, 0, 2, 2, 40])],
    ['an empty record', Buffer.from([22, 3, 1, 0, 0, 22])],
    ['a record over 16 KiB', Buffer.from([22, 3, 1, 0x40, 1])],
    ['SSL 2', Buffer.from([0x80, 0x2e, 1, 0, 2])],
    ['a ServerHello', Buffer.from([22, 3, 3, 0, 4, 2, 0, 0, 0])],
    ['a message without end', Buffer.from([22, 3, 3, 0, 4, 1, 0xff, 0xff, 0xff])],
    ['an empty message', Buffer.from([22, 3, 3, 0, 4, 1, 0, 0, 0])]
  ])('is refused in %s', (_kind, bytes) => {
    expect(readClientHello(bytes)).toEqual({ kind: 'refused', reason: 'not-tls' })
  })
})
