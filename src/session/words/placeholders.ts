/** Placeholders: texts of a template that stand where a task will be. */

const IN_BRACKETS =
  /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\{\{.*\}\}|【[^】]*】|《[^》]*》|［[^］]*］|\$\{[^}]*\})$/
const NAMED = /^(?:the |your )?task(?: description| here| goes here| to do)?$/i
const SLOT = /\[(?:specific|insert|your|clear|detailed|feature|component|what|describe)(?: [^\]]*)?\](?!\()/i

/** Whether a text is a placeholder: `[Task description]`, `<task>`, `{{task}}`, `...`, `Create [feature name]`. */
export function isPlaceholder(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  const whole = text.replace(/(?<![.\s。…])[.\s。…]+$/, '')
  return IN_BRACKETS.test(whole) || NAMED.test(whole) || SLOT.test(text)
}
