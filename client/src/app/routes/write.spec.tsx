import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { acceptCharter, readCharter } from '@osmose/shared/communities/arrangement.contract'
import { suggestPeople } from '@osmose/shared/directory/directory.contract'
import { deleteDraft, listDrafts, readDraft, saveDraft } from '@osmose/shared/drafts/drafts.contract'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { listComments, publishPost, readAudience, readPost } from '@osmose/shared/posts/posts.contract'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { aPost, rosa, soline } from '../../../test/company'
import { composing } from '../../features/posts/compose'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const published = aPost('Une trouvaille', { author: soline })
const safe = { version: 1, savedAt: '2026-11-23T09:00:00Z', elsewhere: null }
const aPress = () =>
  aServer()
    .on(publishPost, published)
    .on(readPost, published)
    .on(listComments, { items: [], nextCursor: null, previousCursor: null })
    .on(suggestPeople, { items: [rosa] })
    .on(readAudience, { members: 84, told: 0, groups: [] })
    .on(listDrafts, { items: [] })
    .on(saveDraft, ({ params }) => ({ ...safe, key: params.key }))

/** The place of the text, once the editor is there. */
const field = () =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>('[contenteditable=true][role=textbox]')
    if (!found) throw new Error('The editor is not there yet.')
    return found
  })
/** Words put into the text at once, as by pasting: this browser has no caret of its own. */
async function writes(words: string): Promise<HTMLElement> {
  const text = await field()
  text.focus()
  fireEvent.paste(text, {
    clipboardData: { files: [], getData: (type: string) => (type === 'text/plain' ? words : '') },
  })
  return text
}

beforeAll(() => {
  const nowhere = { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 }
  Range.prototype.getClientRects = () => [nowhere] as unknown as DOMRectList
  Range.prototype.getBoundingClientRect = () => nowhere as DOMRect
})

afterEach(() => composing.set(undefined))

describe('writing', () => {
  it('says who will read it before it is published', async () => {
    await renderRoute('/write', aPress())
    expect(await screen.findByText(/Visible par les 84 membres de/)).toBeTruthy()
  })

  it('names a person and publishes in the language of the text', async () => {
    const server = aPress()
    const { user, address } = await renderRoute('/write', server)
    const text = await writes('The flange was tightened twice and it holds, thanks to @Ro')
    await screen.findByRole('option', { name: /Rosa Ferreira/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(text.textContent).toContain('@Rosa Ferreira '))
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await waitFor(() => expect(address()).toBe(`/posts/${published.id}`))
    expect(server.asked.find(({ name }) => name === 'posts.publish')?.body).toMatchObject({
      kind: 'discussion',
      lang: 'en',
      document: {
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'The flange was tightened twice and it holds, thanks to ' },
              { type: 'mention', attrs: { personId: rosa.id, label: 'Rosa Ferreira' } },
              { type: 'text', text: ' ' },
            ],
          },
        ],
      },
    })
  })

  it('asks to agree to the charter in place, then sends the very same words', async () => {
    let agreed = false
    const server = aPress()
      .on(publishPost, () => {
        if (!agreed) throw new Refusal(403, { code: 'posts.charter_due' })
        return published
      })
      .on(readCharter, { text: 'On ne se moque pas.', version: 3, asked: true, accepted: false })
      .on(acceptCharter, () => {
        agreed = true
        return { text: 'On ne se moque pas.', version: 3, asked: true, accepted: true }
      })
    const { user, address } = await renderRoute('/write', server)
    const text = await writes('Première publication.')
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await screen.findByText('On ne se moque pas.')
    expect(text.textContent).toBe('Première publication.')
    await user.click(screen.getByRole('button', { name: 'Accepter et publier' }))
    await waitFor(() => expect(address()).toBe(`/posts/${published.id}`))
    expect(server.asked.find(({ name }) => name === acceptCharter.name)?.body).toEqual({ version: 3 })
  })

  it('asks a question for its title', async () => {
    const server = aPress()
    const { user } = await renderRoute('/write?kind=question', server)
    await writes('Quelqu’un sait ?')
    await user.click(screen.getByRole('button', { name: 'Poser la question' }))
    expect(await screen.findByText('Une question a besoin d’un titre.')).toBeTruthy()
    expect(server.countOf(publishPost)).toBe(0)
    const title = screen.getByRole('textbox', { name: 'Titre' })
    expect(document.activeElement).toBe(title)
    await user.type(title, 'Q')
    expect(screen.queryByText('Une question a besoin d’un titre.')).toBeNull()
  })

  it('says that the text is missing until there is one', async () => {
    const { user } = await renderRoute('/write', aPress())
    await field()
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await screen.findByText('Il manque le texte.')
    await writes('Le voici')
    await waitFor(() => expect(screen.queryByText('Il manque le texte.')).toBeNull())
  })

  it('loses nothing when the server refuses', async () => {
    const server = aPress().on(publishPost, () => {
      throw new Refusal(409, { code: 'posts.community_archived' })
    })
    const { user } = await renderRoute('/write', server)
    const text = await writes('Un texte qui compte.')
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    const refusal = await screen.findByRole('alert')
    expect(refusal.textContent).toContain('Cette communauté est archivée')
    expect(document.activeElement).toBe(refusal)
    expect(text.textContent).toBe('Un texte qui compte.')
  })

  it('says a wrong day beside its field, in the language of the house', async () => {
    const server = aPress().on(publishPost, () => {
      throw new Refusal(422, { code: 'polls.deadline_wrong', fields: { 'details.closesAt': 'wrong' } })
    })
    const { user } = await renderRoute('/write?kind=poll', server)
    await writes('Quel jour ?')
    await user.type(screen.getByRole('textbox', { name: 'Titre' }), 'Le jour')
    for (const number of [1, 2])
      await user.type(await screen.findByRole('textbox', { name: `Choix ${number}` }), `Jour ${number}`)
    const closes = screen.getByLabelText(/^Clôture/)
    fireEvent.change(closes, { target: { value: '2020-01-01T10:00' } })
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await waitFor(() => expect(closes.getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getAllByText('La clôture doit être à venir, et dans l’année.')).toHaveLength(1)
    fireEvent.change(closes, { target: { value: '2030-01-01T10:00' } })
    await waitFor(() => expect(closes.getAttribute('aria-invalid')).not.toBe('true'))
  })

  it('offers the way to what was published where it is not in view', async () => {
    const server = aPress().on(readFeed, { items: [], nextCursor: null, reasons: {} })
    const { user, address } = await renderRoute('/', server)
    await act(async () => composing.set({}))
    await writes('Une trouvaille')
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await user.click(await screen.findByRole('button', { name: 'Voir la publication' }))
    await waitFor(() => expect(address()).toBe(`/posts/${published.id}`))
  })

  it('goes on by itself after a reload: its draft stands in the address', async () => {
    const first = await renderRoute('/write?kind=question', aPress())
    await writes('À finir demain')
    await waitFor(() => expect(first.address()).toMatch(/draft=[0-9a-f-]{36}/))
    const address = first.address()
    first.unmount()
    await renderRoute(address, aPress())
    await waitFor(async () => expect((await field()).textContent).toBe('À finir demain'))
    expect(screen.getByRole('button', { name: 'Question', pressed: true })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Le reprendre' })).toBeNull()
  })

  it('goes on beside what another device made of the draft meanwhile, and says so', async () => {
    const beside = '0190c8a2-5b1e-7c3d-9f00-abcdefabcdef'
    const server = aPress().on(saveDraft, { ...safe, key: beside, elsewhere: 'changed' })
    const { address } = await renderRoute('/write', server)
    await writes('De l’ordinateur')
    expect(await screen.findAllByText(/les deux textes sont gardés/)).not.toEqual([])
    await waitFor(() => expect(address()).toContain(`draft=${beside}`))
  })

  it('says when the draft of the address was published or thrown away', async () => {
    const key = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
    const server = aPress().on(readDraft, () => {
      throw new Refusal(404, { code: 'not_found' })
    })
    const { address } = await renderRoute(`/write?draft=${key}`, server)
    expect(await screen.findAllByText(/publié ou effacé ailleurs/)).not.toEqual([])
    await waitFor(() => expect(address()).toBe('/write'))
  })

  describe('what is out already', () => {
    const key = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
    const planned = {
      key,
      version: 3,
      savedAt: safe.savedAt,
      scheduledFor: null,
      failure: null,
      content: {
        kind: 'discussion' as const,
        communityId: null,
        title: 'Prévu',
        document: parseMarkdown('À paraître à neuf heures'),
        lang: null,
        forId: null,
        details: {},
      },
    }
    const isOut = () =>
      aPress()
        .on(readDraft, planned)
        .on(publishPost, ({ body }) => {
          if (body.draft !== key) return published
          throw new Refusal(409, { code: 'posts.draft_published', data: { postId: published.id } })
        })

    it('leads to its post when it says what stands here', async () => {
      const { user, address } = await renderRoute(`/write?draft=${key}`, isOut())
      await waitFor(async () => expect((await field()).textContent).toBe('À paraître à neuf heures'))
      await user.click(screen.getByRole('button', { name: 'Publier' }))
      await waitFor(() => expect(address()).toBe(`/posts/${published.id}`))
    })

    it('is said when something changed here since, and what stands here goes on as a draft of its own', async () => {
      const { user, address } = await renderRoute(`/write?draft=${key}`, isOut())
      await waitFor(async () => expect((await field()).textContent).toBe('À paraître à neuf heures'))
      await user.type(screen.getByLabelText('Titre'), ' ce matin')
      await user.click(screen.getByRole('button', { name: 'Publier' }))
      expect((await screen.findByRole('alert')).textContent).toContain('Ce brouillon est déjà publié')
      await waitFor(() => expect(address()).toMatch(/draft=[0-9a-f-]{36}/))
      expect(address()).not.toContain(key)
      expect(screen.getByLabelText<HTMLTextAreaElement>('Titre').value).toBe('Prévu ce matin')
      await user.click(screen.getByRole('button', { name: 'Publier' }))
      await waitFor(() => expect(address()).toBe(`/posts/${published.id}`))
    })
  })

  it('begins in the title, and Enter leads on to the text', async () => {
    const { user } = await renderRoute('/write', aPress())
    const text = await field()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Titre')))
    await user.keyboard('Un joint{Enter}')
    expect(screen.getByLabelText<HTMLTextAreaElement>('Titre').value).toBe('Un joint')
    expect(document.activeElement).toBe(text)
  })

  it('loses no letter that was typed before the sheet was there', async () => {
    const { user } = await renderRoute('/', aPress())
    await user.keyboard('cRejoint')
    const title = await screen.findByLabelText<HTMLTextAreaElement>('Titre')
    await waitFor(() => expect(title.value).toBe('Rejoint'))
    expect(document.activeElement).toBe(title)
  })

  it('gives back what was thrown away by mistake', async () => {
    const server = aPress().on(deleteDraft, {})
    const { user } = await renderRoute('/write', server)
    await writes('Trop vite')
    await user.click(await screen.findByRole('button', { name: 'Effacer le brouillon' }))
    await waitFor(async () => expect((await field()).textContent).toBe(''))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await waitFor(async () => expect((await field()).textContent).toBe('Trop vite'))
  })

  it('finds the draft again on a later visit, and never pours it into a new one', async () => {
    const first = await renderRoute('/write', aPress())
    await writes('À finir demain')
    first.unmount()
    const { user } = await renderRoute('/write', aPress())
    expect((await field()).textContent).toBe('')
    await user.click(await screen.findByRole('button', { name: 'Le reprendre' }))
    await waitFor(async () => expect((await field()).textContent).toBe('À finir demain'))
  })

  it('finds on this device what was written on another', async () => {
    const key = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
    const content = {
      kind: 'discussion' as const,
      communityId: null,
      title: 'Du téléphone',
      document: {
        type: 'doc' as const,
        content: [
          {
            type: 'paragraph' as const,
            content: [{ type: 'text' as const, text: 'Commencé dans le train' }],
          },
        ],
      },
      lang: null,
      forId: null,
      details: {},
    }
    const kept = { key, version: 3, savedAt: '2026-11-23T08:00:00Z', scheduledFor: null, failure: null }
    const server = aPress()
      .on(listDrafts, {
        items: [{ ...kept, kind: 'discussion', title: 'Du téléphone', excerpt: 'Commencé', community: null }],
      })
      .on(readDraft, { ...kept, content })
    const { user } = await renderRoute('/write', server)
    await user.click(await screen.findByRole('button', { name: 'Le reprendre' }))
    await waitFor(async () => expect((await field()).textContent).toBe('Commencé dans le train'))
    expect(screen.getByLabelText<HTMLTextAreaElement>('Titre').value).toBe('Du téléphone')
  })

  it('says which images nobody has described, leads to the first, and holds nothing up', async () => {
    const other = '0190c8a2-5b1e-7c3d-9f00-1234567890ac'
    const bare = (fileId: string) => ({
      type: 'image' as const,
      attrs: { fileId, alt: '', width: 4, height: 3 },
    })
    const key = '0190c8a2-5b1e-7c3d-9f00-1234567890ab'
    const content = {
      kind: 'discussion' as const,
      communityId: null,
      title: 'La cuve',
      lang: null,
      forId: null,
      details: {},
      document: {
        type: 'doc' as const,
        content: [bare(key), bare(other)],
      },
    }
    const server = aPress().on(readDraft, {
      key,
      version: 1,
      savedAt: safe.savedAt,
      scheduledFor: null,
      failure: null,
      content,
    })
    const { user } = await renderRoute(`/write?draft=${key}`, server)
    await screen.findByText(/2 images n’ont pas de description/)
    const [first, second] = await screen.findAllByLabelText(/Que voit-on/)
    await user.click(screen.getByRole('button', { name: 'Décrire' }))
    expect(document.activeElement).toBe(first)
    await user.keyboard('Une cuve')
    await screen.findByText(/Une image n’a pas de description/)
    await user.click(screen.getByRole('button', { name: 'Décrire' }))
    expect(document.activeElement).toBe(second)
    const [, decorative] = screen.getAllByRole('button', { name: 'Purement décorative' })
    if (decorative) await user.click(decorative)
    await waitFor(() => expect(screen.queryByText(/pas de description/)).toBeNull())
    await user.click(screen.getByRole('button', { name: /^Purement décorative.+oui$/ }))
    await screen.findByText(/Une image n’a pas de description/)
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await waitFor(() => expect(server.countOf(publishPost)).toBe(1))
    const sent = server.asked.find(({ name }) => name === publishPost.name)?.body
    expect(sent).toHaveProperty('document.content.0.attrs.alt', 'Une cuve')
  })
})
