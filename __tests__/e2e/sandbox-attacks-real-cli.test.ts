/**
 * Every attack of the list, carried out by the Bash of an agent of the real CLI, at each level of the sandbox that this
 * machine can give. The table in docs/security.md is what is measured here.
 */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { ATTACK_KINDS, ATTACKS } from '../support/attacks/attacks.js'
import { attackScript, readAttackResults, type AttackResult } from '../support/attacks/attack-script.js'
import { plainParent, prepareAttackedJob, type AttackedJob } from '../support/attacks/attacked-job.js'
import type { Attack, AttackKind } from '../support/attacks/attack.js'
import { LEVELS, verdictAt, writeConfinedNode, type Level } from '../support/attacks/levels.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario, type Member } from '../support/team-scenario.js'
import { makeTestUser, removeTestUser, type TestUser } from '../support/test-user.js'
import { describeUnless } from '../support/tools/describe-unless.js'

let stage: Stage | undefined
let attacked: AttackedJob | undefined
let user: TestUser | undefined
let agentUser: TestUser | undefined

afterEach(async () => {
  await attacked?.close()
  await stage?.close()
  for (const each of [user, agentUser]) if (each !== undefined) removeTestUser(each)
  stage = attacked = user = agentUser = undefined
})

const bash = (command: string) => ({ type: 'tool_use', name: 'Bash', input: { command } }) as const

/** One writes a private file and stays until the other has attacked it, with everything else. */
const TEAM: readonly Member[] = [
  {
    agent: 'Research Agent',
    task: 'Write a note',
    steps: [
      { blocks: [bash('echo private >"$TMPDIR/file" && echo "$TMPDIR" >other.path')] },
      { blocks: [bash('true')], barrier: { name: 'written', n: 2 } },
      { text: 'Done.\n\nSTATUS: done', barrier: { name: 'attacked', n: 2 } }
    ]
  },
  {
    agent: 'Engineer Agent',
    task: 'Look around',
    steps: [
      { blocks: [bash('bash attack.sh >results.txt 2>&1')], barrier: { name: 'written', n: 2 } },
      { text: 'Done.\n\nSTATUS: done', barrier: { name: 'attacked', n: 2 } }
    ]
  }
]

/** Tells the agents where the session folder is: they shall not find it only because they cannot list its parent. */
function waitForSession(temp: string, workspace: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = fs.watch(temp, look)
    look()

    function look(): void {
      const found = fs.readdirSync(temp).find((name) => /^mpm-session-\d+-\d+-\w+$/.test(name))
      if (found === undefined) return
      watcher.close()
      fs.writeFileSync(path.join(workspace, 'session.path'), path.join(temp, found))
      resolve()
    }
  })
}

/** Runs a session at a level, whose one agent attacks; returns the results, and the level that it reports. */
async function attackAt(level: Level) {
  user = level.user === 'own' ? undefined : makeTestUser({ trusted: level.user === 'sudo' })
  // Not one that the session makes: the tests of those look for what is left on the machine.
  agentUser = level.hasAgentUser ? makeTestUser() : undefined
  stage = await setStage({ parent: plainParent(), ...(user === undefined ? {} : { user }) })
  attacked = await prepareAttackedJob(stage)
  const { workspace, temp } = stage.job
  fs.writeFileSync(path.join(workspace, 'attack.sh'), attackScript(ATTACKS, attacked.facts))
  await stage.startApi(teamScenario(TEAM))
  const running = stage.startMain({
    ...stage.realCli({
      'allowed-tools': 'Bash',
      sandbox: level.way === null ? 'off' : 'auto',
      ...(agentUser === undefined ? {} : { 'agent-user': agentUser.name })
    }),
    ...(level.refuses.length === 0
      ? {}
      : { node: writeConfinedNode(path.join(temp, 'node'), level, user), changesUser: true })
  })
  fs.writeFileSync(path.join(workspace, 'step.pid'), String(running.pid))
  await Promise.race([waitForSession(temp, workspace), running.finished])
  const main = await running.finished
  const results = path.join(workspace, 'results.txt')
  return {
    main,
    sandbox: stage.artifactRecord().sandbox,
    results: readAttackResults(fs.existsSync(results) ? fs.readFileSync(results, 'utf8') : '')
  }
}

/** A user's own rights deny in many ways. */
const BY_RIGHTS = ['EACCES', 'EPERM', 'ENOENT', 'ENOSYS', 'NO_NEW_PRIVS', 'NOTHING']

function expectedErrors(
  { column }: Level,
  { errors, partialErrors = ['EACCES'] }: Attack
): readonly string[] {
  if (column === 'namespaces') return errors
  return column === 'landlock' ? partialErrors : BY_RIGHTS
}

/** What is not as the list says; undefined when all is. */
function deviation(
  level: Level,
  kind: AttackKind,
  attack: Attack,
  result: AttackResult | undefined
): string | undefined {
  const { name } = attack
  if (result === undefined) return `${name}: was not tried`
  const said = `${result.errors.join('+')} (${result.said})`
  const verdict = verdictAt(level, kind, attack)
  if (verdict === undefined) return undefined
  if (verdict === 'succeeds') {
    if (result.succeeded) return undefined
    const isMissing = result.errors.some((error) => attack.missing?.includes(error))
    return isMissing ? undefined : `${name}: failed with ${said}`
  }
  if (result.succeeded) return `${name}: succeeded`
  const expected = expectedErrors(level, attack)
  return result.errors.some((error) => expected.includes(error))
    ? undefined
    : `${name}: denied with ${said}, not ${expected.join('|')}`
}

for (const level of LEVELS)
  describeUnless(level.skipReason, `attacks of an agent, ${level.name}`, () => {
    it('come to what the list says, one by one', async () => {
      const { main, sandbox, results } = await attackAt(level)
      expect([main.exitCode, sandbox?.way]).toEqual([0, level.way])
      const lines = ATTACK_KINDS.flatMap((kind) =>
        kind.attacks.map((attack) => {
          const result = results.get(attack.name)
          const verdict =
            result?.succeeded === true ? 'succeeds' : `denied (${result?.errors.join('+') ?? '?'})`
          return `${level.name.padEnd(30)} ${attack.name.padEnd(45)} ${verdict}`
        })
      )
      process.stdout.write(`${lines.join('\n')}\n`)
      expect(
        ATTACK_KINDS.flatMap((kind) =>
          kind.attacks.flatMap((attack) => deviation(level, kind, attack, results.get(attack.name)) ?? [])
        )
      ).toEqual([])
      expect(fs.readFileSync(path.join(attacked?.facts.elsewhere ?? '', 'file'), 'utf8')).toBe('untouched')
    })
  })
