/**
 * Words of reports in many languages. They stand only between a report and an agent run: a text is judged by them at its
 * start, at its end or as a whole, never by a word within it.
 */
import { anyOf, wordsIn } from './word-patterns.js'

/** Words that are a report by themselves, or with what follows a punctuation mark: `Done`, `PASS (12/12)`, `erledigt, siehe PR`. */
const STATUSES = wordsIn(
  `done, all done, complete, completed, all complete, finished, pass, passed, passing, all passing, all passed, fail, failed, failing, ok, okay, success,
   successful, successfully, succeeded, green, all green, all good, all clear, all set, looks good, looks good to me, lgtm, approved, merged, deployed, shipped,
   released, verified, ready, ready for review, ready to merge, pending, queued, waiting, awaiting, blocked, skip, skipped, cancelled, canceled,
   running, in progress, in review, in work, on hold, on track, under way, underway, ongoing, started, not started, not yet started,
   not needed, not required, not necessary, not applicable, not run, n/a, na, none, nothing, nothing to do, nothing to report, nil, tbd, tba, wip, idle, unchanged, no change, no changes,
   no findings, no issues, no action, no action needed, resolved, closed, delegated, assigned, up to date, as above, same as above, later, not done, partially done, timed out, timed-out, memory exceeded, memory-exceeded, budget exceeded, budget-exceeded, spawn-failed, superseded, no errors, no failures`,
  `erledigt, fertig, abgeschlossen, bestanden, erfolgreich, grün, alles grün, alles gut, alles erledigt, fehlgeschlagen, in arbeit, in bearbeitung, läuft, läuft noch, noch offen, gescheitert, nicht erledigt, nicht begonnen, noch nicht begonnen, wird bearbeitet, wird übersprungen,
   ausstehend, offen, blockiert, übersprungen, wartet, nicht nötig, nicht erforderlich, nicht notwendig, entfällt, keine, nichts zu tun, keine befunde, keine fehler, nicht ausgeführt, behoben, keine änderungen, geprüft, freigegeben, bereit`,
  `terminé, terminée, terminés, fait, c'est fait, fini, réussi, réussie, réussite, échec, échoué, échouée, a échoué, non terminé, pas commencé, toujours en cours, en cours, en attente, bloqué, ignoré, ignorée, sauté, non requis, non nécessaire, sans objet, aucun, aucune, aucun échec, aucune erreur, non exécuté, non exécutée, rien à faire, rien à signaler, validé, approuvé, prêt, tout est vert, achevé`,
  `hecho, listo, terminado, terminada, completado, completada, finalizado, aprobado, aprobada, superado, correcto, fallido, fallida, falló, ha fallado, no superado, sigue en curso, sin empezar, saltado, en curso, en progreso, en proceso, pendiente, bloqueado, omitido, omitida, no necesario, no requerido, no aplica, ninguno, ninguna, nada que hacer, sin cambios, sin fallos, sin errores, nada encontrado, no ejecutado, todo en verde, todo bien`,
  `feito, feita, pronto, concluído, concluída, concluido, terminado, finalizado, aprovado, falhou, reprovado, ainda em andamento, não iniciado, ignorada, em andamento, em progresso, em curso, pendente, bloqueado, ignorado, pulado, não necessário, não aplicável, nenhum, nenhuma, nada a fazer, sem alterações, tudo certo, tudo verde`,
  `fatto, fatta, completato, completata, terminato, concluso, superato, superati, riuscito, non riuscito, fallito, fallita, ancora in corso, saltata, in corso, in attesa, bloccato, saltato, ignorato, non necessario, non richiesto, non applicabile, nessuno, nessuna, niente da fare, tutto a posto, tutto verde`,
  `klaar, gedaan, voltooid, afgerond, geslaagd, niet geslaagd, gereed, mislukt, loopt nog, nog bezig, bezig, in uitvoering, in behandeling, wachtend, geblokkeerd, overgeslagen, niet nodig, niet van toepassing, geen, niets te doen, alles groen`,
  `gotowe, zrobione, ukończone, ukończono, zakończone, zakończono, wykonane, wykonano, zaliczone, w toku, w trakcie, oczekuje, zablokowane, pominięte, pominięto, niepotrzebne, nie dotyczy, brak, brak zmian, sukces, niepowodzenie, nie powiodło się, nieudane, nieudany, niezaliczone`,
  `hotovo, dokončeno, splněno, prošlo, selhalo, nepodařilo se, stále probíhá, vynecháno, probíhá, čeká, přeskočeno, není potřeba, žádné`,
  `готово, сделано, выполнено, завершено, завершён, завершен, завершена, пройдено, пройдены, успешно, успех, провалено, не удалось, неудача, ошибка, провал, не пройдено, ещё выполняется, в процессе, в работе, выполняется, ожидает, ожидание, заблокировано, пропущено, не требуется, не нужно, неприменимо, нет, ошибок нет, не запускался, не запускалось, ничего, без изменений, одобрено`,
  `готово, зроблено, виконано, завершено, пройдено, успішно, не вдалося, в процесі, у процесі, в роботі, очікує, пропущено, не потрібно, немає`,
  `klart, klar, färdig, färdigt, avklarat, godkänt, misslyckades, misslyckat, mislykkedes, mislyktes, epäonnistui, pågår, pågår fortfarande, väntar, hoppades över, behövs ej, behövs inte, inget, færdig, færdigt, afsluttet, bestået, i gang, venter, sprunget over, ikke nødvendigt, ferdig, fullført, bestått, pågår, hoppet over, valmis, tehty, suoritettu, läpäisty, käynnissä, odottaa, ohitettu, ei tarvita`,
  `kész, befejezve, sikertelen, sikeres, eșuat, reușit, απέτυχε, folyamatban, kihagyva, gata, finalizat, terminat, în curs, omis, nu este necesar, έτοιμο, ολοκληρώθηκε, έγινε, σε εξέλιξη, εκκρεμεί, παραλείφθηκε`,
  `tamamlandı, tamam, bitti, yapıldı, başarılı, başarısız, başarısız oldu, hâlâ sürüyor, geçti, devam ediyor, sürüyor, beklemede, bekliyor, atlandı, gerekli değil, gerek yok, yok`,
  `已完成, 完成, 完成了, 完毕, 已通过, 通过, 全部通过, 成功, 失败, 失败了, 已失败, 未通过, 仍在进行, 还在进行, 进行中, 正在进行, 待定, 待处理, 等待中, 已跳过, 跳过, 不需要, 无需, 不适用, 无, 没有, 已批准, 已合并, 没有问题, 无失败, 无错误, 未执行, 未开始, 中止, 一切正常`,
  `完了, 完了しました, 完了済み, 済み, 済, 完成しました, 合格, 成功, 失敗, 失敗しました, 不合格, 進行中, 実行中, 作業中, 対応中, 待機中, 保留, 保留中, 未着手, スキップ, スキップしました, 不要, 対象外, なし, 該当なし, 失敗なし, エラーなし, 未実行, 中止, 問題なし, 異常なし, 承認済み`,
  `완료, 완료됨, 완료했습니다, 완료되었습니다, 통과, 성공, 실패, 실패함, 실패했습니다, 진행 중, 진행중, 대기 중, 대기중, 보류, 보류 중, 건너뜀, 생략, 불필요, 필요 없음, 해당 없음, 없음, 이상 없음, 승인됨`,
  `تم, تمت, تم الإنجاز, تم الانتهاء, مكتمل, مكتملة, منجز, اكتمل, اكتملت, انتهى, ناجح, نجح, نجحت, فشل, فشلت, لم ينجح, ما زال جاريًا, قيد التنفيذ, قيد التقدم, قيد الانتظار, جاري العمل, معلق, معلقة, محظور, تم التخطي, متخطى, غير مطلوب, غير ضروري, لا ينطبق, لا شيء, جاهز, موافق عليه`,
  `انجام شد, تکمیل شد, تمام شد, کامل شد, موفق, ناموفق, در حال انجام, در انتظار, نیازی نیست, آماده, הושלם, הושלמה, בוצע, בוצעה, הסתיים, עבר, עברו, נכשל, בתהליך, בביצוע, ממתין, דולג, לא נדרש, אין`,
  `पूर्ण, पूरा, पूरा हुआ, पूरा हो गया, हो गया, समाप्त, सफल, असफल, विफल, विफल रहा, असफल रहा, उत्तीर्ण, पास, जारी, जारी है, प्रगति पर, प्रगति में, लंबित, प्रतीक्षा में, छोड़ा गया, छोड़ दिया, आवश्यक नहीं, लागू नहीं, कोई नहीं, कुछ नहीं, तैयार, संपन्न`,
  `hoàn thành, đã hoàn thành, xong, đã xong, đạt, thành công, thất bại, không thành công, không đạt, đang thực hiện, đang tiến hành, đang chờ, bị chặn, bỏ qua, đã bỏ qua, không cần, không áp dụng, không có, selesai, sudah selesai, berhasil, lulus, tidak lulus, gagal, masih berjalan, sedang berjalan, sedang dikerjakan, menunggu, dilewati, tidak perlu, tidak ada, ล้มเหลว, ไม่สำเร็จ, เสร็จ, เสร็จแล้ว, เสร็จสิ้น, เรียบร้อย, ผ่าน, สำเร็จ, กำลังดำเนินการ, รอดำเนินการ, ข้าม, ไม่จำเป็น, ไม่มี`
)
const STATUS = anyOf(STATUSES)
/** What may follow a status: nothing, or a mark behind which it is explained. */
const BORDER = String.raw`(?=\s*(?:$|[.,;:!?…()（）\[\]。，；：！、।؛،✅✔✓|]|[-–—](?!\p{L})))`

/** A text that begins with a status. */
export const BEGINS_WITH_STATUS = new RegExp(`^(?:${STATUS})${BORDER}`, 'iu')
/** A text that is nothing but a status. */
export const ONLY_STATUS = new RegExp(`^(?:${STATUS})[.!。]?$`, 'iu')
/** Where a status may begin behind a text: in brackets, behind a dash or a colon. */
const BEHIND_MARK = /(?<=[(（[]|\s[–—-]\s?|[:：]\s?)\S/gu

/**
 * `Parser - done`, `Parser (erledigt)`, `解析器：已完成`. Each end is tried by itself: one pattern for all of it takes V8 sixty
 * milliseconds to compile.
 */
export function endsWithStatus(text: string): boolean {
  return [...text.matchAll(BEHIND_MARK)].some(({ index }) =>
    ONLY_STATUS.test(text.slice(index).replace(/(?<![.!。])[)）\]]([.!。]?)$/u, '$1'))
  )
}

/** `Status: green`, `Ergebnis: 12 von 12`: labels of a report. */
const REPORT_LABELS = wordsIn(
  `status, result, results, outcome, files changed, files modified, changed files, coverage, findings, tests passed, ergebnis, ergebnisse, stand, geänderte dateien, résultat, résultats, état, statut,
   resultado, resultados, estado, risultato, risultati, stato, resultaat, wynik, wyniki, stan, результат, результаты, статус, состояние, стан, 结果, 状态, 結果, 状態, ステータス, 결과, 상태, النتيجة, النتائج, الحالة,
   परिणाम, स्थिति, sonuç, durum, kết quả, trạng thái, hasil`
)
export const BEGINS_WITH_REPORT_LABEL = new RegExp(`^(?:${anyOf(REPORT_LABELS)})\\s*[:：]`, 'iu')
/** A line below a label that makes the whole block a report: `- Status: completed`. */
export const STATUS_LINE = new RegExp(
  `^[\\s>*_+-]*(?:${anyOf(REPORT_LABELS)})[\\s*_]*[:：][\\s*_✅]*(?:${STATUS})${BORDER}`,
  'iu'
)

/** `see SECURITY.md`: a pointer is no task. The word comes first, or last where verbs do. */
const SEE = anyOf(
  wordsIn(
    'see, refer to, as in, siehe, vgl., voir, cf., véase, ver, veja, vedi, zie, zobacz, viz, см., смотри, див., راجع, انظر, ראו, ראה, bkz., bakınız, xem, lihat, se, katso, lásd, vezi, βλ.'
  )
)
const SEE_BEHIND = anyOf(
  wordsIn('を参照, を参照してください, 参照, 参照のこと, 참조, 참고, देखें, देखिए, bakınız')
)
const PLACE = String.raw`(?:\S*[./#]\S*\w|above|below|oben|unten)`
export const IS_POINTER = new RegExp(
  `^(?:(?:(?:${SEE})(?!\\p{L})|请?参[见阅]|[见參]見?|参照)\\s*[:：]?\\s*\\S{0,20}?\\s?${PLACE}|${PLACE}\\s*(?:${SEE_BEHIND}))[.。]?$`,
  'iu'
)
