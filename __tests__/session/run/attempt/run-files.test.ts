import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { createRedactor } from '../../../../src/session/redaction/redact.js'
import { readProjectNotes } from '../../../../src/session/prompts/project-notes.js'
import { openResponseFile, openStreamFile, readTail } from '../../../../src/session/run/attempt/run-files.js'

let directory = ''
const at = (name: string): string => path.join(directory, name)
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'run-files-'))
})
afterEach(() => {
  fs.rmSync(directory, { recursive: true })
})

const asIs = (text: string): string => text
const unchanged = { redact: asIs, redactNext: (_: string, text: string) => text }

describe('response.md', () => {
  it('contains the messages as they arrive, and returns all of them', () => {
    const file = openResponseFile(at('response.md'), unchanged, true)
    file.write('first')
    expect(fs.readFileSync(at('response.md'), 'utf8')).toBe('first')
    file.write('second')
    expect(file.close()).toEqual({ text: 'first\n\nsecond', fault: undefined })
    expect(fs.readFileSync(at('response.md'), 'utf8')).toBe('first\n\nsecond\n')
  })

  it('holds nothing in memory of an answer that is not kept, and reads the file for it', () => {
    const file = openResponseFile(at('response.md'), createRedactor(['secret']), false)
    file.write('first secret')
    file.write('second\n\nSTATUS: done')
    expect(file.text()).toBe('first ***\n\nsecond\n\nSTATUS: done')
    expect(file.close()).toEqual({ text: '', fault: undefined })
    expect(fs.readFileSync(at('response.md'), 'utf8')).toBe('first ***\n\nsecond\n')
  })

  it('is not kept in memory beyond a limit, and is whole on disk', () => {
    const file = openResponseFile(at('response.md'), unchanged, true)
    file.write('first')
    file.write('x'.repeat(2 ** 24))
    file.write('last')
    const whole = `first\n\n${'x'.repeat(2 ** 24)}\n\nlast`
    // Compared at once, because such a text is too long for a pattern, and to be shown.
    expect(whole.endsWith(file.text()) && file.text().length > 2 ** 23).toBe(true)
    expect(file.close()).toEqual({ text: undefined, fault: undefined })
    expect(fs.readFileSync(at('response.md'), 'utf8') === `${whole}\n`).toBe(true)
  })

  it('contains nothing of an attempt that was given up', () => {
    const file = openResponseFile(at('response.md'), unchanged, true)
    file.write('a long first answer')
    file.restart()
    file.write('second')
    file.write('third\n\nSTATUS: done')
    expect(file.text()).toBe('second\n\nthird\n\nSTATUS: done')
    expect(file.close()).toEqual({ text: 'second\n\nthird', fault: undefined })
    expect(fs.readFileSync(at('response.md'), 'utf8')).toBe('second\n\nthird\n')
  })

  it('joins a text that continues one that was cut', () => {
    const file = openResponseFile(at('response.md'), unchanged, true)
    file.write('Delete all files except')
    file.write(' README.md', true)
    expect(file.close().text).toBe('Delete all files except README.md')
  })

  it('holds no secret that two texts share', () => {
    const file = openResponseFile(at('response.md'), createRedactor(['my-own-secret']), true)
    file.write('It is my-own')
    file.write('-secr', true)
    file.write('et, as said', true)
    expect(fs.readFileSync(at('response.md'), 'utf8')).toBe('It is my-own******, as said')
    expect(file.close().text).toBe('It is my-own-secret, as said')
  })

  it('says that it was deleted, because nobody can read the answer', () => {
    const file = openResponseFile(at('response.md'), unchanged, false)
    file.write('first')
    fs.rmSync(at('response.md'))
    expect(file.close().fault).toMatch(/was deleted/)
  })

  it('says that the disk is full, and returns the whole text', () => {
    fs.symlinkSync('/dev/full', at('response.md'))
    const file = openResponseFile(at('response.md'), unchanged, true)
    file.write('first')
    expect(file.close()).toEqual({ text: 'first', fault: expect.stringMatching(/ENOSPC.*Free disk space/) })
  })
})

describe('stream.jsonl', () => {
  it('ends with a line that says it was cut', () => {
    const file = openStreamFile(at('stream.jsonl'), asIs, 20)
    for (const line of ['{"a":1}', '{"b":2}', '{"c":3}', '{"d":4}']) file.write(line)
    file.close()
    expect(fs.readFileSync(at('stream.jsonl'), 'utf8')).toBe(
      '{"a":1}\n{"b":2}\n{"type":"cut","reason":"limit"}\n'
    )
  })
})

describe('readTail', () => {
  it('returns the end of a file, and an empty text for a missing one', () => {
    fs.writeFileSync(at('log'), 'the last words')
    expect(readTail(at('log'), 8)).toBe('...words')
    expect(readTail(at('missing'))).toBe('')
  })
})

describe('readProjectNotes', () => {
  it('reads CLAUDE.md, and follows no link out of the checkout', () => {
    expect(readProjectNotes(directory)).toBeUndefined()
    fs.writeFileSync(at('secret'), 'secret')
    fs.symlinkSync(at('secret'), at('CLAUDE.md'))
    expect(readProjectNotes(directory)).toBeUndefined()
    fs.rmSync(at('CLAUDE.md'))
    fs.writeFileSync(at('CLAUDE.md'), 'use tabs')
    expect(readProjectNotes(directory)).toBe('use tabs')
  })

  it('continues without notes that may not be read, and warns', () => {
    const open = jest.spyOn(fs, 'openSync').mockImplementation(() => {
      throw Object.assign(new Error('no'), { code: 'EACCES' })
    })
    const warnings: string[] = []
    try {
      expect(readProjectNotes(directory, (message) => warnings.push(message))).toBeUndefined()
    } finally {
      open.mockRestore()
    }
    expect(warnings).toEqual([expect.stringMatching(/CLAUDE\.md may not be read \(EACCES\)/)])
  })

  it('cuts long notes, because every agent pays for them', () => {
    fs.writeFileSync(at('CLAUDE.md'), 'x'.repeat(100_000))
    expect(readProjectNotes(directory)).toHaveLength(65_536 + '\n[cut at 65536 bytes]'.length)
  })
})
