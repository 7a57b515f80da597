/** Reactions to a command: it was read, and how its session ended. They never fail a session. */
import { GitHubApiError } from '../github/github-error.js'
import { errorMessage } from '../../util/error-message.js'
import type { CommandApi, Reaction } from './command-api.js'
import type { Command } from './find-command.js'

/** Tells the author of a command what became of it. */
export interface Acknowledgement {
  /** Sends the first reaction, and does not wait for its answer. */
  readonly begin: () => void
  /** Sends the last one. Never rejects. */
  readonly end: (isSuccess: boolean) => Promise<void>
}

/** There is no command, or nothing may be written. */
export const NO_ACKNOWLEDGEMENT: Acknowledgement = { begin: () => undefined, end: () => Promise.resolve() }

/** @param say receives, once, why there is no reaction */
export function acknowledge(
  { node, what }: Pick<Command, 'node' | 'what'>,
  api: Pick<CommandApi, 'react'>,
  say: (message: string) => void
): Acknowledgement {
  let isOver = node === ''
  let first: Promise<void> | undefined
  const react = async (reaction: Reaction): Promise<void> => {
    if (isOver) return
    try {
      await api.react(node, reaction)
    } catch (error) {
      isOver = true
      say(explain(error, what))
    }
  }
  return {
    begin: () => {
      first = react('EYES')
    },
    end: async (isSuccess) => {
      await first
      await react(isSuccess ? 'ROCKET' : 'CONFUSED')
    }
  }
}

function explain(error: unknown, what: string): string {
  const reason = errorMessage(error).replace(/\.$/, '')
  const isRefused = error instanceof GitHubApiError && error.code === 'GITHUB_REFUSED'
  const needed = what === 'issue' ? '"issues: write"' : '"pull-requests: write" (on issues "issues: write")'
  const advice = !isRefused
    ? ''
    : /locked/i.test(reason)
      ? ' The conversation is locked: unlock it.'
      : ` The token lacks the permission ${needed}: give it to the job. The token of a fork's pull request only reads, whatever the job says.`
  return `The ${what} got no reaction: ${reason}.${advice} This does not affect the session.`
}
