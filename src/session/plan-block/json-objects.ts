/**
 * Reads the JSON objects of a text: one after the other, or in a list. Two slips that leave no doubt are mended (a line break
 * within a string, a comma before a closing bracket), and a broken object costs no other one. Pure.
 */

/** An object, and the offset that it starts at. */
export interface FoundObject {
  readonly offset: number
  readonly value: Readonly<Record<string, unknown>>
}

/** A part that is not JSON. */
export interface JsonFault {
  readonly offset: number
  /** Its first line. */
  readonly text: string
  readonly reason: string
  /** All of it, up to the next object that is read. */
  readonly whole: string
}

/** The objects of a text. */
export interface JsonObjects {
  readonly objects: readonly FoundObject[]
  readonly faults: readonly JsonFault[]
}

/** After so many faults the rest is not read: it is another kind of text. */
const MOST_FAULTS = 20

/** An object without an end costs a pass over the rest: so many characters are read in vain, or three times the text. */
const MOST_IN_VAIN = 200_000

/** `{"delegations": [`, which may stand around the objects. */
const WRAPPER = /^\s*\{\s*"delegations"\s*:\s*\[/

/** Reads all objects. */
export function readJsonObjects(given: string): JsonObjects {
  const text = given.replace(WRAPPER, (wrapper) => wrapper.replace(/[^\n]/g, ' '))
  const objects: FoundObject[] = []
  const faults: JsonFault[] = []
  const addFault = (offset: number, end: number, reason: string): void => {
    faults.push({ offset, text: lineFrom(text, offset), reason, whole: text.slice(offset, end) })
  }
  let at = 0
  let inVain = 0
  for (;;) {
    const offset = text.indexOf('{', at)
    const between = text.slice(at, offset === -1 ? undefined : offset)
    const stray = between.search(/[^\s[\]},;]/)
    if (stray !== -1) addFault(at + stray, at + between.length, 'it is not JSON')
    if (offset === -1) break
    if (faults.length >= MOST_FAULTS || inVain > Math.max(MOST_IN_VAIN, 3 * text.length)) {
      addFault(offset, text.length, 'it was not read, because so much before it is not JSON')
      break
    }
    const found = parseObject(text, offset)
    if ('value' in found) {
      objects.push({ offset, value: found.value })
      at = found.end
    } else {
      inVain += text.length - offset
      at = nextStart(text, offset + 1)
      addFault(offset, at, `it is not JSON: ${found.reason}`)
    }
  }
  return { objects, faults }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** After a broken object: the next line that begins with one, else the end. */
function nextStart(text: string, from: number): number {
  const start = /\n(?:[ \t]*[[,])?[ \t]*\{\s*"/g
  start.lastIndex = from
  const found = start.exec(text)
  return found === null ? text.length : found.index
}

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, end === -1 ? undefined : end)
}

type ParsedObject =
  { readonly value: Readonly<Record<string, unknown>>; readonly end: number } | { readonly reason: string }

function parseObject(text: string, offset: number): ParsedObject {
  const found = endOfObject(text, offset)
  if (found === undefined) return { reason: 'its closing brace or quotation mark is missing' }
  try {
    const value: unknown = JSON.parse(found.mended)
    if (!isObject(value)) return { reason: 'it is not an object' }
    // Of two values of a key, JSON keeps the last one only.
    return keysIn(found.mended) === keysIn(JSON.stringify(value))
      ? { value, end: found.end }
      : { reason: 'it has a key twice' }
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error) }
  }
}

/** How many keys a JSON text has, also within its objects. In one pass: a task may have many quotation marks. */
function keysIn(json: string): number {
  let keys = 0
  for (let at = json.indexOf('"'); at !== -1; at = json.indexOf('"', at + 1)) {
    at++
    while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
    COLON.lastIndex = at + 1
    if (COLON.test(json)) keys++
  }
  return keys
}

const COLON = /\s*:/y

const ESCAPED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Where the object ends that starts at an offset, and its text with both slips mended; undefined if it does not end. */
export function endOfObject(
  text: string,
  offset: number
): { readonly end: number; readonly mended: string } | undefined {
  let mended = ''
  let copied = offset
  let depth = 0
  let inString = false
  /** Offset of a comma after which only blanks have come. */
  let comma: number | undefined
  for (let at = offset; at < text.length; at++) {
    const character = text.charAt(at)
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
      else if (character in ESCAPED) {
        mended += text.slice(copied, at) + (ESCAPED[character] ?? '')
        copied = at + 1
      }
      continue
    }
    if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      if (comma !== undefined) {
        mended += text.slice(copied, comma)
        copied = comma + 1
      }
      depth--
      if (depth === 0) return { end: at + 1, mended: mended + text.slice(copied, at + 1) }
    }
    if (character === ',') comma = at
    else if (!/\s/.test(character)) comma = undefined
  }
  return undefined
}
