/** Event names of schema version 1, so that `events.jsonl` of an older release stays readable. */

const RENAMED: Readonly<Record<string, string>> = {
  'claude-found': 'cli-resolved',
  'run-said': 'run-message',
  'run-told': 'run-message-sent',
  'run-used-tool': 'run-tool-called',
  'run-retried': 'run-request-retried',
  'run-reused': 'run-cache-hit',
  'run-not-reused': 'run-cache-miss'
}

/** The current name of an event type; an unknown or current name is returned unchanged. */
export function currentEventName(type: string): string {
  return Object.hasOwn(RENAMED, type) ? (RENAMED[type] ?? type) : type
}
