/** The command of a step: its reactions, its pull request's code, and its prompt. */
import type { SessionConfiguration } from '../../session/configuration/configuration.js'
import type { CommentApi } from '../comment/comment-writer.js'
import type { WorkflowEvent } from '../event/workflow-event.js'
import type { GitHubApi } from '../github/github-api.js'
import type { GitHubAccess } from '../github/requests.js'
import { isCommandPending, saveCommand } from '../runner/state.js'
import { acknowledge, NO_ACKNOWLEDGEMENT } from './acknowledge.js'
import { checkOutHead, type WorkedOn } from './check-out-head.js'
import { connectCommand } from './command-api.js'
import { promptOf } from './command-prompt.js'
import type { Command } from './find-command.js'

/** What the session of a command needs. */
export interface CommandSetting {
  readonly event: WorkflowEvent
  readonly phrase: string
  /** Undefined when there is no token. */
  readonly access: GitHubAccess | undefined
  readonly serverUrl: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Receives what a reader should know. */
  readonly notify: (level: 'notice' | 'warning', message: string) => void
}

/** The command of a session. */
export interface SessionCommand {
  readonly what: string
  readonly identity: string
  /** Whether it is answered in a thread on lines, not in the conversation. */
  readonly isInThread: boolean
  /** Acknowledges it; call it once it is known that its author may start a session. */
  readonly begin: (isRehearsal: boolean) => void
  /** Whether it has begun, in this step or in a main step that was killed, and not ended. */
  readonly isPending: () => boolean
  /** Says by a reaction how its session ended, if it is pending. Never rejects. */
  readonly end: (isSuccess: boolean) => Promise<void>
  /** @throws EnvironmentError if the pull request's head cannot be checked out */
  readonly checkOut: (workingDirectory: string, api: Pick<GitHubApi, 'readPullHead'>) => Promise<void>
  /** The configuration with the command in its prompt, and with what is checked out in its context. */
  readonly configure: (configuration: SessionConfiguration) => SessionConfiguration
  /** The requests by which it is answered where it was written. */
  readonly answersBy: (conversation: CommentApi) => CommentApi
}

/** Opens a command; nothing is sent. */
export function openCommand(command: Command, setting: CommandSetting): SessionCommand {
  const { event, phrase, access, notify } = setting
  const { what, identity, thread } = command
  const api = access === undefined ? undefined : connectCommand(access)
  const reactions =
    api === undefined
      ? NO_ACKNOWLEDGEMENT
      : acknowledge(command, api, (message) => {
          notify('warning', message)
        })
  let isPending = isCommandPending(setting.env)
  let workedOn: WorkedOn | undefined
  return {
    what,
    identity,
    isInThread: thread !== undefined,
    begin: (isRehearsal) => {
      if (isRehearsal) return
      isPending = true
      saveCommand('begun')
      reactions.begin()
      if (command.hadHiddenText) notify('notice', HIDDEN)
    },
    isPending: () => isPending,
    end: async (isSuccess) => {
      if (!isPending) return
      isPending = false
      await reactions.end(isSuccess)
      saveCommand('ended')
    },
    checkOut: async (workingDirectory, { readPullHead }) => {
      if (access === undefined) return
      const { serverUrl } = setting
      workedOn = await checkOutHead({ event, workingDirectory, readPullHead, token: access.token, serverUrl })
      if (workedOn?.kind === 'other') notify('notice', workedOn.message)
    },
    configure: (configuration) => {
      const { context, prompt } = configuration
      const parts = [context, describeCode(workedOn)].filter((part) => part !== undefined)
      return {
        ...configuration,
        prompt: promptOf(command, prompt, phrase),
        ...(parts.length === 0 ? {} : { context: parts.join('\n\n') })
      }
    },
    answersBy: (conversation) =>
      thread === undefined || api === undefined
        ? conversation
        : { readOwnLogin: conversation.readOwnLogin, ...api.repliesIn(thread) }
  }
}

function describeCode(workedOn: WorkedOn | undefined): string | undefined {
  if (workedOn === undefined) return undefined
  if (workedOn.kind === 'other') return workedOn.message
  const { pull, sha } = workedOn
  return `The working directory has the code of pull request #${pull}, whose head is ${sha}.`
}

const HIDDEN =
  'The command has parts that GitHub does not show, such as HTML comments. They were left out of the prompt.'
