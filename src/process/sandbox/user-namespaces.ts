/** What the kernel's settings say about user namespaces without privileges. */
import { readFileSync } from 'node:fs'

/** Settings that restrict them, and the texts with which they do not. */
const RESTRICTIONS = [
  // AppArmor of Ubuntu 23.10 and later: on, a program without a profile gets no rights in its namespace.
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', isOpen: (text: string) => text === '0' },
  // Debian's kernels.
  { file: '/proc/sys/kernel/unprivileged_userns_clone', isOpen: (text: string) => text !== '0' },
  { file: '/proc/sys/user/max_user_namespaces', isOpen: (text: string) => text !== '0' }
] as const

/**
 * Whether they probably cannot be made. Only a hint: a profile may allow what is restricted, and much else may forbid it, so
 * whether it works is known by trying.
 * @param read text of a setting, empty when we may not read it; undefined when this kernel does not have it
 */
export function mayLackUserNamespaces(read: (file: string) => string | undefined = readSetting): boolean {
  return RESTRICTIONS.some(({ file, isOpen }) => {
    const text = read(file)
    return text !== undefined && !isOpen(text.trim())
  })
}

function readSetting(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : ''
  }
}
