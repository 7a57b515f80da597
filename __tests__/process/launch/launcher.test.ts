import { describe, expect, it } from '@jest/globals'
import {
  buildLaunchCommand,
  type LaunchRequest,
  type LaunchRoot
} from '../../../src/process/launch/launcher.js'

describe('The launcher of a program whose cgroup takes sudo to join', () => {
  const files = ['/sys/fs/cgroup/run/cgroup.procs']
  const command = ['/usr/bin/sudo', '-n', '--', 'sh'] as const
  const joinOf = (root: LaunchRoot | undefined) => {
    const request: LaunchRequest = {
      nonce: 'n',
      command: ['true'],
      cwd: '/',
      env: {},
      join: { kind: 'command', command, files },
      limitMarkKib: 0,
      parentPid: undefined,
      marks: {},
      specFile: '/tmp/spec.json',
      root
    }
    const machine = {
      platform: 'linux',
      arch: 'x64',
      launcher: '/launcher',
      perl: undefined,
      shell: '/bin/sh'
    }
    const { joinFiles, joinCommand } = buildLaunchCommand(request, machine).spec?.content ?? {}
    return { joinFiles, joinCommand }
  }

  it('runs sudo when it runs as we do', () => {
    expect(joinOf(undefined)).toEqual({ joinFiles: undefined, joinCommand: command })
  })

  it('joins by itself when it runs as root', () => {
    const root = { prefix: ['/usr/bin/sudo'], fifo: undefined }
    expect(joinOf(root)).toEqual({ joinFiles: files, joinCommand: undefined })
  })
})
