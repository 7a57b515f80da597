/** Answers of a name server. Pure, but for names whose answers change. */

const ADDRESS = 1
const ADDRESS_6 = 28

/**
 * Answers one query.
 * @param names addresses by name; a list of lists gives one after the other, the last one for ever
 */
export function answerQuery(query, names) {
  const { name, end } = readName(query)
  const type = query.readUInt16BE(end)
  const known = names[name.toLowerCase()]
  const addresses = (known === undefined ? [] : takeTurn(known, type)).filter((address) =>
    address.includes(':') ? type === ADDRESS_6 : type === ADDRESS
  )
  const head = Buffer.from(query.subarray(0, 12))
  // An answer, recursion available; 3 says that there is no such name.
  head.writeUInt16BE(0x8180 | (known === undefined ? 3 : 0), 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(addresses.length, 6)
  head.writeUInt32BE(0, 8)
  const records = addresses.map((address) => {
    const data = address.includes(':') ? packAddress6(address) : Buffer.from(address.split('.').map(Number))
    const record = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, data.length])
    return Buffer.concat([record, data])
  })
  return { name, answer: Buffer.concat([head, query.subarray(12, end + 4), ...records]) }
}

function takeTurn(known, type) {
  if (!Array.isArray(known[0])) return known
  // Clients ask for both kinds of addresses at once.
  return type === ADDRESS && known.length > 1 ? known.shift() : known[0]
}

function readName(query) {
  const labels = []
  let at = 12
  while (query[at] !== 0) {
    labels.push(query.subarray(at + 1, at + 1 + query[at]).toString('latin1'))
    at += 1 + query[at]
  }
  return { name: labels.join('.'), end: at + 1 }
}

/** Both halves around `::`, of groups or a final IPv4 address. */
function packAddress6(text) {
  const [left, right = []] = text.split('::').map((half) => half.split(':').flatMap(packGroup))
  return Buffer.from([...left, ...Array(16 - left.length - right.length).fill(0), ...right])
}

function packGroup(group) {
  if (group === '') return []
  if (group.includes('.')) return group.split('.').map(Number)
  return [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]
}
