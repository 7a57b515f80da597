/**
 * How sentences about finished work begin and end, by language. Imperatives, infinitives and obligations match none of
 * them.
 */
import { anyOf, wordsIn } from './word-patterns.js'

const END = String.raw`[.!。！।]?$`
const LETTER_FOLLOWS = String.raw`(?!\p{L})`

/** Words and forms that open a report: `J'ai`, `Ich habe`, `已`, `تم`, `Đã`, `Dodano`. */
const OPENINGS = [
  // German
  String.raw`(?:wartet auf|ich habe|habe|wir haben|ich bin|ich werde|es wurden?|wurden?|bereits|keine? .{1,40}(?:gefunden|entdeckt|festgestellt|nötig|erforderlich|notwendig|vorhanden))`,
  // French
  String.raw`(?:j['’](?:ai|étais)|je (?:suis|vais)|nous avons|on a|a été|ont été|est|sont|déjà|aucune? .{1,40}(?:nécessaire|requise?|trouvée?|détectée?)|(?:implément|ajout|corrig|test|vérifi|cré|rédig|supprim|valid|déploy|document|refactoris|termin|mis à jour)(?:é|ée|és|ées))`,
  // Spanish
  String.raw`(?:(?:he|hemos|se ha|se han) \p{L}+(?:ado|ido|to|cho)|fue|fueron|ya (?:está|se|he|fue)|(?:implementado|añadido|agregado|corregido|creado|escrito|actualizado|desplegado|documentado|probado|eliminado)(?:s|a|as)?)`,
  // Portuguese
  String.raw`(?:foi|foram|já (?:foi|está)|implementei|adicionei|corrigi|criei|escrevi|reescrevi|descrevi|testei|atualizei|documentei|nenhuma? .{1,40}(?:necessári[oa]|encontrad[oa])|(?:implementad|adicionad|corrigid|criad|atualizad|testad)[oa]s?)`,
  // Italian
  String.raw`(?:ho \p{L}+(?:ato|uto|ito|tto|sto)|abbiamo \p{L}+|è stat[oa]|sono stat[ie]|già|nessun[oa']? .{1,40}(?:necessari[oa]|richiest[oa]|trovat[oa])|(?:implementat|aggiunt|corrett|creat|scritt|aggiornat|testat|verificat)[oai])`,
  // Dutch
  String.raw`(?:ik heb|we hebben|ik ben|geen .{1,40}(?:nodig|vereist|gevonden)|is|zijn|reeds|geïmplementeerd|toegevoegd|opgelost|getest|bijgewerkt|geschreven)`,
  // Polish, Czech
  String.raw`(?:dodano|zaimplementowano|naprawiono|napisano|utworzono|zaktualizowano|przetestowano|sprawdzono|usunięto|wdrożono|udokumentowano|poprawiono|zrefaktoryzowano|przebudowano|\p{L}{3,}ł(?:em|am)|żadn\p{L}+ .{1,30}nie|\p{L}{3,}l[ai]? jsem|přidáno|opraveno|implementováno|napsáno|otestováno)`,
  // Russian, Ukrainian
  String.raw`(?:(?:реализова|добавл|исправл|обновл|созда|написа|удал|провер|протестирова|заверш|выполн|разв[её]рну|переработа|переписа|задокументирова|описа)(?:е?н|ён|т)(?:а|о|ы)?|я \p{L}+л[аи]?|(?:\p{L}+ не (?:требуется|требуются|найдено|найдены|обнаружено|нужно|нужны)|реализовал|переписал|переработал|изменил|описал|настроил|развернул|добавил|исправил|обновил|создал|написал|удалил|проверил|протестировал|завершил|выполнил)[аи]?|уже|реалізовано|додано|виправлено|оновлено|створено|написано|перевірено)`,
  // Turkish, Vietnamese, Indonesian, Scandinavian
  String.raw`(?:đã|đang|tôi đã|sudah|telah|saya telah|không (?:cần|có|tìm thấy|phát hiện)|inga? .{1,40}(?:behövs|hittades)|ingen? .{1,40}(?:nødvendig|nødvendige|fundet|funnet)|jag har|jeg har|vi har|minä olen)`,
  // Arabic, Persian, Hebrew
  String.raw`(?:لا حاجة|لا يلزم|لم يتم|(?:جميع|كل) .{1,30}(?:ناجحة|نجحت|تمر|تنجح)|تم|تمت|لقد|قمت|قمنا|اكتمل|اكتملت|انتهى|انتهت|انتهيت|نجحت?|لا توجد (?:ثغرات|مشاكل|أخطاء)|הושלם|הושלמה|בוצע|נוסף|נוספו|נכתב|נכתבו|יושם|סיימתי|הוספתי|כתבתי)`,
  // Hindi
  String.raw`(?:मैंने|हमने)`
].join('|')
/** Chinese, Japanese and Korean have no blanks between words, so nothing has to follow. */
const OPENINGS_WITHOUT_BORDER = String.raw`已(?![有知存])|(?:无需|不需要|无须)\S{1,4}$|我(?:已|们已|会|将)|正在|完成了|通过了|未发现|没有发现|私は|제가 `
export const BEGINS_AS_FINISHED = new RegExp(
  `^(?:(?:${OPENINGS})${LETTER_FOLLOWS}|${OPENINGS_WITHOUT_BORDER})`,
  'iu'
)

/** How reports end in languages whose verb comes last. */
const ENDS_AS_FINISHED = new RegExp(
  [
    // Japanese
    String.raw`(?:しました|ました|済み(?:です)?|完了(?:です|しています)?|合格(?:です)?|ません(?:でした)?|不要です|(?:作業|実装|実行|テスト|対応|進行|確認|調査|待機|レビュー|保留|作成|修正)中(?:です)?)${END}`,
    // Korean
    String.raw`(?:[했었았였됐]습니다|되었습니다|[했었았였됐]음|완료(?:됨)?|통과|없습니다|중입니다|됨|없음|않음)${END}`,
    // Hindi
    String.raw`(?:गया|गई|गईं|गए|गयी|चुका|चुकी|चुके|दिया|दी|लिया|हुआ|हुए|पास|नहीं मिल[ाीे]|(?:आवश्यक|ज़रूरी|ज़रूरत|की आवश्यकता) नहीं)(?: (?:है|हैं|था|थे|हुए))?${END}`,
    // Turkish
    String.raw`(?:\p{L}{3,}[nl]d[ıiuü](?:lar|ler)?|geçti(?:ler)?|bitti|gerekmiyor|gerekmedi|bulunamadı|\p{L}+(?:ledim|ladım|ttim|zdım|tırdım))${END}`,
    // Thai, Persian
    String.raw`(?:แล้ว|เสร็จสิ้น|(?:شد|شدند|شده است|کردم|کرده‌ام))${END}`
  ].join('|'),
  'iu'
)

/** Participles and verbs that close a short report: `Alle Tests bestanden`, `Parser umgebaut`, `Todas las pruebas pasan`. */
const CLOSING = anyOf(
  wordsIn(
    `bestanden, grün, erfolgreich, behoben, erledigt, fertig, abgeschlossen, bereit, umgesetzt, angelegt, entfernt, ergänzt, ersetzt, überarbeitet, aktualisiert, verbessert, vorbereitet, bearbeitet, veröffentlicht, verschoben, repariert, bereinigt, passen, laufen durch`,
    `passent, réussis, réussies, verts, pasan, pasaron, pasando, passam, passaram, passando, aprovados, passano, superati, slagen, geslaagd, przechodzą, przeszły, zaliczone, проходят, прошли, пройдены, проходять, пройшли, зелёные, зеленые, готов, готова, готовы, выполнены, завершены`,
    `terminé, terminée, terminés, terminées, implémenté, implémentée, corrigé, corrigée, ajouté, ajoutée, ajoutés, listo, lista, listos, implementado, implementada, corregido, añadido, completado, completada, concluído, concluída, pronto, implementato, aggiunto, completato, completata, mis à jour, mise à jour, écrit, écrite, écrits, écrites, rédigé, rédigée, testé, testée, actualizado, actualizada, escrito, escrita, escritos, escritas, probado, corregida, añadida, atualizado, atualizada, testado, adicionado, corrigido, aggiornato, aggiornata, scritto, scritti, testato, corretto`,
    `zaktualizowany, zaktualizowana, zaktualizowane, dodany, dodana, dodane, napisane, poprawione, обновлён, обновлен, обновлена, добавлен, добавлена, добавлены, исправлен, исправлена, исправлено, написаны, uppdaterad, opdateret, oppdatert, đều đạt, đã đạt, lulus, diperbarui, aktualizováno`,
    `klaar, voltooid, afgerond, toegevoegd, opgelost, bijgewerkt, godkända, passerar, klara, består, bestått, läpäisty, prošly, prošel, passerade, gått igenom`
  )
)
/** `umgebaut`, `geschrieben`, `implementiert`, `geïmplementeerd`: in lower case, unlike nouns; not `gestalten`, an infinitive. */
const PARTICIPLE = String.raw`(?:(?=\p{Ll})\p{L}*?ge(?!währ|stalt|nehm|wicht|brauch|neri|winn)\p{L}{2,}(?:t|[^e\s]en)|\p{Ll}\p{L}+iert|\p{L}*geï\p{L}+|ge\p{L}+eerd)`
const CLOSING_WORD = new RegExp(`(?:^|\\s)(?:${CLOSING})${END}`, 'iu')
const CLOSING_PARTICIPLE = new RegExp(`(?:^|\\s)${PARTICIPLE}${END}`, 'u')

/** Whether a short clause ends as a report does. */
export function closesAsFinished(clause: string): boolean {
  const isSubordinate = SUBORDINATE.test(clause.replace(/^\S+\s?/, ''))
  return !isSubordinate && (CLOSING_WORD.test(clause) || CLOSING_PARTICIPLE.test(clause))
}

/** Passive and perfect forms: `Die Funktion wurde umgebaut`, `La fonction a été réécrite`, `函数已重写`. */
const PERFECT = new RegExp(
  [
    String.raw`(?<!\p{L})(?:wurden?|(?:sind|ist) (?:bestanden|fertig|erledigt|grün|erfolgreich|abgeschlossen)|(?:a|ont) été|(?:est|sont) (?:terminée?s?|prête?s?|finie?s?)|se han? \p{L}+|han? sido|fue|fueron|foi|foram|è stat[oa]|sono stat[ie]|zosta(?:ł[aoy]?|li)|byl[aoiy]? \p{L}+|har (?:blivit )?\p{L}+(?:ts|t|its|at|it)|er blevet|er blitt|on \p{L}+tu|đã được|đều đã|đã bị)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:is|zijn|werd|werden) (?:\p{L}+ ){0,2}(?:ge|her|ver|be)\p{L}+(?:en|d|t)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:sudah|telah) \p{L}+`,
    String.raw`(?<!\p{L})(?:реализова|добавл|исправл|обновл|созда|написа|удал|провер|протестирова|заверш|выполн|переписа|переработа|описа|измен)(?:ен|ён|н)(?:а|о|ы)(?!\p{L})`,
    String.raw`已(?![有知存])[^的，。]{1,8}(?:[，。]|了|$)`
  ].join('|'),
  'iu'
)
/** Before a perfect form, these make it a part of what is to be done: `Prüfe, ob sie umgebaut wurde`. */
const SUBORDINATE =
  /(?<!\p{L})(?:que|qui|si|se|où|ob|dass|was|wenn|falls|che|cui|cosa|dat|of|wat|hoe|als|że|czy|co|który|która|które|что|если|как|который|которая|которые|som|att|om|at|hvad|jak|zda|co|který|která|které|yang|jika|apakah|bahwa|rằng|nếu|khi|mà|cómo|como|quando|cuando|quand|comment)(?!\p{L})|如果|若|是否|确保|保证|确认|检查|验证|当|使|让|直到|等/iu

const ENDS_CHINESE = new RegExp(
  `(?:已完成|已通过|完成了|通过了|全部通过|测试(?:均|都)?通过|均已通过|都已通过)${END}`,
  'u'
)

/** Whether a text ends as a report does. */
export function endsAsFinished(text: string): boolean {
  return ENDS_AS_FINISHED.test(text) || (ENDS_CHINESE.test(text) && !SUBORDINATE.test(text))
}

/** Whether a clause says that something was done. */
export function isPerfect(clause: string): boolean {
  const perfect = PERFECT.exec(clause)
  return perfect !== null && !SUBORDINATE.test(clause.slice(0, perfect.index).replace(/^\S+\s?/, ''))
}

/** `All tests`, `Alle Tests`, `Tous les tests`: a clause that begins so has no verb before its noun. */
export const BEGINS_WITH_ALL =
  /^(?:all|every|both|no|none|everything|the|alle|sämtliche|beide|die|der|das|tous|toutes|tout|les|le|la|todos|todas|los|las|el|os|as|tutti|tutte|i|gli|il|de|het|wszystkie|все|усі|всі|alla|kaikki|všechny|toate|minden|tất cả|semua|tüm|\p{Nd})(?!\p{L})/iu
/** Words before a noun. Where one stands within a clause, a verb is before it: `Mach den Parser fertig`. */
export const DETERMINER =
  /\s(?:the|an?|all|any|every|each|its|their|your|our|this|these|that|which|what|when|until|if|der|die|das|den|dem|des|alle|alles|ein|eine|einen|tous|tutti|tutte|todas|todos|wszystkie|все|всі|усі|alla|kaikki|všechny|tất cả|semua|tüm|le|la|les|un|une|des|el|los|las|una|os|as|il|lo|gli|i|het|een|de)\s/iu
