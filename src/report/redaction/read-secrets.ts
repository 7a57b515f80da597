/** The secrets of a session, read from its inputs and variables before anything is written. */
import { readValues, type InputTable, type RawInputs } from '../../session/inputs/parse/read-values.js'
import { sessionInputs } from '../../session/inputs/table/input-table.js'
import { collectSecrets } from './collect-secrets.js'

/** Inputs that name variables for agents: the values of the first are secret. */
const PASSED_VARIABLES = { 'pass-env': sessionInputs['pass-env'], 'public-env': sessionInputs['public-env'] }

/** Returns the values to redact; `further` are inputs besides the session's own. */
export async function readSecrets(
  raw: RawInputs,
  env: Readonly<Record<string, string | undefined>>,
  further: InputTable = {}
): Promise<readonly string[]> {
  const { values } = await readValues(raw, PASSED_VARIABLES)
  return collectSecrets(raw, [...secretNames(sessionInputs), ...secretNames(further)], env, {
    passEnv: values['pass-env'] ?? [],
    publicEnv: values['public-env'] ?? []
  })
}

function secretNames(table: InputTable): readonly string[] {
  return Object.entries(table).flatMap(([name, definition]) => (definition.secret ? [name] : []))
}
