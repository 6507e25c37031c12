import { detectLanguage, languageOf } from './detect-language.js'
import { mentionedPersonIds } from './mentions.js'
import { parseMarkdown } from './parse-markdown.js'
import { excerpt, toPlain } from './to-plain.js'

const ann = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
const rosa = '0190c8a2-5b1e-7c3d-9f00-1234567890ac'

describe('the plain words of a text', () => {
  it('are those a reader sees, one line a block', () => {
    const source = `## Titre\n\nUn **mot** et [un lien](https://a.fr)\nsuite\n\n- un\n- deux\n\n> @[Ann](person:${ann})\n\n---\n\n\`\`\`js\ncode\n\`\`\``
    expect(toPlain(parseMarkdown(source))).toBe('Titre\nUn mot et un lien\nsuite\nun\ndeux\n@Ann\ncode')
  })

  it('hold what a picture shows, for those who do not see it and those who look for it', () => {
    const picture = (alt: string) =>
      ({ type: 'image', attrs: { fileId: ann, alt, width: 40, height: 30 } }) as const
    const words = { type: 'paragraph', content: [{ type: 'text', text: 'Voici.' }] } as const
    const document = {
      type: 'doc',
      content: [words, picture('Un dégradé vert et violet'), picture('')],
    } as const
    expect(toPlain({ ...document, content: [...document.content] })).toBe('Voici.\nUn dégradé vert et violet')
  })

  it('are nothing for an empty text', () => {
    expect(toPlain(parseMarkdown(' \n'))).toBe('')
  })
})

describe('an excerpt', () => {
  it('leaves a short text alone, on one line', () => {
    expect(excerpt('Bonjour  à tous', 20)).toBe('Bonjour à tous')
  })

  it('does not run a heading or an item into what follows, and invents no full stop', () => {
    const source =
      '## Le contexte\n\nNous avons trois cuves :\n\n- une grande\n- deux petites\n\nVoilà. (Enfin.)\n\nÀ suivre'
    expect(excerpt(toPlain(parseMarkdown(source)), 200)).toBe(
      'Le contexte\u00a0– Nous avons trois cuves : une grande\u00a0– deux petites\u00a0– Voilà. (Enfin.) À suivre',
    )
    expect(excerpt('Le contexte\nNous avons trois cuves', 14)).toBe('Le contexte…')
  })

  it('is cut between two words and never longer than asked', () => {
    expect(excerpt('Le joint suinte, dès le troisième lavage', 17)).toBe('Le joint suinte…')
    expect(excerpt('Le joint suinte, dès le troisième lavage', 16)).toBe('Le joint…')
    for (let max = 2; max < 45; max++)
      expect(excerpt('Le joint suinte, dès le troisième lavage', max).length).toBeLessThanOrEqual(max)
  })

  it('cuts a word that is too long between letters, not inside an emoji', () => {
    expect(excerpt('Anticonstitutionnellement', 6)).toBe('Antic…')
    expect(excerpt('👩‍🔧👩‍🔧👩‍🔧', 8)).toBe('👩‍🔧…')
  })

  it('does not part a guillemet from its word', () => {
    expect(excerpt('Il a dit «\u202foui\u202f» hier', 13)).toBe('Il a dit…')
  })
})

describe('the people a text names', () => {
  it('are listed once each, in order, from wherever they stand', () => {
    const source = `- @[Rosa](person:${rosa})\n\n> **@[Ann](person:${ann})** et @[Rosa](person:${rosa}) \`@[Ann](person:${ann})\``
    expect(mentionedPersonIds(parseMarkdown(source))).toEqual([rosa, ann])
  })
})

describe('guessing the language', () => {
  it.each([
    ['Quelqu’un connaît la référence du joint de la cuve ?', 'fr'],
    ['Same method, I will add it to the sheet today.', 'en'],
    ['Merci beaucoup', 'fr'],
    ['Thanks!', 'en'],
  ] as const)('reads %j as %s', (text, lang) => {
    expect(detectLanguage(text, lang === 'fr' ? 'en' : 'fr')).toBe(lang)
  })

  it('does not take a program for English', () => {
    const source =
      'La macro du relevé :\n\n```\nif this is not the end of the list, for all that was in it\n```'
    expect(detectLanguage(source, 'en')).toBe('fr')
    expect(languageOf('', parseMarkdown(source), 'en')).toBe('fr')
  })

  it('keeps to the given language where nothing decides', () => {
    expect(detectLanguage('PTFE 400 L', 'en')).toBe('en')
    expect(detectLanguage('', 'fr')).toBe('fr')
  })
})
