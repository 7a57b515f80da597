/**
 * Bytes in a MiB, the unit of memory in inputs, records and messages ("MB" there). Everywhere else memory is in bytes:
 * it is converted where values come in, and where they are shown or recorded.
 */
export const MIB = 2 ** 20
