/** Divides a limited length among texts of different lengths. Pure. */

/** Divides the room: a text that needs less than an even share gets what it needs, the others share the rest evenly. */
export function fairShares(needs: readonly number[], room: number): readonly number[] {
  const shares = needs.map(() => 0)
  const order = needs.map((_, index) => index).sort((left, right) => (needs[left] ?? 0) - (needs[right] ?? 0))
  let left = Math.max(0, room)
  order.forEach((index, place) => {
    const share = Math.min(needs[index] ?? 0, Math.floor(left / (order.length - place)))
    shares[index] = share
    left -= share
  })
  return shares
}
