/** Words of PM's own text around its delegations. They end the task above, and are never a part of it. */
import { anyOf, wordsIn } from './word-patterns.js'

/** Labels of PM's own sections: `**Summary**: ...`, `**Nächste Schritte**: ...`. */
const LABELS = wordsIn(
  `summary, session summary, delegation summary, conclusion, next steps, next step, final step, final steps, timeline, expected timeline, estimated time, estimate,
   total, total delegations, execution, execution order, execution plan, execution summary, parallel execution, order, order of execution, workflow, coordination, plan, overall, follow-up, follow up, follow ups, followup, after completion,
   dependencies between agents, wrap up, outcome, overall outcome, pm, pm note, pm notes, status`,
  `zusammenfassung, fazit, nächste schritte, nächster schritt, reihenfolge, ablauf, zeitplan, ablaufplan, gesamt`,
  `résumé, synthèse, conclusion, prochaines étapes, étapes suivantes, ordre d'exécution, calendrier`,
  `resumen, conclusión, próximos pasos, siguientes pasos, orden de ejecución, cronograma, resumo, conclusão, próximos passos, próximas etapas, ordem de execução`,
  `riepilogo, conclusione, prossimi passi, ordine di esecuzione, samenvatting, conclusie, volgende stappen, volgorde, podsumowanie, następne kroki, kolejne kroki, kolejność`,
  `итог, итоги, резюме, следующие шаги, дальнейшие шаги, порядок выполнения, підсумок, наступні кроки, sammanfattning, nästa steg, sammendrag, neste steg, næste skridt, opsummering, yhteenveto, seuraavat vaiheet`,
  `özet, sonraki adımlar, sıradaki adımlar, tóm tắt, các bước tiếp theo, ringkasan, langkah selanjutnya, langkah berikutnya, สรุป, ขั้นตอนถัดไป`,
  `总结, 总结如下, 摘要, 下一步, 后续步骤, 执行顺序, 時間表, まとめ, 要約, 次のステップ, 実行順序, 요약, 다음 단계, 실행 순서, ملخص, الخلاصة, الخطوات التالية, ترتيب التنفيذ, सारांश, अगले कदम, निष्पादन क्रम, סיכום, הצעדים הבאים`
)
export const PM_LABEL = new RegExp(`^(?:${anyOf(LABELS)})$`, 'iu')

/** Openings of sentences in which PM speaks of itself, of its plan or to the user. */
const TALK = [
  String.raw`to sum up|in (?:summary|detail|short)|i|i['’](?:ll|m|ve|d)|we|we['’](?:ll|re|ve)|let me|let['’]s|let us|please (?:tell|let|confirm)|(?:can|could|would|will|do|shall|should) (?:you|i|we)|if you|feel free|once (?:that|this|they|it|these|those|all|both|everything|engineer|qa)|after that|next|then|meanwhile|finally|the agents?|(?:both|all|these|those) agents|in the meantime|they|waiting`,
  String.raw`ich|wir|danach|anschließend|sobald|die agenten|beide|alle|je|j['’]|nous|ensuite|dès que|les agents|une fois|yo|nosotros|luego|después|una vez|cuando|los agentes|eu|nós|depois|em seguida|assim que|os agentes|io|noi|poi|dopo|non appena|gli agenti`,
  String.raw`ik|wij|we|daarna|zodra|de agenten|ja|my|następnie|potem|gdy|po zakończeniu|agenci|я|мы|затем|потом|после этого|как только|агенты|ми|потім|jag|vi|sedan|när|jeg|så snart|ben|biz|sonra|ajanlar|tôi|chúng tôi|sau đó|saya|kami|setelah`,
  String.raw`أنا|سوف|سأقوم|سأ\p{L}+|بعد ذلك|ثم|عندما|मैं|हम|इसके बाद|फिर|जब|אני|אנחנו|לאחר מכן`
].join('|')
const TALK_WITHOUT_BORDER =
  '我|我们|接下来|之后|然后|完成后|以上|私|その後|以上|次に|제가|저는|이후|그런 다음'
export const PM_TALK = new RegExp(`^[*_\\s]*(?:(?:${TALK})(?!\\p{L})|${TALK_WITHOUT_BORDER})`, 'iu')

/** `Task 2`, `Aufgabe`, `任务`: a label whose text is a task. */
const TASK_LABELS = anyOf(
  wordsIn(
    'task, your task, task description, aufgabe, auftrag, tâche, mission, tarea, tarefa, compito, attività, taak, zadanie, úkol, задача, задание, завдання, uppgift, opgave, oppgave, tehtävä, görev, nhiệm vụ, tugas, งาน, 任务, 任務, タスク, 課題, 작업, 과제, مهمة, المهمة, وظیفه, משימה, कार्य'
  )
)
export const TASK_LABEL = new RegExp(`^(?:${TASK_LABELS})(?: ?#?\\p{Nd}{1,3})?$`, 'iu')

/** `**Agent**: Engineer`: a label whose text is an agent. */
export const AGENT_LABEL =
  /^(?:agent|assigned agent|assigned to|assignee|agente|agent assigné|zugewiesen an|zuständig|агент|исполнитель|代理|代理人|智能体|エージェント|担当|에이전트|담당|الوكيل|وكيل|एजेंट)$/iu
