/** The refusal of a session whose sandbox would be weaker than its author requires. */
import type { ChosenWay } from '../../process/sandbox/choose-way.js'
import type { SandboxWay } from '../../process/sandbox/sandbox-way.js'
import type { SandboxRequest } from './sandbox-request.js'

/** @throws Error when less is not enough */
export function refuseWeaker(
  { configuration: { sandbox } }: Pick<SandboxRequest, 'configuration'>,
  { failed }: ChosenWay
): void {
  if (sandbox.mode !== 'required' && sandbox.network === 'open') return
  const tried = failed.map(({ way, reason }) => `${ADVICE[way].name}: ${reason}`).join('; ')
  const wanted =
    sandbox.mode === 'required' ? 'sandbox: required' : `a sealed network (network: ${sandbox.network})`
  const advice = [...new Set(failed.flatMap(({ way }) => ADVICE[way].advice ?? []))].join(' ')
  throw new Error(
    `${wanted} needs Linux namespaces, and they cannot be made here. ` +
      (tried === ''
        ? 'The sandbox needs Linux on x64 or arm64 and the launcher of this action. '
        : `Tried: ${tried}. `) +
      `${advice} Or accept less: sandbox: auto with network: open.`
  )
}

const ADVICE: Readonly<Record<SandboxWay, { readonly name: string; readonly advice?: string }>> = {
  root: {
    name: 'as root',
    advice:
      'In a container, add CAP_SYS_ADMIN and an unconfined seccomp profile (options: --privileged), or run the job on the runner itself.'
  },
  'user-namespace': {
    name: 'user namespace',
    advice:
      'Ubuntu 24.04 restricts user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0 lifts that).'
  },
  sudo: { name: 'sudo', advice: 'Passwordless sudo suffices, as on hosted runners.' },
  landlock: { name: 'Landlock' }
}
