/** How agents are asked for their findings. Pure. */

const FORM = `\`\`\`review-findings
{"path": "src/a.ts", "line": 41, "quote": "if (n = 0) {", "severity": "high", "category": "bug", "title": "Assigns instead of comparing", "body": "The branch is never taken.", "replacement": "if (n === 0) {"}
\`\`\``

const RULES = `- One JSON object for each finding, as JSON: line breaks in strings are \\n, quotation marks \\". An empty block says that you found nothing.
- "quote": the line that the finding is about, copied from the file exactly as it is there, with its indentation; for several lines all of
  them, joined by \\n. A program finds the place by the quote; "line" only tells equal lines apart. For a line that the change removed add
  "side": "LEFT". Leave "path" and "quote" out where the finding is about no file or no line.
- "severity": high (must be mended before it is merged), medium or low. "category": one word, such as bug, security, performance,
  tests, docs; the same kind of fault always gets the same word.
- "title": one short line. "body": why it is a fault, and what follows from it.
- "replacement": only if it replaces exactly the quoted lines, whole and with their indentation; else leave it out.
- Report what you are sure of, and each finding once. Do not repeat praise or a summary there.`

/** The prompt of an agent that is asked for findings. */
export function withFindingsForm(prompt: string): string {
  return `${prompt}

## Findings

A program posts what you find in the pull request. Before the STATUS line, write all your findings in one code block named
review-findings, also when your task was not a review and you found nothing:

${FORM}

${RULES}`
}

/** The message to an agent whose answer has no readable block. */
export const ASK_FOR_FINDINGS = `# Message from the session

Your answer has no readable code block named review-findings, so a program cannot post what you found. Do not work on the task again. Answer with
this block only, with your findings, or empty if you found nothing, and then with the same STATUS line as before:

${FORM}

${RULES}`

/** What PM has to know: agents report by themselves. */
export const PM_FINDINGS_RULES = `# Findings

This session reviews. Each agent is asked to report its findings in a form of its own, which a program posts in the pull request. Do not
ask for another form in a task, and do not repeat their findings in your answer.`
