/** Whether an address is of this machine: a stand-in that a rehearsal may write to. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)
}
