import { readArguments, usage } from './usage.js'

const specs = [
  {
    words: 'import slack',
    argument: 'FILE.zip',
    flags: ['--dry-run', '--json'],
    summary: 'Brings in an export of Slack.',
  },
  { words: 'migrate', summary: 'Brings the database up to date.' },
] as const

describe('the words of a command', () => {
  it('may come in any order with its flags', () => {
    for (const words of [
      ['import', 'slack', 'a.zip', '--json'],
      ['import', 'slack', '--json', 'a.zip'],
      ['--json', 'import', 'slack', 'a.zip'],
    ])
      expect(readArguments(words, specs)).toEqual({
        spec: specs[0],
        argument: 'a.zip',
        flags: new Set(['--json']),
      })
  })

  it.each([
    [[], 'Which command?'],
    [['import', 'teams', 'a.zip'], 'There is no command "import teams".'],
    [['import', 'slack'], '"import slack" needs FILE.zip.'],
    [['import', 'slack', 'a.zip', 'b.zip'], '"import slack" does not take "b.zip".'],
    [['migrate', 'now'], '"migrate" does not take "now".'],
    [['import', 'slack', 'a.zip', '--force'], '"import slack" knows no --force.'],
  ])('%j are wrong: %s', (words, wrong) => expect(readArguments(words, specs)).toEqual({ wrong }))

  it('may ask for help, which names every command', () => {
    expect(readArguments(['help'], specs)).toEqual({ help: true })
    expect(readArguments(['import', '--help'], specs)).toEqual({ help: true })
    expect(usage(specs)).toContain(
      'import slack FILE.zip [--dry-run] [--json]\n      Brings in an export of Slack.',
    )
  })
})
