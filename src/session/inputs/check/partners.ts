/** Inputs that mean something only together with another one, where to ignore them costs money or trust. Pure. */
import type { InputProblem } from '../parse/input-problem.js'
import type { SessionValues } from '../table/input-table.js'

/** Each input that is given without the one that it needs. */
export function findMissingPartners(values: Partial<SessionValues>): InputProblem[] {
  const problems: InputProblem[] = []
  if (values['rehearsal-script'] !== undefined && values.rehearse === false)
    problems.push({
      input: 'rehearsal-script',
      value: values['rehearsal-script'],
      reason:
        'is given without rehearse, so a real session would start and cost money. Add rehearse: true (--rehearse), or leave the script out'
    })
  if (values['on-stall'] === 'end' && values['stall-seconds'] === 0)
    problems.push({
      input: 'on-stall',
      value: 'end',
      reason:
        'is given with stall-seconds: 0, so no stalled run would ever be found. Give stall-seconds a number above 0, or leave on-stall out'
    })
  return problems
}
