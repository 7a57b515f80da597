/** Data of others that cannot be used: files and archives from other jobs, where agents ran. */

/** Why it was refused. */
export type UntrustedDataErrorCode =
  | 'MALFORMED'
  | 'BAD_ARCHIVE'
  /** Written by another version of the action. */
  | 'OTHER_VERSION'
  /** Of another plan, delegation or attempt. */
  | 'OTHER_ORIGIN'
  /** Its checksum does not match. */
  | 'CHANGED'

/** Data was refused as a whole; the message names the part and what it should be. */
export class UntrustedDataError extends Error {
  override readonly name = 'UntrustedDataError'
  readonly code: UntrustedDataErrorCode

  constructor(code: UntrustedDataErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
