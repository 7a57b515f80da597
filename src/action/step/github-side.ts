/** What the main step and the post step do on GitHub besides log and artifact: trust, context, comment, issues. */
import path from 'node:path'
import { readValues, type InputTable } from '../../session/inputs/parse/read-values.js'
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import { sessionInputs } from '../../session/inputs/table/input-table.js'
import type { SessionRecord } from '../../session/record/record.js'
import { findCommand, type Trigger } from '../command/find-command.js'
import { openCommand, type SessionCommand } from '../command/session-command.js'
import { checkTrust } from '../trust/check-trust.js'
import { readChangedFiles } from '../event/changed-files.js'
import { buildEventContext, type DiffStat } from '../event/event-context.js'
import { connectGitHub, type GitHubAccess, type GitHubApi, type PullHead } from '../github/github-api.js'
import { fileTickets } from '../issues/issues.js'
import { NO_COMMENT, openSessionComment, type SessionComment } from '../comment/session-comment.js'
import { actionInputs } from './settings.js'
import type { StepContext } from './step-context.js'
import { pullNumber, readWorkflowEvent, type WorkflowEvent } from '../event/workflow-event.js'
import { fail } from '../../util/result.js'

/** GitHub's side of one step. */
export interface GitHubSide {
  /** Undefined when there is no token. */
  readonly api: GitHubApi | undefined
  /** What the trigger phrase makes of the event. */
  readonly trigger: Trigger
  /** Undefined unless the trigger is one. */
  readonly command: SessionCommand | undefined
  /**
   * Acknowledges the command and checks out its pull request's code.
   * @throws EnvironmentError if the code cannot be had
   */
  readonly acceptCommand: () => Promise<void>
  /** Ends a pending command whose session never began, or has no record. Never rejects. */
  readonly failCommand: () => Promise<void>
  /** @throws ConfigurationError when the session may not start. */
  readonly checkTrust: () => Promise<void>
  /** The configuration with the event in its context, if requested. */
  readonly addEventContext: (configuration: SessionConfiguration) => Promise<SessionConfiguration>
  readonly openComment: (configuration: Pick<SessionConfiguration, 'rehearse'>) => SessionComment
  /** The record with the issues of its tickets; the same record when none were filed. */
  readonly fileTickets: (
    record: SessionRecord,
    configuration: SessionConfiguration,
    signal: AbortSignal
  ) => Promise<SessionRecord>
}

/** Inputs that trust depends on. An invalid one stops the step anyway, and is reported with all the others. */
const trustInputs = {
  'allowed-actors': actionInputs['allowed-actors'],
  rehearse: sessionInputs.rehearse,
  'working-directory': sessionInputs['working-directory']
} satisfies InputTable

/**
 * Opens GitHub's side of the step.
 * @throws Error when the event cannot be read.
 */
export function openGitHubSide(step: StepContext, given?: GitHubApi): GitHubSide {
  const { env, log, raw } = step
  const event = readWorkflowEvent(env)
  const access = accessOf(step, event)
  const api = given ?? (access === undefined ? undefined : connectGitHub(access))
  const phrase = step.settings['trigger-phrase']
  const trigger = findCommand(event, phrase)
  const command =
    trigger.kind === 'command' && phrase !== undefined
      ? openCommand(trigger.command, {
          event,
          phrase,
          access,
          serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
          env,
          notify: (level, message) => {
            log.annotate(level, message, 'Command')
          }
        })
      : undefined
  // The head is read once: what trust was given to is what is checked out.
  const pinned = api === undefined ? undefined : withPinnedHeads(api)
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  const redact = (text: string): string => step.redactor.redact(text)
  const warn = (message: string): void => {
    log.annotate('warning', message)
  }
  const openComment: GitHubSide['openComment'] = ({ rehearse }) => {
    if (!(step.settings.comment ?? command !== undefined)) return NO_COMMENT
    return openSessionComment({
      event,
      api: api === undefined ? undefined : (command?.answersBy(api) ?? api),
      command: command?.identity,
      closing: step.closingSections,
      isRehearsal: rehearse,
      redact,
      say: warn
    })
  }
  return {
    api,
    trigger,
    command,
    acceptCommand: async () => {
      const { values, problems } = await readValues(raw, trustInputs)
      if (command === undefined || problems.length > 0) return
      const isRehearsal = values.rehearse ?? false
      command.begin(isRehearsal)
      if (isRehearsal || pinned === undefined) return
      await command.checkOut(path.resolve(workspace, values['working-directory'] ?? ''), pinned)
    },
    checkTrust: async () => {
      const { values, problems } = await readValues(raw, trustInputs)
      if (problems.length > 0) return
      const reason = await checkTrust({
        event,
        allowedActors: values['allowed-actors'] ?? [],
        isRehearsal: values.rehearse ?? false,
        workingDirectory: path.resolve(workspace, values['working-directory'] ?? ''),
        workspace,
        api: pinned
      })
      if (reason !== undefined) log.write(`Trust: ${reason}.`)
    },
    addEventContext: async (configuration) => {
      if (step.settings['event-context'] === false) return configuration
      const diffStat = await readDiffStat(event, configuration.rehearse, api)
      const block = buildEventContext(event, diffStat, redact)
      if (block === undefined) return configuration
      const { context } = configuration
      return { ...configuration, context: context === undefined ? block : `${context}\n\n${block}` }
    },
    openComment,
    failCommand: async () => {
      if (command?.isPending() !== true) return
      await openComment({ rehearse: false }).fail()
      await command.end(false)
    },
    fileTickets: async (record, { tickets: choice, rehearse }, signal) => {
      const { tickets } = record
      if (choice !== 'create' || tickets.length === 0) return record
      if (rehearse) {
        log.writeGroup(
          'A rehearsal files no issues; these tickets would become some:',
          tickets.map(({ type, title }) => `${type}: ${title}`)
        )
        return record
      }
      if (api === undefined) {
        warn('The tickets could not be filed as issues, because there is no github-token.')
        return record
      }
      const filed = await fileTickets(tickets, { api, runUrl: event.runUrl, redact, signal, warn })
      return { ...record, tickets: filed }
    }
  }
}

function accessOf({ raw, env }: StepContext, { repository }: WorkflowEvent): GitHubAccess | undefined {
  const token = raw.get('github-token')?.trim() ?? ''
  if (token === '' || repository === '') return undefined
  return { token, repository, apiUrl: env['GITHUB_API_URL'] }
}

function withPinnedHeads(api: GitHubApi): GitHubApi {
  const heads = new Map<number, Promise<PullHead>>()
  return {
    ...api,
    readPullHead: (pull) => {
      const head = heads.get(pull) ?? api.readPullHead(pull)
      heads.set(pull, head)
      return head
    }
  }
}

async function readDiffStat(
  event: WorkflowEvent,
  isRehearsal: boolean,
  api: GitHubApi | undefined
): Promise<DiffStat | undefined> {
  const pull = pullNumber(event)
  if (pull === undefined) return undefined
  if (isRehearsal) return fail('a rehearsal sends no requests to GitHub')
  return api === undefined ? fail('there is no github-token') : readChangedFiles(event, pull, api)
}
