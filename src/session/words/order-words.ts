/** Words that make a qualifier an order: `(after Engineer)`, `(nach Engineer)`, `（Engineer 之后）`. */
import { anyOf, wordsIn } from './word-patterns.js'

const BEFORE_NAMES = wordsIn(
  'after, depends on, wait for, waits for',
  'nach, après, después de, tras, depois de, após, dopo, na, po, после, після, efter, etter, sau, setelah, sesudah, بعد, μετά από, po dokončení'
)
const BEHIND_NAMES = wordsIn(
  '之后, 以后, 之後, 完成后, の後, の後で, 后, 後, 이후, 다음, 후, के बाद, sonra, jälkeen, után'
)

/** The names stand behind the word; Chinese may open with 在 or 等. */
export const ORDER_BEFORE = new RegExp(`^(?:${anyOf(BEFORE_NAMES)}):?\\s+(.+)$`, 'iu')
/** The names stand before the word. */
export const ORDER_AFTER = new RegExp(`^(?:在|等|待)?\\s*(.+?)\\s*(?:${anyOf(BEHIND_NAMES)})$`, 'iu')
