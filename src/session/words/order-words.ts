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

const SEQUENCE_WORDS = wordsIn(
  `first, firstly, first of all, second, secondly, third, thirdly, fourth, then, and then, next, after that, afterwards, finally, lastly, last, in parallel, meanwhile, at the same time`,
  `zuerst, zunächst, als erstes, erstens, zweitens, drittens, dann, danach, anschließend, zuletzt, schließlich, zum schluss, parallel, parallel dazu, gleichzeitig`,
  `d'abord, tout d'abord, premièrement, deuxièmement, ensuite, puis, enfin, en parallèle, primero, segundo, luego, después, finalmente, por último, en paralelo, primeiro, depois, em seguida, por fim, em paralelo`,
  `prima, per primo, poi, dopo, infine, in parallelo, eerst, ten eerste, daarna, vervolgens, tot slot, tegelijk, najpierw, potem, następnie, na koniec, równolegle, nejprve, poté, potom, nakonec`,
  `сначала, затем, потом, после этого, наконец, параллельно, спочатку, потім, далі, нарешті, först, sedan, därefter, slutligen, først, derefter, deretter, til sidst, til slutt, ensin, sitten, lopuksi`,
  `önce, ilk olarak, sonra, ardından, son olarak, đầu tiên, sau đó, cuối cùng, pertama, kemudian, lalu, terakhir, setelah itu`,
  `首先, 先, 然后, 接着, 其次, 再, 最后, 同时, まず, 最初に, 次に, その後, 最後に, 並行して, 먼저, 다음으로, 그다음, 그런 다음, 이후, 마지막으로`,
  `أولا, أولاً, ثم, بعد ذلك, أخيرا, أخيرًا, पहले, सबसे पहले, फिर, इसके बाद, अंत में, קודם, אחר כך, לבסוף`
)
/** Words before a label that only say when its task comes: `First`, `Danach,`. */
export const SEQUENCE = new RegExp(`^(?:${anyOf(SEQUENCE_WORDS)})[,:，：、]?$`, 'iu')
