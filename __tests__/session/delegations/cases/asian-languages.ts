import type { Language } from './language.js'

/** Languages of Asia, and three more of Europe. */
export const ASIAN_LANGUAGES: readonly Language[] = [
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
