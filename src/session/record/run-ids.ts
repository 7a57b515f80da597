/** How PM's turns are called: the run's id, which is its folder too. */

/** `pm` for the first round, `pm-02` for the second. */
export function pmTurnId(round: number): string {
  return round === 1 ? 'pm' : `pm-${String(round).padStart(2, '0')}`
}

/** The turn that asks for the structured result; its words are no closing answer. */
export const STRUCTURED_TURN = 'pm-result'
