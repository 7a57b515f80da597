/** Version of this program; the same as in package.json, which is not part of the bundle. */
export const PROGRAM_VERSION = '1.0.0'
