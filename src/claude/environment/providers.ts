/**
 * Providers other than Anthropic's API, and the variables of each. They are recognized by the CLI's own rule rather
 * than by a list of names: `CLAUDE_CODE_USE_<NAME>` chooses a provider, `CLAUDE_CODE_SKIP_<NAME>_AUTH` and
 * `ANTHROPIC_<NAME>_*` configure it. So a provider of a newer CLI works without a change here. (Inspecting the CLI
 * itself would mean scanning 250 to 400 MB before each session, and inputs are checked before it is installed; a test
 * scans the installed one and compares.) Pure.
 */

import { editDistance } from '../../util/closest-name.js'

/** The environment to read from. */
export type Variables = Readonly<Record<string, string | undefined>>

const SWITCH = /^CLAUDE_CODE_USE_([A-Z][A-Z0-9_]*)$/

/** Switches of the same form that do not choose a provider. */
const OTHER_SWITCHES = new Set([
  'CLAUDE_CODE_USE_CCR_V2',
  'CLAUDE_CODE_USE_COWORK_PLUGINS',
  'CLAUDE_CODE_USE_NATIVE_FILE_SEARCH',
  'CLAUDE_CODE_USE_POWERSHELL_TOOL'
])

/** Sign-in variables of a cloud, shared by all its providers. */
const CLOUDS: readonly { readonly providers: RegExp; readonly variables: RegExp }[] = [
  {
    providers: /BEDROCK|AWS|MANTLE/,
    variables: /^(AWS_\w+|ANTHROPIC_BEDROCK_\w+|CLAUDE_CODE_(SKIP_)?AWS_\w+)$/
  },
  {
    providers: /VERTEX|GOOGLE/,
    variables:
      /^(GOOGLE_(APPLICATION_CREDENTIALS|CLOUD_\w+|GHA_CREDS_PATH|EXTERNAL_ACCOUNT_\w+|API_CERTIFICATE_CONFIG)|GCLOUD_PROJECT|CLOUDSDK_\w+|CLOUD_ML_REGION|VERTEX_REGION_\w+)$/
  },
  { providers: /FOUNDRY|AZURE/, variables: /^(AZURE_\w+|IDENTITY_(ENDPOINT|HEADER)|MSI_(ENDPOINT|SECRET))$/ },
  { providers: /GATEWAY/, variables: /^(ANTHROPIC_AUTH_TOKEN|CLAUDE_GATEWAY_\w+)$/ }
]

/** The switches that the CLI reads as on. */
export function chosenProviders(environment: Variables): readonly string[] {
  return Object.keys(environment).filter(
    (name) =>
      SWITCH.test(name) &&
      !OTHER_SWITCHES.has(name) &&
      /^(1|true|yes|on)$/i.test(environment[name]?.trim() ?? '')
  )
}

/** The switches of Claude Code 2.1.332 that its documentation names. Others are accepted, too. */
const USUAL_SWITCHES = ['BEDROCK', 'VERTEX', 'FOUNDRY', 'ANTHROPIC_AWS', 'MANTLE'].map(
  (provider) => `CLAUDE_CODE_USE_${provider}`
)

/** The usual switch that a chosen one was probably meant to be; undefined if it is one, or like none. */
export function meantSwitch(chosenBy: string): string | undefined {
  if (USUAL_SWITCHES.includes(chosenBy)) return undefined
  return USUAL_SWITCHES.find((usual) => editDistance(chosenBy, usual, 3) < 3)
}

/** Whether a variable belongs to one of these providers. */
export function isProviderVariable(name: string, switches: readonly string[]): boolean {
  return switches.some((chosenBy) => {
    const provider = SWITCH.exec(chosenBy)?.[1] ?? ''
    // The variables of CLAUDE_CODE_USE_ANTHROPIC_AWS begin with ANTHROPIC_AWS_.
    const short = provider.replace(/^ANTHROPIC_/, '')
    return (
      name === chosenBy ||
      name === `CLAUDE_CODE_SKIP_${provider}_AUTH` ||
      name.startsWith(`ANTHROPIC_${short}_`) ||
      name.startsWith(`CLAUDE_CODE_${provider}_`) ||
      CLOUDS.some(({ providers, variables }) => providers.test(provider) && variables.test(name))
    )
  })
}
