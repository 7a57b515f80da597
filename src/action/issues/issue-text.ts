/** A ticket as an issue: title, text, mark. Text from agents is quoted and escaped. Pure. */
import { inlineText } from '../../report/text/markdown.js'
import { oneLine } from '../../report/text/plain-text.js'
import { ownMark } from '../github/own-marker.js'
import type { Ticket } from '../../session/record/ticket.js'

/** Characters of a title; GitHub accepts 256. */
const TITLE = 200

/** Characters of a ticket's title in the body. */
const QUOTED = 4000

/** What the text contains besides the ticket. */
export interface IssueSetting {
  readonly runUrl: string | undefined
  readonly redact: (text: string) => string
}

/** The mark of a ticket: from its type and its words, ignoring case and spaces. */
export function ticketMark({ type, title }: Ticket): string {
  return ownMark('ticket', `${type}\n${oneLine(title).toLowerCase()}`)
}

/** Title and text of the issue. */
export function renderIssue(
  ticket: Ticket,
  { runUrl, redact }: IssueSetting
): { readonly title: string; readonly body: string } {
  const title = redact(ticket.title)
  const agent =
    ticket.agent === undefined ? 'An agent' : `The agent **${inlineText(redact(ticket.agent), 60)}**`
  const session =
    runUrl === undefined ? 'a session of mpm-orchestrator' : `[a session of mpm-orchestrator](${runUrl})`
  const body = [
    ticketMark(ticket),
    `> ${inlineText(title, QUOTED)}`,
    `${agent} named this follow-up work (${ticket.type}) in ${session}. The words are the agent's own: check them before you rely on them.`
  ].join('\n\n')
  return { title: oneLine(title, TITLE), body: redact(body) }
}
