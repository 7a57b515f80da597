import type { Language } from './language.js'

export const WESTERN_LANGUAGES: readonly Language[] = [
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
  }
]
