/**
 * A repository whose workflows act runs as GitHub would: against the stand-ins of GitHub's API, of its results service and cache, and
 * of the Messages API, which the real Claude CLI talks to. Workflows stay as they are; act leads their steps to the stand-ins.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { makeCheckoutStandIn } from './act-actions.js'
import type { ActEvent } from './act-events.js'
import { startAct, type WorkflowRun } from './act.js'
import { ACTION_ROOT } from './action-manifest.js'
import { startCacheService } from './cache-service.js'
import { publish } from './delivering.js'
import { STAND_IN_REPOSITORY, STAND_IN_TOKEN, startGitHubApi, type GitHubStandIn } from './github-api.js'
import { startMessagesApi, type MessagesApi } from './messages-api.js'
import type { Scenario } from './messages-scenario.js'
import { CLAUDE } from './real-cli.js'
import { makeRepository, type TestRepository } from './repository.js'
import { addPull, pushHead } from './reviewing.js'
import { startResultsService, type ResultsService } from './results-service.js'

/** The key that the workflows have as a secret; in two pieces, so that no scanner takes it for a leaked one. */
const API_KEY = ['sk-ant', 'api03-standInStandInStandIn'].join('-')

/** Actions that the workflows use, and what is put in their place. */
const ACTION = 'org/mpm-orchestrator@v1'
const CHECKOUTS = ['actions/checkout@v5', pinnedCheckout()]

/** A repository that is ready. */
export interface ActStage {
  readonly github: GitHubStandIn
  readonly messages: MessagesApi
  readonly results: ResultsService
  /** What is checked out there is the commit of the next event. */
  readonly repository: TestRepository
  /** Folder in front of PATH, with the CLI in it. */
  readonly programs: string
  /** Opens pull request 7, with a commit of these files on the branch `topic`; returns the commit. */
  readonly openPull: (files: Readonly<Record<string, string>>) => string
  /**
   * Runs a workflow of the repository to its end.
   * @param args further arguments for act
   * @throws Error with all that was said when it failed, or when a process outlived it
   */
  readonly run: (file: string, event: ActEvent, args?: readonly string[]) => Promise<WorkflowRun>
  /** @throws Error when a request did not fit GitHub's description. */
  readonly close: () => Promise<void>
}

/** Makes the repository with these files, on the branch `main`. The user `octocat` may write. */
export async function openActStage(
  files: Readonly<Record<string, string>>,
  scenario: Scenario
): Promise<ActStage> {
  const [github, results, cache] = [
    await startGitHubApi(),
    await startResultsService(),
    await startCacheService()
  ]
  const messages = await startMessagesApi(scenario)
  github.permissions.set('octocat', 'write')
  github.listCaches = () => cache.entries
  github.database.git(['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  cache.admit(results.env['ACTIONS_RUNTIME_TOKEN'] ?? '', 'refs/heads/main')

  const repository = makeRepository(files)
  repository.git('remote', 'add', 'origin', `https://github.com/${STAND_IN_REPOSITORY}`)
  publish(repository, github)

  const { root } = repository
  const [programs, action] = [join(root, 'programs'), join(root, 'action')]
  mkdirSync(programs)
  symlinkSync(CLAUDE, join(programs, 'claude'))
  layOutAction(action)
  const actions = CHECKOUTS.map((checkout, index) =>
    makeCheckoutStandIn(join(root, `checkout-${index}`), checkout)
  )
  let runs = 0

  return {
    github,
    messages,
    results,
    repository,
    programs,
    openPull: (given) => {
      repository.git('checkout', '-q', '-b', 'topic')
      const head = pushHead(github, repository, given)
      addPull(github, 'Halve')
      // As on GitHub, the commit of the event is a merge, whose second parent is the head.
      repository.git('checkout', '-q', '--detach', 'main')
      repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic')
      publish(repository, github, 'merge-of-pull')
      return head
    },
    run: async (file, { name, payload }, args = []) => {
      runs += 1
      const folder = join(root, `run-${runs}`)
      mkdirSync(folder)
      const eventFile = join(folder, 'event.json')
      writeFileSync(eventFile, JSON.stringify(payload))
      const variables = {
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        GITHUB_RUN_ID: String(runs),
        GITHUB_WORKFLOW_REF: `${STAND_IN_REPOSITORY}/.github/workflows/${file}@refs/heads/main`
      }
      const workflow = startAct({
        root: folder,
        repository: repository.top,
        event: name,
        env: {
          ...results.env,
          // Protocol 1 has an address of its own.
          ACTIONS_CACHE_URL: cache.env['ACTIONS_CACHE_URL'] ?? '',
          ACTIONS_CACHE_SERVICE_V2: '',
          ANTHROPIC_BASE_URL: messages.url,
          CHECKOUT_FROM: github.database.directory,
          ACTION_FROM: action,
          PATH: [programs, process.env['PATH']].join(delimiter)
        },
        args: [
          '--no-skip-checkout',
          '--actor=octocat',
          `--workflows=.github/workflows/${file}`,
          `--eventpath=${eventFile}`,
          `--secret=GITHUB_TOKEN=${STAND_IN_TOKEN}`,
          `--secret=ANTHROPIC_API_KEY=${API_KEY}`,
          `--local-repository=${ACTION}=${action}`,
          ...actions,
          // What act would set itself.
          ...Object.entries(variables).map(([key, value]) => `--env=${key}=${value}`),
          ...args
        ]
      })
      try {
        const ended = await workflow.finished
        if (ended.exitCode !== 0)
          throw new Error(`${file} failed:\n${[...ended.steps, ...ended.annotations, ended.log].join('\n')}`)
        const left = workflow.processes()
        if (left.length > 0) throw new Error(`These processes outlived the workflow: ${JSON.stringify(left)}`)
        return ended
      } finally {
        workflow.dispose()
      }
    },
    close: async () => {
      repository.dispose()
      await Promise.all([messages.close(), results.close(), cache.close()])
      await github.close()
    }
  }
}

/** The examples as files of a repository that copied them. */
export function copyExamples(): Readonly<Record<string, string>> {
  const folder = join(ACTION_ROOT, 'examples')
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yml'))
      .map((name) => [`.github/workflows/${name}`, readFileSync(join(folder, name), 'utf8')])
  )
}

/**
 * This action as its users get it. act looks for an action beside the workspace elsewhere than the runner does, so the reusable
 * workflow names the action.
 */
function layOutAction(folder: string): void {
  for (const part of ['action.yml', 'dist'])
    cpSync(join(ACTION_ROOT, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, '.github/workflows'), { recursive: true })
  writeFileSync(
    join(folder, '.github/workflows/orchestrate.yml'),
    readReusableWorkflow().replaceAll('./../.mpm-orchestrator', ACTION)
  )
}

function readReusableWorkflow(): string {
  return readFileSync(join(ACTION_ROOT, '.github/workflows/orchestrate.yml'), 'utf8')
}

function pinnedCheckout(): string {
  return /uses: (actions\/checkout@[0-9a-f]{40})/.exec(readReusableWorkflow())?.[1] ?? ''
}
