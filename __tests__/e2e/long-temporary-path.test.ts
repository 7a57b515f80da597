import { afterEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { findProgram } from '../support/tools/find-program.js'
import { setStage, type Stage } from '../support/stage.js'
import { noUsersReason } from '../support/test-user.js'
import { teamScenario } from '../support/team-scenario.js'

let stage: Stage
// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

const NODE_SOCKET = `require('net').createServer().listen(process.env.TMPDIR + '/tsx-0/' + 'x'.repeat(24) + '.pipe', () => {
  console.log('NODE LISTENS'); process.exit()
})`
const PYTHON_SOCKET = `import os, socket
socket.socket(socket.AF_UNIX).bind(os.environ["TMPDIR"] + "/pymp-01234567/listener-0123456789abcdef")
print("PYTHON LISTENS")`
const command = [
  'echo "<$TMPDIR> <$CLAUDE_CONFIG_DIR> $(stat -c %a "$TMPDIR")"',
  'mkdir "$TMPDIR/tsx-0" "$TMPDIR/pymp-01234567"',
  `'${process.execPath}' -e "${NODE_SOCKET.replaceAll('\n', ' ')}"`,
  ...(findProgram('python3') === undefined ? [] : [`python3 -c '${PYTHON_SOCKET}'`])
].join('\n')

const scenario = teamScenario([
  {
    agent: 'Engineer Agent',
    task: 'Open the sockets',
    steps: [
      { blocks: [{ type: 'tool_use', name: 'Bash', input: { command } }] },
      { text: 'They are open.', gate: 'opened' }
    ]
  }
])

const users = (await noUsersReason()) === null ? ['', 'auto'] : ['']

describe('agents of a session whose folders have a long path', () => {
  it.each(users)('get a short TMPDIR that takes sockets (agent-user: "%s")', async (user) => {
    stage = await setStage()
    const api = await stage.startApi(scenario)
    const temp = path.join(stage.job.temp, 'l'.repeat(150))
    fs.mkdirSync(temp)
    // Another user for agents goes through it to the checkout.
    fs.chmodSync(path.dirname(stage.job.temp), 0o755)
    const step = stage.realCli({
      'allowed-tools': 'Bash',
      'permission-mode': 'bypassPermissions',
      ...(user === '' ? {} : { 'agent-user': user })
    })
    api.release('opened')
    const { main } = await stage.run({ ...step, env: { ...step.env, RUNNER_TEMP: temp } })
    expect(main.exitCode === 0 ? '' : main.raw).toBe('')
    const stream = stage.artifactFiles().get('agents/01-engineer/stream.jsonl') ?? ''
    const [, temporary = '', config = '', mode] = /<(\/[^>]*)> <(\/[^>]*)> (\d+)/.exec(stream) ?? []
    expect(mode).toBe('700')
    for (const each of [temporary, config]) expect(each.length).toBeLessThanOrEqual(60)
    expect(stream).toContain('NODE LISTENS')
    expect(findProgram('python3') === undefined || stream.includes('PYTHON LISTENS')).toBe(true)
    expect([fs.existsSync(temporary), fs.existsSync(path.dirname(path.dirname(temporary)))]).toEqual([
      false,
      false
    ])
    expect(fs.readdirSync(temp).filter((name) => name.includes('private'))).toEqual([])
  })

  it('leave nothing when the main step is killed', async () => {
    stage = await setStage()
    const api = await stage.startApi(scenario)
    const step = stage.realCli({ 'allowed-tools': 'Bash', 'permission-mode': 'bypassPermissions' })
    const running = stage.startMain(step)
    await api.waitForRequest('Engineer Agent', 2)
    const main = await running.kill()
    const note = `${main.state['mpm-session-directory'] ?? ''}-private/short-folder`
    const folder = fs.readFileSync(note, 'utf8')
    expect(fs.readdirSync(path.join(folder, '01')).sort()).toContain('tmp')
    await stage.runPost(step, main)
    expect([folder, path.dirname(note)].filter((each) => fs.existsSync(each))).toEqual([])
  })
})
