/** The fragment of the page's address: a place and the filter, `#run-01&show=failed`. */

/** Either may be empty. */
export interface Address {
  readonly place: string
  readonly show: string
}

/** Reads the address. */
export function readAddress(): Address {
  const parts = location.hash.slice(1).split('&')
  const show = parts.find((part) => part.startsWith('show='))?.slice('show='.length) ?? ''
  return { place: decode(parts.find((part) => !part.startsWith('show=')) ?? ''), show }
}

/** Changes the address without a new entry in the history and without scrolling. */
export function writeAddress({ place, show }: Address): void {
  const parts = [encodeURIComponent(place), show === '' ? '' : `show=${show}`].filter((part) => part !== '')
  history.replaceState(
    null,
    '',
    parts.length === 0 ? location.pathname + location.search : `#${parts.join('&')}`
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
