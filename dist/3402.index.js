export const id = 3402;
export const ids = [3402];
export const modules = {

/***/ 34021:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isDeclaredEnd)
/* harmony export */ });
/** `STATUS: DONE`, `STATUS: NOT DONE: ...`, `STATUS: NOTHING TO DO`: a line with which an answer declares its end. */
const DECLARED_END = /^\W{0,8}STATUS\W{1,6}(?:DONE|NOT[ _-]DONE|NOTHING[ _-]TO[ _-]DO)\b/i;
/** Whether a line declares the end of an answer. Such a line is no part of a task, and no ticket. */
function isDeclaredEnd(line) {
    return DECLARED_END.test(line);
}


/***/ }),

/***/ 99162:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OZ: () => (/* binding */ isPerfect),
/* harmony export */   Yd: () => (/* binding */ BEGINS_WITH_ALL),
/* harmony export */   aM: () => (/* binding */ DETERMINER),
/* harmony export */   fg: () => (/* binding */ BEGINS_AS_FINISHED),
/* harmony export */   rl: () => (/* binding */ endsAsFinished),
/* harmony export */   y7: () => (/* binding */ closesAsFinished)
/* harmony export */ });
/* harmony import */ var _word_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18582);
/**
 * How sentences about finished work begin and end, by language. Imperatives, infinitives and obligations match none of
 * them.
 */

const END = String.raw `[.!。！।]?$`;
const LETTER_FOLLOWS = String.raw `(?!\p{L})`;
/** Words and forms that open a report: `J'ai`, `Ich habe`, `已`, `تم`, `Đã`, `Dodano`. */
const OPENINGS = [
    // German
    String.raw `(?:wartet auf|ich habe|habe|wir haben|ich bin|ich werde|es wurden?|wurden?|bereits|keine? .{1,40}(?:gefunden|entdeckt|festgestellt|nötig|erforderlich|notwendig|vorhanden))`,
    // French
    String.raw `(?:j['’]ai(?! besoin)|je (?:suis|vais)|nous avons|on a|a été|ont été|est|sont|déjà|aucune? .{1,40}(?:nécessaire|requise?|trouvée?|détectée?)|(?:implément|ajout|corrig|test|vérifi|cré|rédig|supprim|valid|déploy|document|refactoris|termin|mis à jour)(?:é|ée|és|ées))`,
    // Spanish
    String.raw `(?:(?:he|hemos|se ha|se han) \p{L}+(?:ado|ido|to|cho)|fue|fueron|ya (?:está|se|he|fue)|(?:implementado|añadido|agregado|corregido|creado|escrito|actualizado|desplegado|documentado|probado|eliminado)(?:s|a|as)?)`,
    // Portuguese
    String.raw `(?:foi|foram|já (?:foi|está)|implementei|adicionei|corrigi|criei|escrevi|reescrevi|descrevi|testei|atualizei|documentei|nenhuma? .{1,40}(?:necessári[oa]|encontrad[oa])|(?:implementad|adicionad|corrigid|criad|atualizad|testad)[oa]s?)`,
    // Italian
    String.raw `(?:ho \p{L}+(?:ato|uto|ito|tto|sto)|abbiamo \p{L}+|è stat[oa]|sono stat[ie]|già|nessun[oa']? .{1,40}(?:necessari[oa]|richiest[oa]|trovat[oa])|(?:implementat|aggiunt|corrett|creat|scritt|aggiornat|testat|verificat)[oai])`,
    // Dutch
    String.raw `(?:ik heb|we hebben|ik ben|geen .{1,40}(?:nodig|vereist|gevonden)|is|zijn|reeds|geïmplementeerd|toegevoegd|opgelost|getest|bijgewerkt|geschreven)`,
    // Polish, Czech
    String.raw `(?:dodano|zaimplementowano|naprawiono|napisano|utworzono|zaktualizowano|przetestowano|sprawdzono|usunięto|wdrożono|udokumentowano|poprawiono|zrefaktoryzowano|przebudowano|\p{L}{3,}ł(?:em|am)|żadn\p{L}+ .{1,30}nie|\p{L}{3,}l[ai]? jsem|přidáno|opraveno|implementováno|napsáno|otestováno)`,
    // Russian, Ukrainian
    String.raw `(?:(?:реализова|добавл|исправл|обновл|созда|написа|удал|провер|протестирова|заверш|выполн|разв[её]рну|переработа|переписа|задокументирова|описа)(?:е?н|ён|т)(?:а|о|ы)?|я \p{L}+л[аи]?|(?:\p{L}+ не (?:требуется|требуются|найдено|найдены|обнаружено|нужно|нужны)|реализовал|переписал|переработал|изменил|описал|настроил|развернул|добавил|исправил|обновил|создал|написал|удалил|проверил|протестировал|завершил|выполнил)[аи]?|уже|реалізовано|додано|виправлено|оновлено|створено|написано|перевірено)`,
    // Turkish, Vietnamese, Indonesian, Scandinavian
    String.raw `(?:đã|đang|tôi đã|sudah|telah|saya telah|không (?:cần|có|tìm thấy|phát hiện)|inga? .{1,40}(?:behövs|hittades)|ingen? .{1,40}(?:nødvendig|nødvendige|fundet|funnet)|jag har|jeg har|vi har|minä olen)`,
    // Arabic, Persian, Hebrew
    String.raw `(?:لا حاجة|لا يلزم|لم يتم|(?:جميع|كل) .{1,30}(?:ناجحة|نجحت|تمر|تنجح)|تم|تمت|لقد|قمت|قمنا|اكتمل|اكتملت|انتهى|انتهت|انتهيت|نجحت?|لا توجد (?:ثغرات|مشاكل|أخطاء)|הושלם|הושלמה|בוצע|נוסף|נוספו|נכתב|נכתבו|יושם|סיימתי|הוספתי|כתבתי)`,
    // Hindi
    String.raw `(?:मैंने|हमने)`
].join('|');
/** Chinese, Japanese and Korean have no blanks between words, so nothing has to follow. */
const OPENINGS_WITHOUT_BORDER = String.raw `已(?![有知存])(?![^，。]{1,8}的)|(?:无需|不需要|无须)\S{1,4}$|我(?:已|们已|会|将)|正在|完成了|通过了|未发现|没有发现|私は|제가 `;
const BEGINS_AS_FINISHED = new RegExp(`^(?:(?:${OPENINGS})${LETTER_FOLLOWS}|${OPENINGS_WITHOUT_BORDER})`, 'iu');
/** How reports end in languages whose verb comes last. */
const ENDS_AS_FINISHED = new RegExp([
    // Japanese
    String.raw `(?:しました|ました|済み(?:です)?|完了(?:です|しています)?|合格(?:です)?|ません(?:でした)?|不要です|(?:作業|実装|実行|テスト|対応|進行|確認|調査|待機|レビュー|保留|作成|修正)中(?:です)?)${END}`,
    // Korean
    String.raw `(?:[했었았였됐]습니다|되었습니다|[했었았였됐]음|완료(?:됨)?|통과|없습니다|중입니다|됨|없음|않음)${END}`,
    // Hindi
    String.raw `(?:गया|गई|गईं|गए|गयी|चुका|चुकी|चुके|दिया|दी|लिया|हुआ|हुए|पास|नहीं मिल[ाीे]|(?:आवश्यक|ज़रूरी|ज़रूरत|की आवश्यकता) नहीं)(?: (?:है|हैं|था|थे|हुए))?${END}`,
    // Turkish
    String.raw `(?:\p{L}{3,}[nl]d[ıiuü](?:lar|ler)?|geçti(?:ler)?|bitti|gerekmiyor|gerekmedi|bulunamadı|\p{L}+(?:ledim|ladım|ttim|zdım|tırdım))${END}`,
    // Thai, Persian
    String.raw `(?:แล้ว|เสร็จสิ้น|(?:شد|شدند|شده است|کردم|کرده‌ام))${END}`
].join('|'), 'iu');
/** Participles and verbs that close a short report: `Alle Tests bestanden`, `Parser umgebaut`, `Todas las pruebas pasan`. */
const CLOSING = (0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .E)((0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(`bestanden, grün, erfolgreich, behoben, erledigt, fertig, abgeschlossen, bereit, umgesetzt, angelegt, entfernt, ergänzt, ersetzt, überarbeitet, aktualisiert, verbessert, vorbereitet, bearbeitet, veröffentlicht, verschoben, repariert, bereinigt, passen, laufen durch`, `passent, réussis, réussies, verts, pasan, pasaron, pasando, passam, passaram, passando, aprovados, passano, superati, slagen, geslaagd, przechodzą, przeszły, zaliczone, проходят, прошли, пройдены, проходять, пройшли, зелёные, зеленые, готов, готова, готовы, выполнены, завершены`, `terminé, terminée, terminés, terminées, implémenté, implémentée, corrigé, corrigée, ajouté, ajoutée, ajoutés, listo, lista, listos, implementado, implementada, corregido, añadido, completado, completada, concluído, concluída, pronto, implementato, aggiunto, completato, completata, mis à jour, mise à jour, écrit, écrite, écrits, écrites, rédigé, rédigée, testé, testée, actualizado, actualizada, escrito, escrita, escritos, escritas, probado, corregida, añadida, atualizado, atualizada, testado, adicionado, corrigido, aggiornato, aggiornata, scritto, scritti, testato, corretto`, `zaktualizowany, zaktualizowana, zaktualizowane, dodany, dodana, dodane, napisane, poprawione, обновлён, обновлен, обновлена, добавлен, добавлена, добавлены, исправлен, исправлена, исправлено, написаны, uppdaterad, opdateret, oppdatert, đều đạt, đã đạt, lulus, diperbarui, aktualizováno`, `klaar, voltooid, afgerond, toegevoegd, opgelost, bijgewerkt, godkända, passerar, klara, består, bestått, läpäisty, prošly, prošel, passerade, gått igenom`));
/** `umgebaut`, `geschrieben`, `implementiert`, `geïmplementeerd`: in lower case, unlike nouns; not `gestalten`, an infinitive. */
const PARTICIPLE = String.raw `(?:(?=\p{Ll})\p{L}*?ge(?!währ|stalt|nehm|wicht|brauch|neri|winn)\p{L}{2,}(?:t|[^e\s]en)|\p{Ll}\p{L}+iert|\p{L}*geï\p{L}+|ge\p{L}+eerd)`;
const CLOSING_WORD = new RegExp(`(?:^|\\s)(?:${CLOSING})${END}`, 'iu');
const CLOSING_PARTICIPLE = new RegExp(`(?:^|\\s)${PARTICIPLE}${END}`, 'u');
/** Whether a short clause ends as a report does. */
function closesAsFinished(clause) {
    const isSubordinate = SUBORDINATE.test(clause.replace(/^\S+\s?/, ''));
    return !isSubordinate && (CLOSING_WORD.test(clause) || CLOSING_PARTICIPLE.test(clause));
}
/** Passive and perfect forms: `Die Funktion wurde umgebaut`, `La fonction a été réécrite`, `函数已重写`. */
const PERFECT = new RegExp([
    String.raw `(?<!\p{L})(?:wurden?|(?:sind|ist) (?:bestanden|fertig|erledigt|grün|erfolgreich|abgeschlossen)|(?:a|ont) été|(?:est|sont) (?:terminée?s?|prête?s?|finie?s?)|se han? \p{L}+|han? sido|fue|fueron|foi|foram|è stat[oa]|sono stat[ie]|zosta(?:ł[aoy]?|li)|byl[aoiy]? \p{L}+|har (?:blivit )?\p{L}+(?:ts|t|its|at|it)|er blevet|er blitt|on \p{L}+tu|đã được|đều đã|đã bị)(?!\p{L})`,
    String.raw `(?<!\p{L})(?:is|zijn|werd|werden) (?:\p{L}+ ){0,2}(?:ge|her|ver|be)\p{L}+(?:en|d|t)(?!\p{L})`,
    String.raw `(?<!\p{L})(?:sudah|telah) \p{L}+`,
    String.raw `(?<!\p{L})(?:реализова|добавл|исправл|обновл|созда|написа|удал|провер|протестирова|заверш|выполн|переписа|переработа|описа|измен)(?:ен|ён|н)(?:а|о|ы)(?!\p{L})`,
    String.raw `已(?![有知存])[^的，。]{1,8}(?:[，。]|了|$)`
].join('|'), 'iu');
/** Before a perfect form, these make it a part of what is to be done: `Prüfe, ob sie umgebaut wurde`. */
const SUBORDINATE = /(?<!\p{L})(?:que|qui|si|se|où|ob|dass|was|wenn|falls|che|cui|cosa|dat|of|wat|hoe|als|że|czy|co|który|która|które|что|если|как|который|которая|которые|som|att|om|at|hvad|jak|zda|co|který|která|které|yang|jika|apakah|bahwa|rằng|nếu|khi|mà|cómo|como|quando|cuando|quand|comment)(?!\p{L})|如果|若|是否|确保|保证|确认|检查|验证|当|使|让|直到|等/iu;
const ENDS_CHINESE = new RegExp(`(?:已完成|已通过|完成了|通过了|全部通过|测试(?:均|都)?通过|均已通过|都已通过)${END}`, 'u');
/** Whether a text ends as a report does. */
function endsAsFinished(text) {
    return ENDS_AS_FINISHED.test(text) || (ENDS_CHINESE.test(text) && !SUBORDINATE.test(text));
}
/** Whether a clause says that something was done. */
function isPerfect(clause) {
    const perfect = PERFECT.exec(clause);
    return perfect !== null && !SUBORDINATE.test(clause.slice(0, perfect.index).replace(/^\S+\s?/, ''));
}
/** `All tests`, `Alle Tests`, `Tous les tests`: a clause that begins so has no verb before its noun. */
const BEGINS_WITH_ALL = /^(?:all|every|both|no|none|everything|the|alle|sämtliche|beide|die|der|das|tous|toutes|tout|les|le|la|todos|todas|los|las|el|os|as|tutti|tutte|i|gli|il|de|het|wszystkie|все|усі|всі|alla|kaikki|všechny|toate|minden|tất cả|semua|tüm|\p{Nd})(?!\p{L})/iu;
/** Words before a noun. Where one stands within a clause, a verb is before it: `Mach den Parser fertig`. */
const DETERMINER = /\s(?:the|an?|all|any|every|each|its|their|your|our|this|these|that|which|what|when|until|if|der|die|das|den|dem|des|alle|alles|ein|eine|einen|tous|tutti|tutte|todas|todos|wszystkie|все|всі|усі|alla|kaikki|všechny|tất cả|semua|tüm|le|la|les|un|une|des|el|los|las|una|os|as|il|lo|gli|i|het|een|de)\s/iu;


/***/ }),

/***/ 39978:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/** Placeholders: texts of a template that stand where a task will be. */
const IN_BRACKETS = /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\{\{.*\}\}|【[^】]*】|《[^》]*》|［[^］]*］|\$\{[^}]*\})$/;
const NAMED = /^(?:the |your )?task(?: description| here| goes here| to do)?$/i;
const SLOT = /\[(?:specific|insert|your|clear|detailed|feature|component|what|describe)(?: [^\]]*)?\](?!\()/i;
/** Whether a text is a placeholder: `[Task description]`, `<task>`, `{{task}}`, `...`, `Create [feature name]`. */
function isPlaceholder(text) {
    if (!/[\p{L}\p{N}]/u.test(text))
        return true;
    const whole = text.replace(/[.\s。…]+$/, '');
    return IN_BRACKETS.test(whole) || NAMED.test(whole) || SLOT.test(text);
}


/***/ }),

/***/ 3018:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ BEGINS_WITH_REPORT_LABEL),
/* harmony export */   Zt: () => (/* binding */ IS_POINTER),
/* harmony export */   iH: () => (/* binding */ ONLY_STATUS),
/* harmony export */   lU: () => (/* binding */ endsWithStatus),
/* harmony export */   qn: () => (/* binding */ STATUS_LINE),
/* harmony export */   xn: () => (/* binding */ BEGINS_WITH_STATUS)
/* harmony export */ });
/* harmony import */ var _word_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18582);
/**
 * Words of reports in many languages. They stand only between a report and an agent run: a text is judged by them at its
 * start, at its end or as a whole, never by a word within it.
 */

/** Words that are a report by themselves, or with what follows a punctuation mark: `Done`, `PASS (12/12)`, `erledigt, siehe PR`. */
const STATUSES = (0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(`done, all done, complete, completed, all complete, finished, pass, passed, passing, all passing, all passed, fail, failed, failing, ok, okay, success,
   successful, successfully, succeeded, green, all green, all good, all clear, all set, looks good, looks good to me, lgtm, approved, merged, deployed, shipped,
   released, verified, ready, ready for review, ready to merge, pending, queued, waiting, awaiting, blocked, skip, skipped, cancelled, canceled,
   running, in progress, in review, in work, on hold, on track, under way, underway, ongoing, started, not started, not yet started,
   not needed, not required, not necessary, not applicable, not run, n/a, na, none, nothing, nothing to do, nothing to report, nil, tbd, tba, wip, idle, unchanged, no change, no changes,
   no findings, no issues, no action, no action needed, resolved, closed, delegated, assigned, up to date, as above, same as above, later, not done, partially done, timed out, timed-out, memory exceeded, memory-exceeded, budget exceeded, budget-exceeded, spawn-failed, superseded, no errors, no failures`, `erledigt, fertig, abgeschlossen, bestanden, erfolgreich, grün, alles grün, alles gut, alles erledigt, fehlgeschlagen, in arbeit, in bearbeitung, läuft, läuft noch, noch offen, gescheitert, nicht erledigt, nicht begonnen, noch nicht begonnen, wird bearbeitet, wird übersprungen,
   ausstehend, offen, blockiert, übersprungen, wartet, nicht nötig, nicht erforderlich, nicht notwendig, entfällt, keine, nichts zu tun, keine befunde, keine fehler, nicht ausgeführt, behoben, keine änderungen, geprüft, freigegeben, bereit`, `terminé, terminée, terminés, fait, c'est fait, fini, réussi, réussie, réussite, échec, échoué, échouée, a échoué, non terminé, pas commencé, toujours en cours, en cours, en attente, bloqué, ignoré, ignorée, sauté, non requis, non nécessaire, sans objet, aucun, aucune, aucun échec, aucune erreur, non exécuté, non exécutée, rien à faire, rien à signaler, validé, approuvé, prêt, tout est vert, achevé`, `hecho, listo, terminado, terminada, completado, completada, finalizado, aprobado, aprobada, superado, correcto, fallido, fallida, falló, ha fallado, no superado, sigue en curso, sin empezar, saltado, en curso, en progreso, en proceso, pendiente, bloqueado, omitido, omitida, no necesario, no requerido, no aplica, ninguno, ninguna, nada que hacer, sin cambios, sin fallos, sin errores, nada encontrado, no ejecutado, todo en verde, todo bien`, `feito, feita, pronto, concluído, concluída, concluido, terminado, finalizado, aprovado, falhou, reprovado, ainda em andamento, não iniciado, ignorada, em andamento, em progresso, em curso, pendente, bloqueado, ignorado, pulado, não necessário, não aplicável, nenhum, nenhuma, nada a fazer, sem alterações, tudo certo, tudo verde`, `fatto, fatta, completato, completata, terminato, concluso, superato, superati, riuscito, non riuscito, fallito, fallita, ancora in corso, saltata, in corso, in attesa, bloccato, saltato, ignorato, non necessario, non richiesto, non applicabile, nessuno, nessuna, niente da fare, tutto a posto, tutto verde`, `klaar, gedaan, voltooid, afgerond, geslaagd, niet geslaagd, gereed, mislukt, loopt nog, nog bezig, bezig, in uitvoering, in behandeling, wachtend, geblokkeerd, overgeslagen, niet nodig, niet van toepassing, geen, niets te doen, alles groen`, `gotowe, zrobione, ukończone, ukończono, zakończone, zakończono, wykonane, wykonano, zaliczone, w toku, w trakcie, oczekuje, zablokowane, pominięte, pominięto, niepotrzebne, nie dotyczy, brak, brak zmian, sukces, niepowodzenie, nie powiodło się, nieudane, nieudany, niezaliczone`, `hotovo, dokončeno, splněno, prošlo, selhalo, nepodařilo se, stále probíhá, vynecháno, probíhá, čeká, přeskočeno, není potřeba, žádné`, `готово, сделано, выполнено, завершено, завершён, завершен, завершена, пройдено, пройдены, успешно, успех, провалено, не удалось, неудача, ошибка, провал, не пройдено, ещё выполняется, в процессе, в работе, выполняется, ожидает, ожидание, заблокировано, пропущено, не требуется, не нужно, неприменимо, нет, ошибок нет, не запускался, не запускалось, ничего, без изменений, одобрено`, `готово, зроблено, виконано, завершено, пройдено, успішно, не вдалося, в процесі, у процесі, в роботі, очікує, пропущено, не потрібно, немає`, `klart, klar, färdig, färdigt, avklarat, godkänt, misslyckades, misslyckat, mislykkedes, mislyktes, epäonnistui, pågår, pågår fortfarande, väntar, hoppades över, behövs ej, behövs inte, inget, færdig, færdigt, afsluttet, bestået, i gang, venter, sprunget over, ikke nødvendigt, ferdig, fullført, bestått, pågår, hoppet over, valmis, tehty, suoritettu, läpäisty, käynnissä, odottaa, ohitettu, ei tarvita`, `kész, befejezve, sikertelen, sikeres, eșuat, reușit, απέτυχε, folyamatban, kihagyva, gata, finalizat, terminat, în curs, omis, nu este necesar, έτοιμο, ολοκληρώθηκε, έγινε, σε εξέλιξη, εκκρεμεί, παραλείφθηκε`, `tamamlandı, tamam, bitti, yapıldı, başarılı, başarısız, başarısız oldu, hâlâ sürüyor, geçti, devam ediyor, sürüyor, beklemede, bekliyor, atlandı, gerekli değil, gerek yok, yok`, `已完成, 完成, 完成了, 完毕, 已通过, 通过, 全部通过, 成功, 失败, 失败了, 已失败, 未通过, 仍在进行, 还在进行, 进行中, 正在进行, 待定, 待处理, 等待中, 已跳过, 跳过, 不需要, 无需, 不适用, 无, 没有, 已批准, 已合并, 没有问题, 无失败, 无错误, 未执行, 未开始, 中止, 一切正常`, `完了, 完了しました, 完了済み, 済み, 済, 完成しました, 合格, 成功, 失敗, 失敗しました, 不合格, 進行中, 実行中, 作業中, 対応中, 待機中, 保留, 保留中, 未着手, スキップ, スキップしました, 不要, 対象外, なし, 該当なし, 失敗なし, エラーなし, 未実行, 中止, 問題なし, 異常なし, 承認済み`, `완료, 완료됨, 완료했습니다, 완료되었습니다, 통과, 성공, 실패, 실패함, 실패했습니다, 진행 중, 진행중, 대기 중, 대기중, 보류, 보류 중, 건너뜀, 생략, 불필요, 필요 없음, 해당 없음, 없음, 이상 없음, 승인됨`, `تم, تمت, تم الإنجاز, تم الانتهاء, مكتمل, مكتملة, منجز, اكتمل, اكتملت, انتهى, ناجح, نجح, نجحت, فشل, فشلت, لم ينجح, ما زال جاريًا, قيد التنفيذ, قيد التقدم, قيد الانتظار, جاري العمل, معلق, معلقة, محظور, تم التخطي, متخطى, غير مطلوب, غير ضروري, لا ينطبق, لا شيء, جاهز, موافق عليه`, `انجام شد, تکمیل شد, تمام شد, کامل شد, موفق, ناموفق, در حال انجام, در انتظار, نیازی نیست, آماده, הושלם, הושלמה, בוצע, בוצעה, הסתיים, עבר, עברו, נכשל, בתהליך, בביצוע, ממתין, דולג, לא נדרש, אין`, `पूर्ण, पूरा, पूरा हुआ, पूरा हो गया, हो गया, समाप्त, सफल, असफल, विफल, विफल रहा, असफल रहा, उत्तीर्ण, पास, जारी, जारी है, प्रगति पर, प्रगति में, लंबित, प्रतीक्षा में, छोड़ा गया, छोड़ दिया, आवश्यक नहीं, लागू नहीं, कोई नहीं, कुछ नहीं, तैयार, संपन्न`, `hoàn thành, đã hoàn thành, xong, đã xong, đạt, thành công, thất bại, không thành công, không đạt, đang thực hiện, đang tiến hành, đang chờ, bị chặn, bỏ qua, đã bỏ qua, không cần, không áp dụng, không có, selesai, sudah selesai, berhasil, lulus, tidak lulus, gagal, masih berjalan, sedang berjalan, sedang dikerjakan, menunggu, dilewati, tidak perlu, tidak ada, ล้มเหลว, ไม่สำเร็จ, เสร็จ, เสร็จแล้ว, เสร็จสิ้น, เรียบร้อย, ผ่าน, สำเร็จ, กำลังดำเนินการ, รอดำเนินการ, ข้าม, ไม่จำเป็น, ไม่มี`);
const STATUS = (0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .E)(STATUSES);
/** What may follow a status: nothing, or a mark behind which it is explained. */
const BORDER = String.raw `(?=\s*(?:$|[.,;:!?…()（）\[\]。，；：！、।؛،✅✔✓|]|[-–—](?!\p{L})))`;
/** A text that begins with a status. */
const BEGINS_WITH_STATUS = new RegExp(`^(?:${STATUS})${BORDER}`, 'iu');
/** A text that is nothing but a status. */
const ONLY_STATUS = new RegExp(`^(?:${STATUS})[.!。]?$`, 'iu');
/** Where a status may begin behind a text: in brackets, behind a dash or a colon. */
const BEHIND_MARK = /(?<=[(（[]|\s[–—-]\s?|[:：]\s?)\S/gu;
/**
 * `Parser - done`, `Parser (erledigt)`, `解析器：已完成`. Each end is tried by itself: one pattern for all of it takes V8 sixty
 * milliseconds to compile.
 */
function endsWithStatus(text) {
    return [...text.matchAll(BEHIND_MARK)].some(({ index }) => ONLY_STATUS.test(text.slice(index).replace(/(?<![.!。])[)）\]]([.!。]?)$/u, '$1')));
}
/** `Status: green`, `Ergebnis: 12 von 12`: labels of a report. */
const REPORT_LABELS = (0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(`status, result, results, outcome, files changed, files modified, changed files, coverage, findings, tests passed, ergebnis, ergebnisse, stand, geänderte dateien, résultat, résultats, état, statut,
   resultado, resultados, estado, risultato, risultati, stato, resultaat, wynik, wyniki, stan, результат, результаты, статус, состояние, стан, 结果, 状态, 結果, 状態, ステータス, 결과, 상태, النتيجة, النتائج, الحالة,
   परिणाम, स्थिति, sonuç, durum, kết quả, trạng thái, hasil`);
const BEGINS_WITH_REPORT_LABEL = new RegExp(`^(?:${(0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .E)(REPORT_LABELS)})\\s*[:：]`, 'iu');
/** A line below a label that makes the whole block a report: `- Status: completed`. */
const STATUS_LINE = new RegExp(`^[\\s>*_+-]*(?:${(0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .E)(REPORT_LABELS)})[\\s*_]*[:：][\\s*_✅]*(?:${STATUS})${BORDER}`, 'iu');
/** `see SECURITY.md`: a pointer is no task. The word comes first, or last where verbs do. */
const SEE = (0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .E)((0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)('see, refer to, as in, siehe, vgl., voir, cf., véase, ver, veja, vedi, zie, zobacz, viz, см., смотри, див., راجع, انظر, ראו, ראה, bkz., bakınız, xem, lihat, se, katso, lásd, vezi, βλ.'));
const SEE_BEHIND = (0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .E)((0,_word_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)('を参照, を参照してください, 参照, 参照のこと, 참조, 참고, देखें, देखिए, bakınız'));
const PLACE = String.raw `(?:\S*[./#]\S*\w|above|below|oben|unten)`;
const IS_POINTER = new RegExp(`^(?:(?:(?:${SEE})(?!\\p{L})|请?参[见阅]|[见參]見?|参照)\\s*[:：]?\\s*\\S{0,20}?\\s?${PLACE}|${PLACE}\\s*(?:${SEE_BEHIND}))[.。]?$`, 'iu');


/***/ }),

/***/ 18582:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ anyOf),
/* harmony export */   H: () => (/* binding */ wordsIn)
/* harmony export */ });
/** Builds patterns from words of many languages. `\b` knows only ASCII letters, so borders are looked for explicitly. */
/** Splits a table of words: by commas and line ends. */
function wordsIn(...tables) {
    return tables
        .flatMap((table) => table.split(/[,\n]/).map((word) => word.trim()))
        .filter((word) => word !== '');
}
/** A pattern for any of the words, longest first; a blank in a word matches any white space. */
function anyOf(words) {
    const sorted = [...new Set(words)].sort((one, other) => other.length - one.length);
    return sorted.map((word) => escape(word).replace(/[’']/g, "['’]").replaceAll(' ', '\\s+')).join('|');
}
function escape(word) {
    return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}


/***/ })

};
