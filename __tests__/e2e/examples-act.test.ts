/** The examples that react to an event or deliver, as act runs them with the real CLI; what they wrote is read from the stand-ins. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { failedCi, labeled, pushedToPull, scheduled, startedByHand } from '../support/act-events.js'
import { copyExamples, openActStage, type ActStage } from '../support/act-stage.js'
import { noActReason } from '../support/act.js'
import { publish } from '../support/delivering.js'
import { STAND_IN_REPOSITORY, STAND_IN_TOKEN } from '../support/github-api.js'
import { done, teamScenario, use, type Member } from '../support/team-scenario.js'
import { describeUnless } from '../support/tools/describe-unless.js'

const FILES = {
  ...copyExamples(),
  '.github/prompts/nightly.md': 'Improve the documentation.\n',
  'CHANGELOG.md': '# Changelog\n\n## 1.0.0\n\n- Doubles.\n',
  'src/double.ts': 'export const double = (n) => n * 2\n'
}

const BOTH_JOBS = { agents: 'success', deliver: 'success' }

describeUnless(await noActReason(), 'the examples, as act runs them', () => {
  let stage: ActStage

  afterEach(() => stage.close())

  /** A repository that has all examples, with a team for each of the prompts. */
  async function open(teams: Readonly<Record<string, readonly Member[]>>): Promise<ActStage> {
    stage = await openActStage(FILES, {
      rules: Object.entries(teams).flatMap(
        ([prompt, members]) => teamScenario(members, undefined, prompt).rules
      )
    })
    return stage
  }

  /** What a branch changes of another: `A path` for an added file, then the lines. */
  const changes = (from: string, to: string): string =>
    ['--name-status', '-U0']
      .map((as) => stage.github.database.text('diff', as, from, to))
      .join('\n')
      .replaceAll('\t', ' ')

  /** What the agent that answered last had read. */
  const read = (): string => JSON.stringify(stage.messages.requests.at(-1)?.body)

  it('issue-to-pull-request.yml makes a draft from an issue', async () => {
    const { github, run } = await open({
      'Do what the issue asks for': [
        {
          agent: 'Engineer Agent',
          task: 'Write the square root',
          steps: [
            use('Write', { file_path: 'src/root.ts', content: 'export const root\n' }),
            done('Written.')
          ]
        }
      ]
    })
    expect((await run('issue-to-pull-request.yml', labeled('agents'))).jobs).toEqual(BOTH_JOBS)
    expect(github.pullRequests).toMatchObject([
      { title: 'Add a root', draft: true, head: 'agents/issue-12', base: 'main' }
    ])
    expect(github.pullRequests[0]?.body).toMatch(/^Closes #12$/m)
    expect(github.pullRequests[0]?.body).toContain(
      `[the workflow run](https://github.com/${STAND_IN_REPOSITORY}/actions/runs/1)`
    )
    expect(changes('main', 'agents/issue-12')).toMatch(/^A src\/root\.ts\n[^]*^\+export const root$/m)
    expect(github.comments).toEqual([])
  })

  it('issue-to-pull-request.yml says why nothing is delivered after a failure', async () => {
    const { github, run } = await open({
      'Do what the issue asks for': [
        {
          agent: 'Engineer Agent',
          task: 'Write the square root',
          steps: [
            use('Write', { file_path: 'src/root.ts', content: 'export const root\n' }),
            { text: 'Half of it.\n\nSTATUS: failed the tests do not pass' }
          ]
        }
      ]
    })
    await expect(run('issue-to-pull-request.yml', labeled('agents'))).rejects.toThrow(/Nothing was delivered/)
    expect(github.calls.filter((call) => /^(?:git|pulls)\//.test(call))).toEqual([])
  })

  it('triage-issues.yml answers the issue, and changes nothing', async () => {
    const { github, run } = await open({
      'Triage the issue': [
        {
          agent: 'Research Agent',
          task: 'Find the cause',
          steps: [use('Read', { file_path: 'src/double.ts' }), done('A wish. src/double.ts is the place.')]
        }
      ]
    })
    expect((await run('triage-issues.yml', labeled('triage'))).jobs).toEqual({ triage: 'success' })
    expect(read()).toContain('export const double')
    expect(github.comments).toMatchObject([{ subject: 12 }])
    expect(github.comments[0]?.body).toContain('A wish. src/double.ts is the place.')
    expect(
      github.calls.filter((call) => !call.startsWith('issues/') && !call.startsWith('repos/get'))
    ).toEqual([])
    expect(github.issues).toEqual([])
  })

  it('review.yml posts what two agents found once, on its line, with the suggestion', async () => {
    const finding = {
      path: 'src/half.ts',
      quote: '  if (n = 0) return 0',
      severity: 'high',
      category: 'bug',
      title: 'Assigns instead of comparing',
      body: 'It never returns early.',
      replacement: '  if (n === 0) return 0'
    }
    const steps = [done(`\`\`\`review-findings\n${JSON.stringify(finding)}\n\`\`\``)]
    const { github, run, openPull } = await open({
      'Review the change of this pull request': [
        { agent: 'QA Agent', task: 'What is not tested?', steps },
        { agent: 'Security Agent', task: 'What could an attacker do?', steps }
      ]
    })
    const head = openPull({
      'src/half.ts': 'export function half(n) {\n  if (n = 0) return 0\n  return n / 2\n}\n'
    })
    expect((await run('review.yml', pushedToPull(head))).jobs).toEqual({
      agents: 'success',
      review: 'success'
    })
    expect(github.reviews).toMatchObject([{ pull: 7, commit: head, state: 'COMMENTED' }])
    expect(github.threads).toMatchObject([{ path: 'src/half.ts', side: 'RIGHT', line: 2, commit: head }])
    const [comment] = github.threads[0]?.comments ?? []
    expect(comment?.body).toMatch(/```suggestion\n {2}if \(n === 0\) return 0\n```/)
    expect(comment?.body).toMatch(/QA[^]*Security/)
  })

  it('fix-failing-ci.yml gives agents the logs, and proposes the fix to the branch of the pull request', async () => {
    const { github, repository, programs, run, openPull } = await open({
      'CI failed for the commit': [
        {
          agent: 'Engineer Agent',
          task: 'Fix the failing test',
          steps: [
            use('Read', { file_path: 'failed-jobs.log' }),
            use('Edit', { file_path: 'src/half.ts', old_string: 'n / 3', new_string: 'n / 2' }),
            done('It halves now.')
          ]
        }
      ]
    })
    const head = openPull({ 'src/half.ts': 'export const half = (n) => n / 3\n' })
    // The event is one of the default branch.
    repository.git('checkout', '-q', 'main')
    // GitHub's own program, which reaches no API but GitHub's.
    const asked = join(repository.root, 'gh.txt')
    writeFileSync(
      join(programs, 'gh'),
      `#!/bin/sh\necho "$GH_TOKEN $*" >'${asked}'\necho 'half(4) is 1.33, not 2'\n`,
      { mode: 0o755 }
    )
    expect((await run('fix-failing-ci.yml', failedCi({ head_sha: head }))).jobs).toEqual(BOTH_JOBS)
    expect(repository.read('../gh.txt')).toBe(
      `${STAND_IN_TOKEN} run view 99 --repo ${STAND_IN_REPOSITORY} --log-failed\n`
    )
    expect(read()).toContain('half(4) is 1.33, not 2')
    const [, fix, ...more] = github.pullRequests
    expect(more).toEqual([])
    expect(fix).toMatchObject({
      title: 'Fix the failing CI',
      base: 'topic',
      head: 'agents/ci-pull-7'
    })
    expect(fix?.body).toMatch(/^For #7$/m)
    expect(changes('topic', fix?.head ?? '')).toMatch(/^M src\/half\.ts\ndiff [^]*^-.* n \/ 3\n\+.* n \/ 2$/m)
  })

  it('fix-failing-ci.yml does not start after its own fix, a fork, a success, or a push', async () => {
    const { run } = await open({})
    const others = [
      { head_branch: 'agents/ci-pull-7' },
      { head_repository: { full_name: 'stranger/calculator' } },
      { conclusion: 'success' },
      { event: 'push' }
    ]
    for (const other of others) {
      // To act the outputs of a skipped job are not empty, so only this job is run.
      const { steps } = await run('fix-failing-ci.yml', failedCi(other), ['--job=agents'])
      expect({ other, steps }).toEqual({ other, steps: [] })
    }
  })

  it('nightly-batch.yml keeps one pull request up to date, and files follow-up work once', async () => {
    const writer = (file: string): Member => ({
      agent: 'Documentation Agent',
      task: `Write ${file}`,
      steps: [
        use('Write', { file_path: file, content: '# A page\n' }),
        done('It is written.\n\nTODO: Describe how to install it')
      ]
    })
    const { github, repository, run } = await open({
      'Improve the documentation': [writer('docs/double.md')],
      'Improve the examples': [writer('docs/examples.md')]
    })
    const night = scheduled('17 3 * * 1-5')
    expect((await run('nightly-batch.yml', night)).jobs).toEqual(BOTH_JOBS)
    const branch = 'agents/nightly-batch-deliver'
    expect(changes('main', branch)).toMatch(/^A docs\/double\.md\ndiff /)
    const [before] = github.pullRequests.map((pull) => ({ ...pull }))

    repository.commit({ '.github/prompts/nightly.md': 'Improve the examples.\n' })
    publish(repository, github)
    expect((await run('nightly-batch.yml', night)).jobs).toEqual(BOTH_JOBS)
    expect(github.pullRequests).toMatchObject([
      { number: before?.number, title: 'Nightly batch', state: 'open', head: branch, base: 'main' }
    ])
    expect(github.pullRequests[0]?.body).not.toBe(before?.body)
    expect(changes('main', branch)).toMatch(/^A docs\/examples\.md\ndiff /)
    expect(github.issues).toMatchObject([{ title: 'Describe how to install it', state: 'open' }])
  })

  it('release-notes.yml gives agents the commits since the tag, and delivers the changelog', async () => {
    const { github, repository, run } = await open({
      'commits.txt has the commits': [
        {
          agent: 'Documentation Agent',
          task: 'Write the section',
          steps: [
            use('Read', { file_path: 'commits.txt' }),
            use('Edit', {
              file_path: 'CHANGELOG.md',
              old_string: '## 1.0.0',
              new_string: '## Unreleased\n\n- Halves.\n\n## 1.0.0'
            }),
            done('It is written.')
          ]
        }
      ]
    })
    repository.git('commit', '-q', '--allow-empty', '-m', 'Part of the release')
    repository.git('tag', 'v1.0.0')
    repository.git('commit', '-q', '--allow-empty', '-m', 'Halve numbers')
    publish(repository, github)
    repository.git('push', '-q', github.database.directory, 'v1.0.0')
    expect((await run('release-notes.yml', startedByHand({ since: 'v1.0.0' }))).jobs).toEqual(BOTH_JOBS)
    expect(read()).toContain('Halve numbers')
    expect(read()).not.toContain('Part of the release')
    expect(github.pullRequests).toMatchObject([{ title: 'Release notes since v1.0.0', base: 'main' }])
    expect(changes('main', 'agents/release-notes-deliver')).toMatch(
      /^M CHANGELOG\.md\ndiff [^]*^\+## Unreleased\n\+\n\+- Halves\.$/m
    )
  })
})
