import fs from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { isAllowed, parseAllowedHost } from '../../../src/session/network/allowed-host.js'
import { parseRequestedHost } from '../../../src/session/network/host-name.js'
import { HOST_PRESETS, PRESET_NAMES } from '../../../src/session/network/presets.js'
import { isPublicAddress } from '../../../src/session/network/public-address.js'

const entriesOf = (text: string): readonly string[] | string => {
  const parsed = parseAllowedHost(text)
  return parsed.ok ? parsed.value.map(({ entry }) => entry) : parsed.error
}

describe('an entry', () => {
  it.each([
    ['api.example.com', 'api.example.com'],
    ['API.Example.com.', 'api.example.com'],
    ['*.example.com', '*.example.com'],
    ['example.com:443', 'example.com:443'],
    ['*.example.com:80', '*.example.com:80'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['my_host.example.com', 'my_host.example.com']
  ])('%s is read as %s', (text, entry) => {
    expect(entriesOf(text)).toEqual([entry])
  })

  it.each([
    ['https://example.com/path', 'is a URL: write the host alone: example.com'],
    ['example.com/path', 'has a path or a user: '],
    ['me@example.com', 'has a path or a user: '],
    ['example.com:8443', 'has the port "8443": only 443 (TLS) and 80 (plain http)'],
    ['example.com:', 'has the port "": '],
    ['example.com:0443', 'has the port "0443": '],
    ['*', 'has a * that is not its first label: '],
    ['a.*.example.com', 'has a * that is not its first label: '],
    ['*example.com', 'has a * that is not its first label: '],
    ['*.com', 'has no dot, so it is not the full name of a public host: a whole top-level domain'],
    ['*.', 'is not a host name'],
    ['intranet', 'has no dot, '],
    ['pypy', 'the preset "pypi" may be meant'],
    ['constructor', 'has no dot, '],
    ['localhost', 'is this machine'],
    ['a.localhost', 'is this machine'],
    ['127.0.0.1', 'is an IP address, not a name'],
    ['127.1', 'is an IP address'],
    ['2130706433', 'is an IP address'],
    ['0x7f.1', 'is an IP address'],
    ['0177.0.0.01', 'is an IP address'],
    ['１２７.0.0.1', 'is an IP address'],
    ['example.123', 'is an IP address'],
    ['*.0.0.1', 'is an IP address'],
    ['[::1]', 'is an IP address'],
    ['::1', 'is an IP address'],
    ['fe80::1%lo', 'is an IP address'],
    ['ex%61mple.com', 'is not a host name'],
    ['exa\u200bmple.com', 'is not a host name'],
    ['exa mple.com', 'is not a host name'],
    ['-a.example.com', 'is not a host name'],
    ['a..example.com', 'is not a host name'],
    [`${'a'.repeat(64)}.com`, 'is not a host name'],
    [`${'a.'.repeat(150)}com`, 'is longer than 253 characters'],
    ['', 'is not a host name']
  ])('%j is refused', (text, reason) => {
    expect(entriesOf(text)).toEqual(expect.stringContaining(reason))
  })

  it.each(PRESET_NAMES)('%s stands for its hosts', (name) => {
    expect(entriesOf(name)).toEqual(HOST_PRESETS[name].hosts)
  })

  it('may be written with accents in any script, and matches what clients send', () => {
    const parsed = parseAllowedHost('例え.テスト')
    expect(parsed.ok && isAllowed(parsed.value, 'xn--r8jz45g.xn--zckzah', 443)).toBe(true)
  })
})

describe('a requested name', () => {
  it('is never changed into another one: random spellings match only the exact entry', () => {
    const pieces = [
      'a',
      'A',
      '.',
      '..',
      '%2e',
      '\0',
      '\r\n',
      'ⓐ',
      '。',
      '０',
      '0x7f',
      '1',
      ':',
      '[',
      ']',
      '-',
      '_',
      ' ',
      '@',
      '/'
    ]
    const list = parseAllowedHost('a.a')
    let seed = 7
    const next = (bound: number): number => (seed = (seed * 48271) % 2147483647) % bound
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + next(5) }, () => pieces[next(pieces.length)]).join('')
      const parsed = parseRequestedHost(text)
      if (!parsed.ok) continue
      expect(text.toLowerCase().replace(/\.$/, '')).toBe(parsed.value)
      expect(new URL(`http://${text}/`).hostname.replace(/\.$/, '')).toBe(parsed.value)
      expect(list.ok && isAllowed(list.value, parsed.value, 443)).toBe(parsed.value === 'a.a')
    }
  })
})

describe('an address', () => {
  it.each(['8.8.8.8', '93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:4700::1', '2a00:1450:4001::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    }
  )

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '100::1',
    'fd00::1',
    'fd00:ec2::254',
    'fc00::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    'example.com',
    '',
    '1.2.3',
    '2606:4700::1%1'
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('docs/network.md', () => {
  const page = fs.readFileSync(new URL('../../../docs/network.md', import.meta.url), 'utf8')

  it.each(PRESET_NAMES)('lists the hosts of the preset %s', (name) => {
    const row = page.split('\n').find((line) => new RegExp(`^\\| \`${name}\` +\\|`).test(line)) ?? ''
    const [, , hosts = '', meaning = ''] = row.split('|').map((cell) => cell.trim())
    expect(hosts.split(', ').map((host) => host.replaceAll('`', ''))).toEqual(HOST_PRESETS[name].hosts)
    expect(meaning).toBe(HOST_PRESETS[name].meaning)
  })
})
