import type { Language } from './language.js'

/** Languages that are further from the first ones, in words or in script. */
export const MORE_LANGUAGES: readonly Language[] = [
  {
    name: 'Ukrainian',
    colon: ':',
    intro: 'Я переглянув код і поділив роботу так.',
    outro: 'Агенти працюють одночасно.',
    tasks: [
      'Зроби так, щоб сервер читав порт із змінної PORT',
      'Перевір сервер із зайнятим портом',
      'Додай змінну PORT до таблиці налаштувань'
    ],
    traps: ['Заверши перехід на ESM', 'Виконай усі міграції на тестовій базі'],
    paragraph: 'Порт зараз записаний у src/server.ts.',
    subLabels: [
      ['Готово, коли', 'сервер стартує на порту 8081'],
      ['Файли', 'src/server.ts'],
      ['Обмеження', 'без нових залежностей']
    ],
    reports: ['виконано', '7/7 тестів пройдено', '✅ docs/settings.md оновлено'],
    statuses: ['не вдалося', 'пропущено', 'триває'],
    sentences: [
      'Сервер тепер читає порт із змінної PORT.',
      'Усі тести пройдено.',
      'Я додав змінну до таблиці.'
    ],
    mention: 'Я запитаю агента **Engineer**: він писав сервер.'
  },
  {
    name: 'Greek',
    colon: ':',
    intro: 'Διάβασα τον κώδικα και μοιράζω τη δουλειά ως εξής.',
    outro: 'Οι πράκτορες εργάζονται ταυτόχρονα.',
    tasks: [
      'Κάνε τον διακομιστή να διαβάζει τη θύρα από το PORT',
      'Έλεγξε τι συμβαίνει όταν η θύρα είναι πιασμένη',
      'Πρόσθεσε το PORT στον πίνακα ρυθμίσεων'
    ],
    traps: ['Ολοκλήρωσε τη μετάβαση σε ESM', 'Τελείωσε τον οδηγό εγκατάστασης'],
    paragraph: 'Η θύρα είναι γραμμένη στο src/server.ts.',
    subLabels: [
      ['Έτοιμο όταν', 'ο διακομιστής ξεκινά στη θύρα 8081'],
      ['Αρχεία', 'src/server.ts'],
      ['Όρια', 'χωρίς νέες εξαρτήσεις']
    ],
    reports: ['ολοκληρώθηκε', '7/7 δοκιμές πέρασαν', '✅ ενημερώθηκε το docs/settings.md'],
    statuses: ['απέτυχε', 'παραλείφθηκε', 'σε εξέλιξη'],
    sentences: [
      'Ο διακομιστής διαβάζει πλέον τη θύρα από το PORT.',
      'Όλες οι δοκιμές πέρασαν.',
      'Πρόσθεσα τη ρύθμιση στον πίνακα.'
    ],
    mention: 'Θα ρωτήσω τον **Engineer**: αυτός έγραψε τον διακομιστή.'
  },
  {
    name: 'Hebrew',
    colon: ':',
    intro: 'קראתי את הקוד וחילקתי את העבודה כך.',
    outro: 'הסוכנים עובדים במקביל.',
    tasks: [
      'גרום לשרת לקרוא את הפורט מהמשתנה PORT',
      'בדוק מה קורה כשהפורט תפוס',
      'הוסף את PORT לטבלת ההגדרות'
    ],
    traps: ['השלם את המעבר ל-ESM', 'סיים את מדריך ההתקנה'],
    paragraph: 'הפורט כתוב כעת בקובץ src/server.ts.',
    subLabels: [
      ['הושלם כאשר', 'השרת עולה בפורט 8081'],
      ['קבצים', 'src/server.ts'],
      ['מגבלות', 'ללא תלויות חדשות']
    ],
    reports: ['הושלם', '7/7 בדיקות עברו', '✅ docs/settings.md עודכן'],
    statuses: ['נכשל', 'דולג', 'בתהליך'],
    sentences: ['השרת קורא כעת את הפורט מהמשתנה PORT.', 'כל הבדיקות עברו.', 'הוספתי את ההגדרה לטבלה.'],
    mention: 'אשאל את **Engineer**: הוא כתב את השרת.'
  },
  {
    name: 'Thai',
    colon: ':',
    intro: 'ฉันอ่านโค้ดแล้วและแบ่งงานดังนี้',
    outro: 'เอเจนต์ทำงานพร้อมกัน',
    tasks: ['ให้เซิร์ฟเวอร์อ่านพอร์ตจากตัวแปร PORT', 'ทดสอบเมื่อพอร์ตถูกใช้งานอยู่', 'เพิ่ม PORT ในตารางการตั้งค่า'],
    traps: ['ทำให้การย้ายไป ESM เสร็จสมบูรณ์', 'เขียนคู่มือการติดตั้งให้เสร็จ'],
    paragraph: 'พอร์ตถูกเขียนไว้ใน src/server.ts',
    subLabels: [
      ['เสร็จเมื่อ', 'เซิร์ฟเวอร์เริ่มที่พอร์ต 8081'],
      ['ไฟล์', 'src/server.ts'],
      ['ข้อจำกัด', 'ไม่เพิ่มไลบรารี']
    ],
    reports: ['เสร็จแล้ว', '7/7 การทดสอบผ่าน', '✅ อัปเดต docs/settings.md แล้ว'],
    statuses: ['ล้มเหลว', 'ข้ามแล้ว', 'กำลังดำเนินการ'],
    sentences: ['เซิร์ฟเวอร์อ่านพอร์ตจาก PORT แล้ว', 'การทดสอบทั้งหมดผ่านแล้ว', 'ฉันได้เพิ่มการตั้งค่าในตารางแล้ว'],
    mention: 'ฉันจะถาม **Engineer**: เขาเขียนเซิร์ฟเวอร์นี้'
  },
  {
    name: 'Persian',
    colon: ':',
    intro: 'کد را خواندم و کار را این‌گونه تقسیم می‌کنم.',
    outro: 'عامل‌ها هم‌زمان کار می‌کنند.',
    tasks: [
      'کاری کن که سرور پورت را از متغیر PORT بخواند',
      'بررسی کن وقتی پورت اشغال است چه می‌شود',
      'متغیر PORT را به جدول تنظیمات اضافه کن'
    ],
    traps: ['انتقال به ESM را کامل کن', 'راهنمای نصب را تمام کن'],
    paragraph: 'پورت اکنون در src/server.ts نوشته شده است.',
    subLabels: [
      ['پایان کار وقتی است که', 'سرور روی پورت 8081 بالا بیاید'],
      ['فایل‌ها', 'src/server.ts'],
      ['محدودیت‌ها', 'بدون وابستگی تازه']
    ],
    reports: ['انجام شد', '7/7 آزمون موفق', '✅ docs/settings.md به‌روز شد'],
    statuses: ['ناموفق', 'رد شد', 'در حال انجام'],
    sentences: [
      'سرور اکنون پورت را از PORT می‌خواند.',
      'همه آزمون‌ها موفق بودند.',
      'تنظیم را به جدول اضافه کردم.'
    ],
    mention: 'از **Engineer** می‌پرسم: او سرور را نوشته است.'
  },
  {
    name: 'Danish',
    colon: ':',
    intro: 'Jeg har læst koden og deler arbejdet sådan.',
    outro: 'Agenterne arbejder samtidig.',
    tasks: [
      'Lad serveren læse porten fra variablen PORT',
      'Test hvad der sker, når porten er optaget',
      'Tilføj PORT til tabellen med indstillinger'
    ],
    traps: ['Afslut overgangen til ESM', 'Gør installationsguiden færdig'],
    paragraph: 'Porten står lige nu i src/server.ts.',
    subLabels: [
      ['Færdig når', 'serveren starter på port 8081'],
      ['Filer', 'src/server.ts'],
      ['Grænser', 'ingen nye afhængigheder']
    ],
    reports: ['færdig', '7/7 tests bestået', '✅ docs/settings.md opdateret'],
    statuses: ['mislykkedes', 'sprunget over', 'i gang'],
    sentences: [
      'Serveren læser nu porten fra PORT.',
      'Alle tests er bestået.',
      'Jeg har tilføjet indstillingen til tabellen.'
    ],
    mention: 'Jeg spørger **Engineer**: den har skrevet serveren.'
  },
  {
    name: 'Finnish',
    colon: ':',
    intro: 'Luin koodin ja jaan työn näin.',
    outro: 'Agentit työskentelevät yhtä aikaa.',
    tasks: [
      'Muuta palvelin lukemaan portti muuttujasta PORT',
      'Testaa, mitä tapahtuu kun portti on varattu',
      'Lisää PORT asetusten taulukkoon'
    ],
    traps: ['Viimeistele siirtymä ESM-moduuleihin', 'Tee asennusohje valmiiksi'],
    paragraph: 'Portti on nyt tiedostossa src/server.ts.',
    subLabels: [
      ['Valmis, kun', 'palvelin käynnistyy porttiin 8081'],
      ['Tiedostot', 'src/server.ts'],
      ['Rajat', 'ei uusia riippuvuuksia']
    ],
    reports: ['valmis', '7/7 testiä läpäisty', '✅ docs/settings.md päivitetty'],
    statuses: ['epäonnistui', 'ohitettu', 'kesken'],
    sentences: [
      'Palvelin lukee nyt portin muuttujasta PORT.',
      'Kaikki testit menivät läpi.',
      'Lisäsin asetuksen taulukkoon.'
    ],
    mention: 'Kysyn tätä agentilta **Engineer**: se kirjoitti palvelimen.'
  },
  {
    name: 'Hungarian',
    colon: ':',
    intro: 'Elolvastam a kódot, és így osztom fel a munkát.',
    outro: 'Az ágensek egyszerre dolgoznak.',
    tasks: [
      'A kiszolgáló a PORT változóból olvassa a portot',
      'Teszteld, mi történik, ha a port foglalt',
      'Vedd fel a PORT változót a beállítások táblázatába'
    ],
    traps: ['Fejezd be az ESM-re való áttérést', 'Készítsd el a telepítési útmutatót'],
    paragraph: 'A port most a src/server.ts fájlban van.',
    subLabels: [
      ['Kész, ha', 'a kiszolgáló a 8081-es porton indul'],
      ['Fájlok', 'src/server.ts'],
      ['Korlátok', 'nincs új függőség']
    ],
    reports: ['kész', '7/7 teszt sikeres', '✅ docs/settings.md frissítve'],
    statuses: ['sikertelen', 'kihagyva', 'folyamatban'],
    sentences: [
      'A kiszolgáló mostantól a PORT változóból olvassa a portot.',
      'Minden teszt sikeres volt.',
      'Felvettem a beállítást a táblázatba.'
    ],
    mention: 'Megkérdezem az **Engineer**: ő írta a kiszolgálót.'
  },
  {
    name: 'Romanian',
    colon: ':',
    intro: 'Am citit codul și împart munca astfel.',
    outro: 'Agenții lucrează în același timp.',
    tasks: [
      'Fă ca serverul să citească portul din variabila PORT',
      'Testează ce se întâmplă când portul este ocupat',
      'Adaugă PORT în tabelul de setări'
    ],
    traps: ['Finalizează trecerea la ESM', 'Termină ghidul de instalare'],
    paragraph: 'Portul se află acum în src/server.ts.',
    subLabels: [
      ['Gata când', 'serverul pornește pe portul 8081'],
      ['Fișiere', 'src/server.ts'],
      ['Limite', 'fără dependențe noi']
    ],
    reports: ['finalizat', '7/7 teste trecute', '✅ docs/settings.md actualizat'],
    statuses: ['eșuat', 'omis', 'în curs'],
    sentences: [
      'Serverul citește acum portul din PORT.',
      'Toate testele au trecut.',
      'Am adăugat setarea în tabel.'
    ],
    mention: 'Îl voi întreba pe **Engineer**: el a scris serverul.'
  },
  {
    name: 'Norwegian',
    colon: ':',
    intro: 'Jeg har lest koden og deler arbeidet slik.',
    outro: 'Agentene jobber samtidig.',
    tasks: [
      'La serveren lese porten fra variabelen PORT',
      'Test hva som skjer når porten er opptatt',
      'Legg PORT til i tabellen over innstillinger'
    ],
    traps: ['Fullfør overgangen til ESM', 'Gjør installasjonsveiledningen ferdig'],
    paragraph: 'Porten står nå i src/server.ts.',
    subLabels: [
      ['Ferdig når', 'serveren starter på port 8081'],
      ['Filer', 'src/server.ts'],
      ['Grenser', 'ingen nye avhengigheter']
    ],
    reports: ['ferdig', '7/7 tester bestått', '✅ docs/settings.md oppdatert'],
    statuses: ['mislyktes', 'hoppet over', 'pågår'],
    sentences: [
      'Serveren leser nå porten fra PORT.',
      'Alle tester er bestått.',
      'Jeg har lagt innstillingen til i tabellen.'
    ],
    mention: 'Jeg spør **Engineer**: den skrev serveren.'
  }
]
