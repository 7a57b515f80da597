/** A check's name as part of a folder's name: short, and safe on every file system. Pure. */
export function folderName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'check' : plain.slice(0, 40)
}
