/** The supervised process of a check. */
import path from 'node:path'
import { MIB } from '../../util/mebibyte.js'
import type { RunResult } from '../record/run-result.js'
import { resultWithoutRun } from '../record/record-draft.js'
import { makeRunFolder } from '../record/session-folder.js'
import { makePrivateFolders, writeHomeConfig, type PrivateFolders } from '../run/attempt/run-environment.js'
import { secretsOfRun } from '../configuration/run-secrets.js'
import { chooseRunNetwork } from '../sandbox/run-network.js'
import type { RunLimits } from '../scheduling/limits.js'
import { watchFiles } from './check-changes.js'
import { buildCheckEnvironment, buildShellCommand } from './check-environment.js'
import { openCheckHandle } from './check-handle.js'
import { watchCheck } from './check-watch.js'
import { decideCheckOutcome } from './check-outcome.js'
import type { CheckHost, CheckRun } from './check-spec.js'
import { createOutputTail } from './output-tail.js'

/** Runs the process to its end, and reports its output and the files that it changed. */
export async function superviseCheck(run: CheckRun, limits: RunLimits, host: CheckHost): Promise<RunResult> {
  const { configuration, cli, lifetime, folder } = host
  const directory = makeRunFolder(folder.directory, run.folder)
  const own = makePrivateFolders(cli.privateDirectory, privateNameOf(run.id))
  if (cli.agentUser !== undefined) writeHomeConfig(own)
  const { env, policy, close } = await cli.sandbox.confine({
    run: run.id,
    workingDirectory: run.cwd,
    writes: true,
    worktree: run.worktree,
    own: [own.temporary],
    readable: [],
    home: own.home,
    env: environmentOf(own, host),
    network: chooseRunNetwork(configuration.sandbox, run.network),
    usesApi: false
  })
  folder.redactor.add(secretsOfRun(env))
  const reportChanges = await watchFiles(run, host)
  const tail = createOutputTail()
  const watch = watchCheck(run, limits, tail, host.folder.emit)
  const handle = openCheckHandle(run, host)
  try {
    const { end, exitCode, signal, durationMs, peakMemoryBytes } = await cli.processes.run(
      {
        command: buildShellCommand(run.check.command, env['PATH']),
        cwd: run.cwd,
        env,
        sandbox: policy,
        stdin: { kind: 'file', path: '/dev/null' },
        transcriptFile: path.join(directory, 'transcript.log'),
        startTranscriptFilter: folder.redactor.startStream,
        transcriptLimitBytes: configuration.transcriptLimitBytes,
        memoryCsvFile: path.join(directory, 'memory.csv'),
        ownedPaths: [own.temporary, own.home],
        memoryLimitBytes: limits.memoryLimitBytes,
        timeoutMs: limits.timeoutSeconds * 1_000,
        stallMs: configuration.stallSeconds * 1_000,
        onStall: configuration.onStall
      },
      watch.observer,
      AbortSignal.any([lifetime.cancelSignal, handle.ended])
    )
    watch.end()
    const { text, isCut } = tail.text()
    if (text !== '') folder.emit({ type: 'check-output', run: run.id, text, isCut })
    await reportChanges()
    const verdict = decideCheckOutcome({
      end,
      output: text,
      timeoutSeconds: limits.timeoutSeconds,
      isShortened: limits.timeoutSeconds < run.limits.timeoutSeconds
    })
    return {
      ...resultWithoutRun(verdict.outcome, null),
      ...verdict,
      exitCode,
      signal,
      executionSeconds: durationMs / 1_000,
      peakMemoryMb: Math.round(peakMemoryBytes / MIB)
    }
  } finally {
    watch.end()
    handle.close()
    close()
  }
}

function environmentOf(
  { temporary, home }: PrivateFolders,
  { cli, configuration }: CheckHost
): Record<string, string> {
  return buildCheckEnvironment({
    inherited: cli.inheritedEnvironment,
    passed: [...configuration.passEnv, ...configuration.publicEnv],
    temporaryDirectory: temporary,
    user: cli.agentUser?.user.name,
    ownHome: home
  })
}

/** Short, because programs create sockets in their TMPDIR, and a socket address has at most 108 bytes. */
function privateNameOf(id: string): string {
  return id.replace('check-', 'c')
}
