/** What an agent is told about a sealed network: without it, it takes a refusal for a fault and looks for ways around it. Pure. */

/**
 * Appends the note to a prompt.
 * @param entries of `allowed-hosts`; undefined when the network is open
 */
export function withNetworkNote(prompt: string, entries: readonly string[] | undefined): string {
  if (entries === undefined) return prompt
  const reach =
    entries.length === 0
      ? 'Programs that you start reach no host.'
      : `Programs that you start reach these hosts only, by https and http through the proxy in HTTPS_PROXY: ${entries.join(', ')}.`
  return `${prompt}

# Your network

${reach} Everything else fails at once: other hosts (the proxy answers 403), ssh, UDP, and lookups of names. That is
intended: look for no way around it, and say in your answer which host the task needs.`
}
