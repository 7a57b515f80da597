import { describe, expect, it } from '@jest/globals'
import { parseBoundFiles, parseSockets } from '../../../src/session/sandbox/host-sockets.js'

/** As the kernel writes it. */
const UNIX = `Num       RefCount Protocol Flags    Type St Inode Path
00000000f5404177: 00000002 00000000 00010000 0001 01 10282384 /opt/service/a socket
000000000b26de3c: 00000003 00000000 00000000 0001 03 10283445
00000000deb11742: 00000002 00000000 00010000 0001 01   262 /var/lib/short-inode
0000000080cb15bc: 00000003 00000000 00000000 0001 03 10283443 /opt/service/a socket
00000000cc5b1b2c: 00000002 00000000 00000000 0002 01 10283400 /var/lib/log
0000000011111111: 00000002 00000000 00010000 0001 01 10282386 @abstract/socket
0000000022222222: 00000002 00000000 00010000 0005 01 10282387 relative.sock
`

const MOUNTS = `24 1 254:0 / / rw,relatime - ext4 /dev/root rw
31 24 0:28 / /run rw - tmpfs tmpfs rw
45 24 0:28 /docker.sock /var/lib/docker\\040socket rw - tmpfs tmpfs rw
46 24 254:0 /srv/data /data rw - ext4 /dev/root rw
`

describe('sockets of the machine', () => {
  it('are those with a path, each once; relative ones are looked for where a process may have bound them', () => {
    expect(parseSockets(UNIX, ['/project', '/'])).toEqual([
      '/opt/service/a socket',
      '/var/lib/short-inode',
      '/var/lib/log',
      '/project/relative.sock',
      '/relative.sock'
    ])
  })

  it('may be mounted from another network namespace: parts of file systems are looked at', () => {
    expect(parseBoundFiles(MOUNTS)).toEqual(['/var/lib/docker socket', '/data'])
  })
})
