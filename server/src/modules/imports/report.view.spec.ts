import { en } from '@osmose/shared/imports/messages.en'
import { readFileSync } from 'node:fs'
import { inputKinds, Ledger, reasons } from './readers/ledger.js'
import { failureInWords, notesInWords, reportAsTable } from './report.view.js'

describe('a report in words', () => {
  it('has words for every reason, kind, note and failure', () => {
    const source = readFileSync(require.resolve('./readers/ledger.ts'), 'utf8')
    const notes = [...(source.split('type NoteCode =')[1] ?? '').split('\n\n')[0]!.matchAll(/'(\w+)'/g)].map(
      ([, code]) => `note_${code}`,
    )
    expect(notes.length).toBeGreaterThan(5)
    const failures = [
      ...readFileSync(require.resolve('./readers/read-error.ts'), 'utf8').matchAll(/\| '(\w+)'/g),
    ].map(([, code]) => code)
    expect(Object.keys(en)).toEqual(
      expect.arrayContaining([
        ...reasons.map((why) => `why_${why}`),
        ...inputKinds.map((kind) => `kind_${kind}`),
        ...notes,
        ...failures,
        'file_gone',
        'internal',
      ]),
    )
  })

  it('is a table whose lines add up, notes with their places, and one sentence for a failure', () => {
    const ledger = new Ledger()
    ledger.found('message').imported()
    ledger.missing('message', 'system_message', 2)
    ledger.note('pins_not_imported', 'datajam', 2)
    expect(reportAsTable(ledger.totals())).toMatch(/Messages +3 +1 +0 +2 {2}2 notice of someone joining/)
    expect(notesInWords(ledger.notes())).toEqual(['2 pins were not carried over (datajam, …).'])
    expect(failureInWords('not_a_zip')).toMatch(/not a zip/)
  })
})
