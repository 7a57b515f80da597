import { describe, expect, it } from '@jest/globals'
import { decideAdmission, reserveBytes } from '../../../src/session/scheduling/admission.js'

const GIB = 2 ** 30
const machine = { totalBytes: 16 * GIB, availableBytes: 14 * GIB }

describe('decideAdmission', () => {
  it('starts a run whose limit fits beside what the others may still allocate', () => {
    const running = [{ limitBytes: 4 * GIB, usedBytes: GIB }]
    expect(decideAdmission({ limitBytes: 2 * GIB, usedBytes: 0 }, running, machine)).toEqual({
      kind: 'start',
      limitBytes: 2 * GIB
    })
  })

  it('counts only what a running one has not allocated yet, because available memory excludes the rest', () => {
    const wanted = { limitBytes: 9 * GIB, usedBytes: 0 }
    const full = [{ limitBytes: 4 * GIB, usedBytes: 4 * GIB }]
    const empty = [{ limitBytes: 4 * GIB, usedBytes: 0 }]
    expect(decideAdmission(wanted, full, machine).kind).toBe('start')
    expect(decideAdmission(wanted, empty, machine).kind).toBe('wait')
  })

  it('says what is needed and what is left when a run has to wait', () => {
    const running = [{ limitBytes: 10 * GIB, usedBytes: 0 }]
    const decision = decideAdmission({ limitBytes: 8 * GIB, usedBytes: 0 }, running, machine)
    expect(decision).toEqual({
      kind: 'wait',
      needBytes: 8 * GIB,
      leftBytes: machine.availableBytes - reserveBytes(machine.totalBytes) - 10 * GIB
    })
  })

  it('lowers the limit of a run that has the machine for itself and still does not fit', () => {
    const decision = decideAdmission({ limitBytes: 15 * GIB, usedBytes: 0 }, [], machine)
    expect(decision).toEqual({
      kind: 'start',
      // 14 GiB without the reserve of 1.6 GiB, in whole MiB.
      limitBytes: 12_697 * 2 ** 20
    })
  })

  it('leaves a run on an exhausted machine at least what the CLI itself needs', () => {
    const decision = decideAdmission({ limitBytes: GIB, usedBytes: 0 }, [], {
      totalBytes: 2 * GIB,
      availableBytes: 0
    })
    expect(decision).toEqual({ kind: 'start', limitBytes: 384 * 2 ** 20 })
  })
})

describe('reserveBytes', () => {
  it.each([
    [GIB, 512 * 2 ** 20],
    [10 * GIB, GIB],
    [100 * GIB, 2 * GIB]
  ])('of a machine with %d bytes is %d', (total, reserve) => {
    expect(reserveBytes(total)).toBe(reserve)
  })
})
