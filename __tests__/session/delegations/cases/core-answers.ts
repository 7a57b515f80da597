import { by, documentation, engineer, qa, type DetectionCase } from './detection-case.js'

/** Whole answers, as a PM writes them. */
export const CORE_ANSWERS: readonly DetectionCase[] = [
  {
    name: 'a German plan with requirements and checks',
    response: `Die Exportfunktion liegt in \`src/export.ts\` und schreibt bisher nur CSV. Ich teile die Arbeit in zwei Teile; die Tests folgen auf die Umsetzung.

**Engineer Agent**: Ergänze in src/export.ts einen Export nach JSON.

**Anforderungen**:
- \`exportJson(rows, stream)\` schreibt zeilenweise, ohne alles im Speicher zu halten
- leere Eingaben ergeben \`[]\`

Die Kommandozeile bekommt dafür \`--format json\`; der Standard bleibt \`csv\`.

**Nicht ändern**: src/legacy

**Fertig, wenn**: \`npm test\` und \`npm run lint\` ohne Fehler laufen.

**QA Agent** (after Engineer): Schreibe Tests für den Export nach JSON.

**Fälle**:

| Eingabe | Erwartet |
| --- | --- |
| leer | \`[]\` |
| eine Zeile | ein Objekt |

Ändere keinen Code außerhalb von test/.`,
    expected: [
      engineer('Ergänze in src/export.ts einen Export nach JSON.', {
        contains: ['leere Eingaben', '`--format json`', 'src/legacy', '`npm run lint`'],
        lacks: ['Schreibe Tests']
      }),
      qa('Schreibe Tests für den Export nach JSON.', {
        after: ['engineer'],
        contains: ['| eine Zeile | ein Objekt |']
      })
    ]
  },
  {
    name: 'a French plan with no-break spaces',
    response: `Le module d'export ne connaît que le CSV\u00a0; voici le plan\u00a0:

1. **Engineer Agent**\u00a0: Ajoute un export JSON dans src/export.ts

   **Contraintes**\u00a0: aucune nouvelle dépendance

   **Terminé quand**\u00a0: \`npm test\` passe

2. **QA Agent** (after Engineer)\u00a0: Écris les tests de l'export JSON

3. **Documentation Agent** (after Engineer)\u00a0: Décris l'option \`--format\` dans docs/cli.md`,
    expected: [
      engineer('Ajoute un export JSON dans src/export.ts', {
        contains: ['aucune nouvelle dépendance', '`npm test` passe']
      }),
      qa("Écris les tests de l'export JSON", { after: ['engineer'] }),
      documentation("Décris l'option `--format` dans docs/cli.md", { after: ['engineer'] })
    ]
  },
  {
    name: 'a Japanese plan in full width',
    response: `## 計画

現在のエクスポートは CSV のみです。次のように進めます。

**Engineer Agent**：src/export.ts に JSON エクスポートを追加する

- ストリームで書き出すこと
- 空の入力は \`[]\` とすること

**完了条件**：\`npm test\` が成功する

**QA Agent**（after Engineer）：JSON エクスポートのテストを書く

**注意**：src/ は変更しない`,
    expected: [
      engineer('src/export.ts に JSON エクスポートを追加する', {
        contains: ['ストリームで書き出すこと', '`npm test` が成功する']
      }),
      qa('JSON エクスポートのテストを書く', { after: ['engineer'], contains: ['src/ は変更しない'] })
    ]
  },
  {
    name: 'a Chinese plan in a list',
    response: `导出模块目前只支持 CSV。计划如下：

- **Research Agent**：调查现有的导出代码，列出所有调用处
- **Engineer Agent**（after Research）：在 src/export.ts 中增加 JSON 导出
  - 使用流，不要把全部数据读入内存
  - 完成后运行 \`npm test\`
- **QA Agent**（after Engineer）：为 JSON 导出编写测试`,
    expected: [
      by('research', '调查现有的导出代码，列出所有调用处'),
      engineer('在 src/export.ts 中增加 JSON 导出', {
        after: ['research'],
        contains: ['使用流', '完成后运行']
      }),
      qa('为 JSON 导出编写测试', { after: ['engineer'] })
    ]
  },
  {
    name: 'an Arabic plan',
    response: `تدعم وحدة التصدير صيغة CSV فقط. هذه هي الخطة:

**Engineer Agent**: أضف تصدير JSON إلى src/export.ts

**معايير القبول**:
- ينجح \`npm test\`
- لا تبعيات جديدة

**Version Control Agent** (after Engineer): أنشئ فرعًا باسم json-export وسجّل التغييرات فيه`,
    expected: [
      engineer('أضف تصدير JSON إلى src/export.ts', { contains: ['لا تبعيات جديدة'] }),
      by('version-control', 'أنشئ فرعًا باسم json-export وسجّل التغييرات فيه', { after: ['engineer'] })
    ]
  },
  {
    name: 'a Russian plan for all kinds of agents',
    response: `Проверил репозиторий. Работа делится так:

**Research Agent**: Сравни три библиотеки для PDF и выбери одну
**Security Agent**: Проверь, не попадают ли токены в журнал
**Data Engineer Agent**: Подготовь миграцию таблицы orders
**Ops Agent** (after Data Engineer): Обнови docker-compose.yml для новой базы

Ограничения для всех: ветка main не меняется.`,
    expected: [
      by('research', 'Сравни три библиотеки для PDF и выбери одну'),
      by('security', 'Проверь, не попадают ли токены в журнал'),
      by('data-engineer', 'Подготовь миграцию таблицы orders'),
      by('ops', 'Обнови docker-compose.yml для новой базы', { after: ['data-engineer'] })
    ]
  },
  {
    name: 'a second round: what was done, then one further delegation',
    response: `Engineer hat die Umstellung abgeschlossen, aber QA fand zwei Fehler in src/parse.ts:

- leere Zeilen führen zu einem Absturz
- die Zeilennummern beginnen bei 0

**Engineer Agent**: Behebe beide Fehler in src/parse.ts und ergänze je einen Test`,
    expected: [engineer('Behebe beide Fehler in src/parse.ts und ergänze je einen Test')]
  },
  {
    name: 'a closing answer in German',
    response: `Alles ist erledigt.

**Engineer Agent**: ✅ Erledigt – parse() umgebaut, 3 Dateien geändert
**QA Agent**: ✅ 14 von 14 Tests bestanden
**Documentation Agent**: ✅ README.md ergänzt

Es bleibt nichts zu tun.`,
    expected: [],
    passedOver: ['parse() umgebaut', '14 von 14 Tests bestanden', 'README.md ergänzt']
  },
  {
    name: 'a closing answer in Chinese',
    response: `全部工作已完成：

- **Engineer Agent**：已完成，修改了 3 个文件
- **QA Agent**：✅ 14/14 测试通过
- **Documentation Agent**：已完成

没有剩余工作。`,
    expected: [],
    passedOver: ['修改了 3 个文件', '14/14 测试通过']
  },
  {
    name: 'a closing answer in Spanish with a table',
    response: `## Resultado

| Agente | Resultado |
| --- | --- |
| Engineer | ✅ 3 archivos modificados |
| QA | ✅ 14/14 pruebas |

No queda nada por hacer.`,
    expected: []
  },
  {
    name: 'a task that forbids, warns and asks',
    response: `**Security Agent**: Nicht einfach alles sperren: prüfe zuerst, wer die Rechte braucht

**Ops Agent**: ¿Por qué tarda tanto el despliegue? Averígualo y propón una solución

**Research Agent**: 为什么构建在 Windows 上失败？找出原因`,
    expected: [
      by('security', 'Nicht einfach alles sperren: prüfe zuerst, wer die Rechte braucht'),
      by('ops', '¿Por qué tarda tanto el despliegue? Averígualo y propón una solución'),
      by('research', '为什么构建在 Windows 上失败？找出原因')
    ]
  },
  {
    name: 'a task about tests that pass and fail',
    response: `**QA Agent**: Trouve pourquoi 3 tests sur 12 échouent depuis hier

**Engineer Agent**: Los 3 tests que fallan deben pasar sin cambiar sus expectativas

**Documentation Agent**: 「テスト合格」の意味を用語集に追加する`,
    expected: [
      qa('Trouve pourquoi 3 tests sur 12 échouent depuis hier'),
      engineer('Los 3 tests que fallan deben pasar sin cambiar sus expectativas'),
      documentation('「テスト合格」の意味を用語集に追加する')
    ]
  }
]
