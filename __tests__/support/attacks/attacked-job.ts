/** What there is to attack around a job: credentials, sockets, shared memory, a server. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { ACTION_ROOT } from '../action-manifest.js'
import { runGitIn } from '../repository.js'
import type { Stage } from '../stage.js'
import type { AttackFacts } from './attack-script.js'

/** The facts, and the end of what was started for them. */
export interface AttackedJob {
  readonly facts: AttackFacts
  readonly close: () => Promise<void>
}

const isRoot = process.getuid?.() === 0

/** Prepares the job; its files belong to its user, everything of the machine is open to all users. */
export async function prepareAttackedJob({ job, apiKey }: Stage): Promise<AttackedJob> {
  const secret = 'canary-of-the-job'
  const mark = `mpm-attack-${process.pid}-${path.basename(path.dirname(job.home))}`
  const root = path.dirname(job.home)
  const elsewhere = path.join(root, 'elsewhere')
  const tools = job.env['RUNNER_TOOL_CACHE'] ?? ''
  // What is not in the job's folder; root alone can write to /run.
  const places = [`/tmp/${mark}`, `/var/tmp/${mark}`, ...(isRoot ? [`/run/${mark}`, `/root/${mark}`] : [])]
  for (const [file, text] of [
    [path.join(job.home, '.ssh/id'), secret],
    [path.join(job.home, '.npmrc'), secret],
    [path.join(job.temp, 'secret'), secret],
    [path.join(elsewhere, 'file'), 'untouched'],
    [path.join(job.workspace, 'a.txt'), 'a\n'],
    [`/tmp/${mark}/file`, secret],
    [`/var/tmp/${mark}/file`, secret],
    ...(isRoot ? [[`/root/${mark}`, secret] as const] : [])
  ] as const) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  const git = (...args: string[]): string => runGitIn(job.workspace, ['-c', 'safe.directory=*', ...args])
  git('init', '-q')
  git('config', 'http.https://github.com/.extraheader', secret)
  git('add', '-A')
  git('commit', '-qm', 'First')
  const call = path.join(elsewhere, 'system-call.pl')
  fs.copyFileSync(path.resolve('__tests__/fixtures/system-call.pl'), call)
  if (job.user !== undefined) execFileSync('chown', ['-R', `${job.user.uid}:${job.user.gid}`, root])
  fs.chmodSync(root, 0o755)
  for (const at of places.slice(0, 2)) fs.chmodSync(at, 0o755)

  const servers = await Promise.all(
    [...(isRoot ? [`/run/${mark}`] : []), `/tmp/${mark}/socket`, path.join(job.temp, 'socket')].map(listen)
  )
  for (const { address } of servers) fs.chmodSync(address, 0o777)
  // Node's own names of abstract sockets are filled up with zeros.
  const abstract = spawn('perl', [call, 'listen', `@${mark}`], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(abstract.stdout, 'data')
  const tcp = await listen(0)
  // 0: of no key, and the command that removes it; 0o1666: a new one, for everyone.
  const perl = (code: string): string => execFileSync('perl', ['-e', code], { encoding: 'utf8' })
  const shared = perl('print shmget(0, 4096, 01666)')
  return {
    facts: {
      runner: job.temp,
      commands: path.join(job.temp, '_runner_file_commands/1'),
      home: job.home,
      elsewhere,
      tools,
      action: ACTION_ROOT,
      call,
      secret,
      mark,
      key: apiKey,
      shared,
      port: (tcp.server.address() as net.AddressInfo).port
    },
    close: async () => {
      const ended = once(abstract, 'exit')
      abstract.stdin.end()
      await ended
      perl(`shmctl(${shared}, 0, 0)`)
      for (const { server } of [...servers, tcp]) await new Promise((resolve) => server.close(resolve))
      for (const place of places) fs.rmSync(place, { recursive: true, force: true })
    }
  }
}

async function listen<Address extends string | number>(
  address: Address
): Promise<{ address: Address; server: net.Server }> {
  const server = net.createServer((socket) => socket.on('error', () => undefined).end())
  await new Promise<void>((resolve) =>
    typeof address === 'number'
      ? server.listen(address, '127.0.0.1', resolve)
      : server.listen(address, resolve)
  )
  return { address, server }
}

/** A folder that no sandbox replaces or hides as such, so that each of the job's folders must be held on its own. */
export function plainParent(): string {
  return isRoot && fs.existsSync('/srv') ? '/srv' : os.tmpdir()
}
