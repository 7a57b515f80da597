/** How much of a text may be decoded: encodings within one another could be made to multiply at every level. Pure. */

/** Encoded bytes for each byte of the text: three encodings within one another, as they are and in lines of JSON, need five. */
const ENCODED_PER_BYTE = 6

/** What a short text may use in any case. */
const LEAST = 4_096

/** What is left of a search's work. */
export interface DecodingBudget {
  /** Takes so many bytes; false, and nothing taken, where they are too many. */
  readonly take: (bytes: number) => boolean
}

/** The budget of a text of so many bytes. */
export function startBudget(bytes: number): DecodingBudget {
  let left = ENCODED_PER_BYTE * bytes + LEAST
  return {
    take: (wanted) => {
      if (wanted > left) return false
      left -= wanted
      return true
    }
  }
}
