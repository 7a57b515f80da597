/** All attacks, and the table of what each level holds, which docs/security.md shows. */
import type { AttackKind } from './attack.js'
import { FILE_ATTACKS } from './file-attacks.js'
import { KERNEL_ATTACKS } from './kernel-attacks.js'
import { PROCESS_ATTACKS } from './process-attacks.js'

export const ATTACK_KINDS: readonly AttackKind[] = [...PROCESS_ATTACKS, ...FILE_ATTACKS, ...KERNEL_ATTACKS]

export const ATTACKS = ATTACK_KINDS.flatMap(({ attacks }) => attacks)

/** Rows of cells, without the table's head. */
export const ATTACK_TABLE: readonly (readonly string[])[] = ATTACK_KINDS.map(
  ({ tries, namespaces, landlock, agentUser, off }) => [tries, namespaces, landlock, agentUser, off]
)
