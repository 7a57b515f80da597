/** Version of this program; the same as in package.json, which does not travel with the bundle. */
export const PROGRAM_VERSION = '1.0.0'
