/** What PM writes in a language. The words of a label stay English, as PM's instructions give them. */
export interface Language {
  readonly name: string
  /** The colon after a label, as the language sets it. */
  readonly colon: string
  readonly intro: string
  readonly outro: string
  /** Tasks for Engineer, QA and Documentation. */
  readonly tasks: readonly [string, string, string]
  /** Tasks whose first words resemble a report: the verb that says "done" in it is an order here. */
  readonly traps: readonly [string, string]
  /** A second paragraph of Engineer's task. */
  readonly paragraph: string
  /** Sub-labels of a task and what they say. */
  readonly subLabels: readonly [string, string][]
  /** Reports that anyone recognizes, of Engineer, QA and Documentation. */
  readonly reports: readonly [string, string, string]
  /** Failed, skipped, in progress. */
  readonly statuses: readonly [string, string, string]
  /** Reports in whole sentences. */
  readonly sentences: readonly [string, string, string]
  /** Prose that mentions an agent in bold within a sentence. */
  readonly mention: string
}

export const LANGUAGES: readonly Language[] = [
  {
    name: 'German',
    colon: ':',
    intro: 'Ich habe mir das Repository angesehen und teile die Arbeit in drei Teile.',
    outro: 'Alle drei Agenten arbeiten gleichzeitig.',
    tasks: [
      'Baue die Funktion parse() um',
      'Schreibe Tests für leere Eingaben',
      'Beschreibe die neue Option in der README'
    ],
    traps: [
      'Erledige die offenen Punkte in src/todo.ts',
      'Fertige Berichte müssen als PDF herunterladbar sein'
    ],
    paragraph: 'Die Funktion steht in src/parse.ts und wird an vier Stellen aufgerufen.',
    subLabels: [
      ['Fertig, wenn', 'alle Tests grün sind'],
      ['Dateien', 'src/parse.ts, src/index.ts'],
      ['Prüfung', '`npm test` läuft ohne Fehler']
    ],
    reports: ['erledigt', '12/12 Tests bestanden', '✅ README.md aktualisiert'],
    statuses: ['fehlgeschlagen', 'übersprungen', 'läuft noch'],
    sentences: [
      'Die Funktion parse() wurde umgebaut, drei Dateien wurden geändert.',
      'Alle Tests sind bestanden.',
      'Ich habe die neue Option in der README beschrieben.'
    ],
    mention: 'Ich frage den **Engineer**: er kennt den Code am besten.'
  },
  {
    name: 'French',
    colon: ' :',
    intro: "J'ai lu le dépôt ; voici comment je répartis le travail.",
    outro: 'Les trois agents travaillent en parallèle.',
    tasks: [
      "Réécris la fonction parse() pour qu'elle accepte les lignes vides",
      'Écris des tests pour les entrées vides',
      'Décris la nouvelle option dans le README'
    ],
    traps: ['Termine la migration vers TypeScript', 'Complète le guide de migration'],
    paragraph: 'La fonction se trouve dans src/parse.ts et elle est appelée à quatre endroits.',
    subLabels: [
      ['Terminé quand', 'tous les tests passent'],
      ['Fichiers', 'src/parse.ts, src/index.ts'],
      ['Vérification', '`npm test` sans erreur']
    ],
    reports: ['terminé', '12/12 tests réussis', '✅ README.md mis à jour'],
    statuses: ['échec', 'ignoré', 'en cours'],
    sentences: [
      'La fonction parse() a été réécrite et trois fichiers ont été modifiés.',
      'Tous les tests passent.',
      "J'ai décrit la nouvelle option dans le README."
    ],
    mention: "Je vais demander à l'**Engineer** : il connaît ce code."
  },
  {
    name: 'Dutch',
    colon: ':',
    intro: 'Ik heb de repository bekeken en verdeel het werk als volgt.',
    outro: 'De drie agents werken tegelijk.',
    tasks: [
      'Herschrijf de functie parse() zodat lege regels zijn toegestaan',
      'Schrijf tests voor lege invoer',
      'Beschrijf de nieuwe optie in de README'
    ],
    traps: ['Voltooi de migratie naar TypeScript', 'Maak de handleiding voor de migratie af'],
    paragraph: 'De functie staat in src/parse.ts en wordt op vier plaatsen aangeroepen.',
    subLabels: [
      ['Klaar wanneer', 'alle tests slagen'],
      ['Bestanden', 'src/parse.ts, src/index.ts'],
      ['Controle', '`npm test` zonder fouten']
    ],
    reports: ['klaar', '12/12 tests geslaagd', '✅ README.md bijgewerkt'],
    statuses: ['mislukt', 'overgeslagen', 'bezig'],
    sentences: [
      'De functie parse() is herschreven en drie bestanden zijn gewijzigd.',
      'Alle tests zijn geslaagd.',
      'Ik heb de nieuwe optie in de README beschreven.'
    ],
    mention: 'Ik vraag het de **Engineer**: die kent de code.'
  },
  {
    name: 'Spanish',
    colon: ':',
    intro: 'He revisado el repositorio y reparto el trabajo así.',
    outro: 'Los tres agentes trabajan en paralelo.',
    tasks: [
      'Reescribe la función parse() para que acepte líneas vacías',
      'Escribe pruebas para entradas vacías',
      'Describe la nueva opción en el README'
    ],
    traps: ['Completa la migración a TypeScript', 'Termina la guía de migración'],
    paragraph: 'La función está en src/parse.ts y se llama desde cuatro sitios.',
    subLabels: [
      ['Listo cuando', 'todas las pruebas pasan'],
      ['Archivos', 'src/parse.ts, src/index.ts'],
      ['Comprobación', '`npm test` sin errores']
    ],
    reports: ['completado', '12/12 pruebas superadas', '✅ README.md actualizado'],
    statuses: ['fallido', 'omitido', 'en curso'],
    sentences: [
      'La función parse() se ha reescrito y se han modificado tres archivos.',
      'Todas las pruebas pasan.',
      'He descrito la nueva opción en el README.'
    ],
    mention: 'Voy a preguntar al **Engineer**: conoce bien el código.'
  },
  {
    name: 'Portuguese',
    colon: ':',
    intro: 'Analisei o repositório e divido o trabalho desta forma.',
    outro: 'Os três agentes trabalham em paralelo.',
    tasks: [
      'Reescreva a função parse() para aceitar linhas vazias',
      'Escreva testes para entradas vazias',
      'Descreva a nova opção no README'
    ],
    traps: ['Conclua a migração para TypeScript', 'Termine o guia de migração'],
    paragraph: 'A função está em src/parse.ts e é chamada em quatro lugares.',
    subLabels: [
      ['Pronto quando', 'todos os testes passarem'],
      ['Arquivos', 'src/parse.ts, src/index.ts'],
      ['Verificação', '`npm test` sem erros']
    ],
    reports: ['concluído', '12/12 testes aprovados', '✅ README.md atualizado'],
    statuses: ['falhou', 'ignorado', 'em andamento'],
    sentences: [
      'A função parse() foi reescrita e três arquivos foram alterados.',
      'Todos os testes passaram.',
      'Descrevi a nova opção no README.'
    ],
    mention: 'Vou perguntar ao **Engineer**: ele conhece o código.'
  },
  {
    name: 'Italian',
    colon: ':',
    intro: 'Ho letto il repository e divido il lavoro in tre parti.',
    outro: 'I tre agenti lavorano in parallelo.',
    tasks: [
      'Riscrivi la funzione parse() in modo che accetti righe vuote',
      'Scrivi i test per gli input vuoti',
      'Descrivi la nuova opzione nel README'
    ],
    traps: ['Completa la migrazione a TypeScript', 'Finisci la guida alla migrazione'],
    paragraph: 'La funzione si trova in src/parse.ts e viene chiamata in quattro punti.',
    subLabels: [
      ['Finito quando', 'tutti i test passano'],
      ['File', 'src/parse.ts, src/index.ts'],
      ['Verifica', '`npm test` senza errori']
    ],
    reports: ['completato', '12/12 test superati', '✅ README.md aggiornato'],
    statuses: ['non riuscito', 'saltato', 'in corso'],
    sentences: [
      'La funzione parse() è stata riscritta e tre file sono stati modificati.',
      'Tutti i test sono stati superati.',
      'Ho descritto la nuova opzione nel README.'
    ],
    mention: "Chiederò all'**Engineer**: conosce bene il codice."
  },
  {
    name: 'Polish',
    colon: ':',
    intro: 'Przejrzałem repozytorium i dzielę pracę na trzy części.',
    outro: 'Wszyscy trzej agenci pracują równolegle.',
    tasks: [
      'Przepisz funkcję parse(), aby akceptowała puste wiersze',
      'Napisz testy dla pustych danych wejściowych',
      'Opisz nową opcję w pliku README'
    ],
    traps: ['Zakończ migrację do TypeScriptu', 'Ukończ przewodnik migracji'],
    paragraph: 'Funkcja znajduje się w src/parse.ts i jest wywoływana w czterech miejscach.',
    subLabels: [
      ['Gotowe, gdy', 'wszystkie testy przechodzą'],
      ['Pliki', 'src/parse.ts, src/index.ts'],
      ['Sprawdzenie', '`npm test` bez błędów']
    ],
    reports: ['gotowe', '12/12 testów zaliczonych', '✅ README.md zaktualizowany'],
    statuses: ['nie powiodło się', 'pominięto', 'w toku'],
    sentences: [
      'Funkcja parse() została przepisana, zmieniono trzy pliki.',
      'Wszystkie testy przeszły.',
      'Opisałem nową opcję w pliku README.'
    ],
    mention: 'Zapytam agenta **Engineer**: on zna ten kod.'
  },
  {
    name: 'Russian',
    colon: ':',
    intro: 'Я изучил репозиторий и разделил работу на три части.',
    outro: 'Все три агента работают параллельно.',
    tasks: [
      'Перепиши функцию parse(), чтобы она принимала пустые строки',
      'Напиши тесты для пустого ввода',
      'Опиши новую опцию в README'
    ],
    traps: ['Заверши переход на TypeScript', 'Выполни миграцию базы данных'],
    paragraph: 'Функция находится в src/parse.ts и вызывается в четырёх местах.',
    subLabels: [
      ['Готово, когда', 'все тесты проходят'],
      ['Файлы', 'src/parse.ts, src/index.ts'],
      ['Проверка', '`npm test` без ошибок']
    ],
    reports: ['готово', '12/12 тестов пройдено', '✅ README.md обновлён'],
    statuses: ['не удалось', 'пропущено', 'в процессе'],
    sentences: [
      'Функция parse() переписана, изменены три файла.',
      'Все тесты пройдены.',
      'Я описал новую опцию в README.'
    ],
    mention: 'Я спрошу агента **Engineer**: он знает этот код.'
  },
  {
    name: 'Turkish',
    colon: ':',
    intro: 'Depoyu inceledim ve işi üç parçaya ayırıyorum.',
    outro: 'Üç ajan aynı anda çalışır.',
    tasks: [
      'parse() fonksiyonunu boş satırları kabul edecek şekilde yeniden yaz',
      'Boş girdiler için testler yaz',
      'README dosyasında yeni seçeneği açıkla'
    ],
    traps: ['Tamamlanmamış geçiş kılavuzunu tamamla', "TypeScript'e geçişi bitir"],
    paragraph: 'Fonksiyon src/parse.ts dosyasında ve dört yerden çağrılıyor.',
    subLabels: [
      ['Bitti sayılır', 'tüm testler geçtiğinde'],
      ['Dosyalar', 'src/parse.ts, src/index.ts'],
      ['Kontrol', '`npm test` hatasız']
    ],
    reports: ['tamamlandı', '12/12 test geçti', '✅ README.md güncellendi'],
    statuses: ['başarısız', 'atlandı', 'devam ediyor'],
    sentences: [
      'parse() fonksiyonu yeniden yazıldı ve üç dosya değiştirildi.',
      'Tüm testler geçti.',
      'Yeni seçeneği README dosyasında açıkladım.'
    ],
    mention: 'Bunu **Engineer**: kodu bilen ajana soracağım.'
  },
  {
    name: 'Japanese',
    colon: '：',
    intro: 'リポジトリを確認し、作業を三つに分けました。',
    outro: '三つのエージェントは並行して動きます。',
    tasks: [
      '空行を受け付けるように parse() 関数を書き直してください',
      '空の入力に対するテストを書いてください',
      '新しいオプションを README に説明してください'
    ],
    traps: ['完了条件を docs/guide.md に追加してください', '移行ガイドを完成させる'],
    paragraph: 'この関数は src/parse.ts にあり、四か所から呼び出されています。',
    subLabels: [
      ['完了条件', 'すべてのテストが通ること'],
      ['ファイル', 'src/parse.ts、src/index.ts'],
      ['確認', '`npm test` がエラーなく終わる']
    ],
    reports: ['完了', '12/12 テスト合格', '✅ README.md を更新しました'],
    statuses: ['失敗', 'スキップ', '進行中'],
    sentences: [
      'parse() 関数を書き直し、三つのファイルを変更しました。',
      'すべてのテストに合格しました。',
      '新しいオプションを README に説明しました。'
    ],
    mention: 'これは **Engineer**：コードを知っている担当に聞きます。'
  },
  {
    name: 'Chinese',
    colon: '：',
    intro: '我看过了仓库，把工作分成三部分。',
    outro: '三个代理同时工作。',
    tasks: ['重写 parse() 函数，使其接受空行', '为空输入编写测试', '在 README 中说明新选项'],
    traps: ['完成迁移指南', '完善错误处理，并补充日志'],
    paragraph: '该函数位于 src/parse.ts，在四处被调用。',
    subLabels: [
      ['完成标准', '所有测试通过'],
      ['文件', 'src/parse.ts、src/index.ts'],
      ['检查', '`npm test` 无错误']
    ],
    reports: ['已完成', '12/12 测试通过', '✅ README.md 已更新'],
    statuses: ['失败', '已跳过', '进行中'],
    sentences: [
      'parse() 函数已重写，修改了三个文件。',
      '所有测试均已通过。',
      '我已在 README 中说明了新选项。'
    ],
    mention: '我会问 **Engineer**：他最了解这段代码。'
  },
  {
    name: 'Korean',
    colon: ':',
    intro: '저장소를 살펴보고 작업을 세 부분으로 나누었습니다.',
    outro: '세 에이전트가 동시에 작업합니다.',
    tasks: [
      '빈 줄을 허용하도록 parse() 함수를 다시 작성하세요',
      '빈 입력에 대한 테스트를 작성하세요',
      'README에 새 옵션을 설명하세요'
    ],
    traps: ['완료 화면에 다시 시도 버튼을 추가하세요', '마이그레이션 가이드를 완성하세요'],
    paragraph: '이 함수는 src/parse.ts에 있으며 네 곳에서 호출됩니다.',
    subLabels: [
      ['완료 조건', '모든 테스트 통과'],
      ['파일', 'src/parse.ts, src/index.ts'],
      ['확인', '`npm test` 오류 없음']
    ],
    reports: ['완료', '12/12 테스트 통과', '✅ README.md 업데이트됨'],
    statuses: ['실패', '건너뜀', '진행 중'],
    sentences: [
      'parse() 함수를 다시 작성했고 파일 세 개를 변경했습니다.',
      '모든 테스트를 통과했습니다.',
      'README에 새 옵션을 설명했습니다.'
    ],
    mention: '이 문제는 **Engineer**: 코드를 가장 잘 아는 쪽에 묻겠습니다.'
  },
  {
    name: 'Arabic',
    colon: ':',
    intro: 'راجعت المستودع وقسمت العمل إلى ثلاثة أجزاء.',
    outro: 'يعمل الوكلاء الثلاثة في الوقت نفسه.',
    tasks: [
      'أعد كتابة الدالة parse() لتقبل الأسطر الفارغة',
      'اكتب اختبارات للمدخلات الفارغة',
      'اشرح الخيار الجديد في ملف README'
    ],
    traps: ['أكمل دليل الترحيل', 'أنجز الانتقال إلى TypeScript'],
    paragraph: 'توجد الدالة في src/parse.ts وتُستدعى من أربعة أماكن.',
    subLabels: [
      ['يكتمل العمل عندما', 'تنجح كل الاختبارات'],
      ['الملفات', 'src/parse.ts و src/index.ts'],
      ['التحقق', '`npm test` بلا أخطاء']
    ],
    reports: ['تم', '12/12 اختبارات ناجحة', '✅ تم تحديث README.md'],
    statuses: ['فشل', 'تم التخطي', 'قيد التنفيذ'],
    sentences: [
      'تمت إعادة كتابة الدالة parse() وتغيير ثلاثة ملفات.',
      'نجحت جميع الاختبارات.',
      'لقد شرحت الخيار الجديد في ملف README.'
    ],
    mention: 'سأسأل **Engineer**: فهو يعرف هذا الكود.'
  },
  {
    name: 'Hindi',
    colon: ':',
    intro: 'मैंने रिपॉजिटरी देखी और काम को तीन हिस्सों में बाँटा है।',
    outro: 'तीनों एजेंट एक साथ काम करते हैं।',
    tasks: [
      'parse() फ़ंक्शन को फिर से लिखें ताकि वह खाली पंक्तियाँ स्वीकार करे',
      'खाली इनपुट के लिए परीक्षण लिखें',
      'README में नए विकल्प का वर्णन करें'
    ],
    traps: ['माइग्रेशन गाइड पूरा करें', 'TypeScript में बदलाव समाप्त करें'],
    paragraph: 'यह फ़ंक्शन src/parse.ts में है और चार जगहों से बुलाया जाता है।',
    subLabels: [
      ['पूरा माना जाए जब', 'सभी परीक्षण पास हों'],
      ['फ़ाइलें', 'src/parse.ts, src/index.ts'],
      ['जाँच', '`npm test` बिना त्रुटि के']
    ],
    reports: ['पूरा हुआ', '12/12 परीक्षण पास', '✅ README.md अपडेट किया गया'],
    statuses: ['असफल', 'छोड़ा गया', 'जारी है'],
    sentences: [
      'parse() फ़ंक्शन फिर से लिखा गया और तीन फ़ाइलें बदली गईं।',
      'सभी परीक्षण पास हो गए।',
      'मैंने README में नए विकल्प का वर्णन किया।'
    ],
    mention: 'मैं **Engineer**: जो कोड जानता है, उससे पूछूँगा।'
  },
  {
    name: 'Vietnamese',
    colon: ':',
    intro: 'Tôi đã xem kho mã và chia công việc thành ba phần.',
    outro: 'Ba tác nhân làm việc song song.',
    tasks: [
      'Viết lại hàm parse() để chấp nhận các dòng trống',
      'Viết kiểm thử cho đầu vào trống',
      'Mô tả tùy chọn mới trong README'
    ],
    traps: ['Hoàn thành hướng dẫn di chuyển', 'Hoàn tất việc chuyển sang TypeScript'],
    paragraph: 'Hàm nằm trong src/parse.ts và được gọi ở bốn nơi.',
    subLabels: [
      ['Xong khi', 'mọi kiểm thử đều đạt'],
      ['Tệp', 'src/parse.ts, src/index.ts'],
      ['Kiểm tra', '`npm test` không có lỗi']
    ],
    reports: ['đã hoàn thành', '12/12 kiểm thử đạt', '✅ Đã cập nhật README.md'],
    statuses: ['thất bại', 'bỏ qua', 'đang tiến hành'],
    sentences: [
      'Hàm parse() đã được viết lại và ba tệp đã được thay đổi.',
      'Tất cả kiểm thử đều đã đạt.',
      'Tôi đã mô tả tùy chọn mới trong README.'
    ],
    mention: 'Tôi sẽ hỏi **Engineer**: họ biết rõ mã này.'
  },
  {
    name: 'Swedish',
    colon: ':',
    intro: 'Jag har läst koden och delar upp arbetet i tre delar.',
    outro: 'De tre agenterna arbetar samtidigt.',
    tasks: [
      'Skriv om funktionen parse() så att tomma rader tillåts',
      'Skriv tester för tom indata',
      'Beskriv det nya alternativet i README'
    ],
    traps: ['Slutför migreringen till TypeScript', 'Gör klart guiden för migrering'],
    paragraph: 'Funktionen finns i src/parse.ts och anropas på fyra ställen.',
    subLabels: [
      ['Klart när', 'alla tester går igenom'],
      ['Filer', 'src/parse.ts, src/index.ts'],
      ['Kontroll', '`npm test` utan fel']
    ],
    reports: ['klart', '12/12 tester godkända', '✅ README.md uppdaterad'],
    statuses: ['misslyckades', 'hoppades över', 'pågår'],
    sentences: [
      'Funktionen parse() har skrivits om och tre filer har ändrats.',
      'Alla tester har gått igenom.',
      'Jag har beskrivit det nya alternativet i README.'
    ],
    mention: 'Jag frågar **Engineer**: den kan koden.'
  },
  {
    name: 'Czech',
    colon: ':',
    intro: 'Prošel jsem repozitář a práci dělím na tři části.',
    outro: 'Všichni tři agenti pracují současně.',
    tasks: [
      'Přepiš funkci parse(), aby přijímala prázdné řádky',
      'Napiš testy pro prázdný vstup',
      'Popiš novou volbu v README'
    ],
    traps: ['Dokonči přechod na TypeScript', 'Doplň průvodce migrací'],
    paragraph: 'Funkce je v src/parse.ts a volá se na čtyřech místech.',
    subLabels: [
      ['Hotovo, když', 'všechny testy projdou'],
      ['Soubory', 'src/parse.ts, src/index.ts'],
      ['Kontrola', '`npm test` bez chyb']
    ],
    reports: ['hotovo', '12/12 testů prošlo', '✅ README.md aktualizováno'],
    statuses: ['selhalo', 'přeskočeno', 'probíhá'],
    sentences: [
      'Funkce parse() byla přepsána a změnily se tři soubory.',
      'Všechny testy prošly.',
      'Popsal jsem novou volbu v README.'
    ],
    mention: 'Zeptám se agenta **Engineer**: zná ten kód.'
  },
  {
    name: 'Indonesian',
    colon: ':',
    intro: 'Saya sudah membaca repositori dan membagi pekerjaan menjadi tiga bagian.',
    outro: 'Ketiga agen bekerja bersamaan.',
    tasks: [
      'Tulis ulang fungsi parse() agar menerima baris kosong',
      'Tulis pengujian untuk masukan kosong',
      'Jelaskan opsi baru di README'
    ],
    traps: ['Selesaikan migrasi ke TypeScript', 'Lengkapi panduan migrasi'],
    paragraph: 'Fungsi itu ada di src/parse.ts dan dipanggil di empat tempat.',
    subLabels: [
      ['Selesai bila', 'semua pengujian lulus'],
      ['Berkas', 'src/parse.ts, src/index.ts'],
      ['Pemeriksaan', '`npm test` tanpa kesalahan']
    ],
    reports: ['selesai', '12/12 pengujian lulus', '✅ README.md diperbarui'],
    statuses: ['gagal', 'dilewati', 'sedang berjalan'],
    sentences: [
      'Fungsi parse() sudah ditulis ulang dan tiga berkas diubah.',
      'Semua pengujian sudah lulus.',
      'Saya telah menjelaskan opsi baru di README.'
    ],
    mention: 'Saya akan bertanya kepada **Engineer**: ia mengenal kode ini.'
  }
]
