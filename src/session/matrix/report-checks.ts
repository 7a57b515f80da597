/** The checks of a session whose delegations ran in other jobs: they run in the job that merges their work. */
import fs from 'node:fs'
import { chooseMemoryEnforcer } from '../../process/cgroup/choose-enforcer.js'
import { readMachineMemory } from '../../process/memory/machine-memory.js'
import type { CheckHost } from '../checks/check-spec.js'
import { checkBefore, checkRound, skipMissingChecks } from '../checks/session-checks.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import { FailureList } from '../lifecycle/failure-list.js'
import type { SessionOptions } from '../lifecycle/open-session.js'
import { openProcessHost } from '../lifecycle/process-host.js'
import { releaseAll } from '../lifecycle/release-all.js'
import { RunControls } from '../lifecycle/run-controls.js'
import { SessionLifetime } from '../lifecycle/session-lifetime.js'
import { privateDirectoryOf } from '../lifecycle/session-owner.js'
import { removeShortFolder } from '../lifecycle/short-folder.js'
import type { SessionFolder } from '../record/session-folder.js'
import { findCheckout } from '../workspace/git/checkout.js'
import { openWorkspace } from '../workspace/open-workspace.js'
import type { ReportChecks } from './fold-session.js'
import type { SessionPlan } from './session-plan.js'

/** Opens what the checks run on; undefined when there are none. */
export async function openReportChecks(
  configuration: SessionConfiguration,
  { pm, legs, unknownAgents }: SessionPlan,
  folder: SessionFolder,
  { signal, inheritedEnvironment = process.env, closedFolders = [] }: SessionOptions
): Promise<ReportChecks | undefined> {
  if (configuration.checks.session.length === 0) return undefined
  const { sessionId } = folder.record()
  const privateDirectory = privateDirectoryOf(configuration.sessionDirectory)
  const warn = (message: string): void => {
    folder.emit({ type: 'notice', level: 'warning', message })
  }
  const failures = new FailureList()
  const enforcer = await failures.orUndefined(
    chooseMemoryEnforcer(configuration.memoryEnforcement, sessionId)
  )
  const checkout = await findCheckout(configuration.workingDirectory)
  const { host, releaseUser } = await openProcessHost(
    configuration,
    { sessionId, enforcer, program: ['/bin/sh'] },
    {
      inheritedEnvironment,
      privateDirectory,
      closedFolders,
      checkout: checkout.ok ? checkout.value : undefined,
      sealsNetwork: configuration.sandbox.network !== 'open'
    },
    failures,
    folder
  )
  const lifetime = new SessionLifetime(configuration.limits.sessionTimeoutSeconds, signal)
  /** Opened anew each time, because the merge between them has a workspace of its own. */
  const run = async (work: (host: CheckHost) => Promise<unknown>): Promise<void> => {
    const settings = { ...configuration, isolation: 'shared', cache: false } as const
    const workspace = await openWorkspace(settings, await findCheckout(configuration.workingDirectory), warn)
    try {
      const runControls = new RunControls()
      await work({ configuration, folder, lifetime, runControls, readMachineMemory, cli: host, workspace })
    } finally {
      await workspace.close()
    }
  }
  return {
    before: () => (failures.message === undefined ? run(checkBefore) : Promise.resolve()),
    after: () =>
      run(async (checkHost) => {
        const isNothingDelegated = pm.outcome === 'completed' && legs.length + unknownAgents.length === 0
        if (failures.message === undefined)
          await checkRound(checkHost, 1, folder.record().results, isNothingDelegated)
        await skipMissingChecks(checkHost, pm, failures.message)
      }),
    close: async () => {
      lifetime.close()
      await releaseAll(
        [
          () => host.processes.dispose(),
          () => enforcer?.dispose(),
          releaseUser,
          () => {
            removeShortFolder(privateDirectory)
            fs.rmSync(privateDirectory, { recursive: true, force: true })
          }
        ],
        warn
      )
    }
  }
}
