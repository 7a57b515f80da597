/** What a rehearsal would write to the conversation, as a section of the job summary. Pure. */
import type { SessionRecord } from '../session/record/record.js'
import type { SessionCommand } from './command/session-command.js'

/** The section, or nothing; the comment is as it would look, set off from the summary's own words. */
export function renderPreview(
  { conclusion }: SessionRecord,
  comment: string | undefined,
  command: Pick<SessionCommand, 'what' | 'isInThread'> | undefined
): readonly string[] {
  const last = conclusion === 'success' ? 'rocket' : 'confused'
  const lines = [
    ...(command === undefined
      ? []
      : [`The ${command.what} that started it would get the reactions eyes and ${last}.`]),
    ...(comment === undefined
      ? []
      : [
          `This would be posted${command?.isInThread === true ? ' in its thread' : ''}:`,
          '',
          comment.trim().replaceAll(/^/gm, '> ')
        ])
  ]
  return lines.length === 0
    ? []
    : [['## Comment', 'A rehearsal writes nothing to GitHub.', ...lines].join('\n')]
}
