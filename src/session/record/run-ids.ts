/** Ids of PM's turns; each is also the name of its folder. */

/** `pm` for the first round, `pm-02` for the second. */
export function pmTurnId(round: number): string {
  return round === 1 ? 'pm' : `pm-${String(round).padStart(2, '0')}`
}

/** The turn that asks for the structured result; its text is not a closing answer. */
export const STRUCTURED_TURN = 'pm-result'
