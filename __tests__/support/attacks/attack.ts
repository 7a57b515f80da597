/** An attack that an agent's Bash carries out, and what a level of the sandbox must answer. */

/** An attack. */
export interface Attack {
  /** For the output of the tests; unique. */
  readonly name: string
  /** Exits with 0 if, and only if, the attack succeeds. Variables: see `attack-script.ts`. */
  readonly command: string
  /** Errors of which the namespaces must give one; names of errno, `NO_NEW_PRIVS`, or `NOTHING` for a silent failure. */
  readonly errors: readonly string[]
  /** The same for Landlock, where it denies the attack; by default, what a file of another gives. */
  readonly partialErrors?: readonly string[]
  /** With `agent-user` alone, where it is not as for the others of its kind. */
  readonly agentUser?: Verdict
  /** Without a sandbox it is open to root only. */
  readonly needsRoot?: boolean
  /** Without a sandbox: errors by which a kernel or a container says that it has no such thing. */
  readonly missing?: readonly string[]
}

/** What a level does with all attacks of a kind. */
export type Verdict = 'denied' | 'succeeds'

/** Attacks of one kind: a row of the table in docs/security.md. */
export interface AttackKind {
  /** Continues "an agent tries to ...". */
  readonly tries: string
  readonly namespaces: Verdict
  readonly landlock: Verdict
  readonly off: Verdict
  /** Without a sandbox, but with `agent-user`. */
  readonly agentUser: Verdict
  readonly attacks: readonly Attack[]
}
