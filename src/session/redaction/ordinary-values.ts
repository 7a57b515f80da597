/**
 * Values that are not redacted, because every report contains them: short ones, small numbers, words of the record, and
 * parts of public paths. Where `***` stands for such a word, anybody can tell the word, and nothing can read the record.
 * Pure.
 */

/** Shorter values would make any text unreadable. */
const SHORTEST_BYTES = 6

/** Numbers, versions and dates of fewer digits are sizes, counts and times. */
const NUMBER = /^v?[\d.,:_ /+-]+$/i
const LARGEST_NUMBER_DIGITS = 10

/** Names and values of `session.json`, `events.jsonl` and the outputs, in small letters; a test compares them. */
const WORDS: ReadonlySet<string> = new Set(
  `activity actor addedlines advice agent agents allowed artifact artifact-id artifact-url attempt attempts before branch budget-exceeded cancelled
  carriedoutat category changed changes changes.patch changesunknown check check-output check-planned checks claude
  cli-resolved command commit commit-verified completed conclusion configuration conflict context continues cost-usd
  cost-usd-today costusd cpupercent created critical declaredend delayms delegation delegations delegations-detected deleted
  deletedlines delivery denied deniedbyfile deniedhosts deniedtools detail documentation elapsedms ended endedat
  endedprocesses engineer enhancement entry error events events.jsonl exceeded execution-seconds executionseconds exitcode
  failed failure faults feature findings findings-collected folder github has-work input-tokens inputtokens insteadof invalid islost
  issues istighter isunknown kind landlock lastactivity leftms level limitbytes limitusd linked matrix max-parallel medium
  memory memory-exceeded memory.csv memorybytes memorylevel memorylimitmb merged message messages modified namespaces network
  network.csv normal nothing notice notices number opened origin othersusd outcome output-tokens outputtokens passed passedover
  patchdigest peakmemorymb plan.json problems process processes prompt prompt.md pull-request pull-request-number
  pull-request-operation pull-request-url reached reason ref refused rehearsal renamed replacement repository report.html request-changes
  required research response response.md responsetruncated result result.json results resumes retries retry reused review review-url
  run-attempt-failed run-attempt-started run-cache-hit run-cache-miss run-changed run-changed-model run-ended run-heartbeat
  run-host-denied run-memory-level run-merged run-message run-message-sent run-processes-ended run-request-retried run-sampled
  run-stalled run-started run-tool-called run-waiting run-wrap-up running runurl sample samples sandbox sandbox-chosen schemaversion
  seconds security sequence session session-directory session-ended session-id session-started session.json sessionid severity
  sigabrt sighup sigint sigkill signal sigsegv sigterm silentms skipped source spawn-failed started startedat startsover status
  stderr.log stdout stream.jsonl structured-response structuredresponse success successful suggestion summary summary-file
  summary.md superseded supersededby tickets tickets-extracted timed-out timeoutseconds tool toolcalls total transcript.log
  type-changed unchanged unknown unknownagents unpatched updated user-namespace verified version waiting warning worktree
  default development disabled enabled localhost production staging testing undefined verbose`.split(/\s+/)
)

/** Variables whose values are public: paths, links and messages contain them. */
const PUBLIC_VARIABLES = [
  ...['GITHUB_WORKSPACE', 'GITHUB_REPOSITORY', 'GITHUB_SERVER_URL', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE'],
  ...['HOME', 'PWD', 'TMPDIR']
]

/** Whether a value is too ordinary to be redacted. `publicTexts`: what contains it makes it public. */
export function isOrdinary(value: string, publicTexts: readonly string[] = []): boolean {
  return (
    Buffer.byteLength(value) < SHORTEST_BYTES ||
    WORDS.has(value.toLowerCase()) ||
    (NUMBER.test(value) && value.replaceAll(/\D/g, '').length <= LARGEST_NUMBER_DIGITS) ||
    publicTexts.some((text) => text.includes(value))
  )
}

/** The public texts that an environment has. */
export function publicTextsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return PUBLIC_VARIABLES.flatMap((name) => env[name] ?? [])
}
