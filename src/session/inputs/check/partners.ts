/** Inputs that only work together with another one, where ignoring them would cost money or mislead. Pure. */
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'

/** Returns each input that is given without the one that it needs. */
export function findMissingPartners(values: Partial<SessionValues>): InputProblem[] {
  const problems: InputProblem[] = []
  if (values['rehearsal-script'] !== undefined && values.rehearse === false)
    problems.push({
      input: 'rehearsal-script',
      value: values['rehearsal-script'],
      reason:
        'is given without rehearse, so a real session would start and cost money. Add rehearse: true (--rehearse), or remove rehearsal-script'
    })
  if (values['on-stall'] === 'end' && values['stall-seconds'] === 0)
    problems.push({
      input: 'on-stall',
      value: 'end',
      reason:
        'is given with stall-seconds: 0, so no stall would ever be detected. Set stall-seconds above 0, or remove on-stall'
    })
  if (values['checks-before'] === true && values.checks === undefined)
    problems.push({
      input: 'checks-before',
      value: 'true',
      reason: 'is given without checks, so nothing would run. Add checks, or remove checks-before'
    })
  return problems
}
