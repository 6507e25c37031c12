import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { readFeed } from '@osmose/shared/feed/feed.contract'
import { finishUpload, sendChunk, startUpload } from '@osmose/shared/files/files.contract'
import { listDrafts, readDraft, saveDraft } from '@osmose/shared/drafts/drafts.contract'
import {
  editPost,
  listComments,
  type Post,
  publishPost,
  readAudience,
  readPost,
  readPostSource,
} from '@osmose/shared/posts/posts.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { anId, aPost, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const cover = { fileId: anId(), alt: 'Quatre cuves sous un palan', width: 1200, height: 675 }
const inText = { fileId: anId(), alt: 'Le portail', width: 300, height: 200 }
const document: TextDocument = {
  type: 'doc',
  content: [
    { type: 'image', attrs: inText },
    { type: 'paragraph', content: [{ type: 'text', text: 'Neuf jours.' }] },
  ],
}
const article = (details: Partial<Extract<Post['details'], { kind: 'article' }>> = {}) => {
  const post = aPost('À Porto', { kind: 'article', author: soline, document })
  return {
    ...post,
    details: { kind: 'article' as const, summary: '', cover, readingMinutes: 3, ...details },
    can: { ...post.can, edit: true },
  }
}

/** A server that takes an article and its cover. */
function aPress() {
  const uploadId = anId()
  const published = article()
  return aServer()
    .on(readPost, published)
    .on(publishPost, published)
    .on(listComments, { items: [], nextCursor: null, previousCursor: null })
    .on(readAudience, { members: 84, told: 0, groups: [] })
    .on(listDrafts, { items: [] })
    .on(saveDraft, ({ params }) => ({
      key: params.key,
      version: 1,
      savedAt: '2026-11-23T09:00:00Z',
      elsewhere: null,
    }))
    .on(startUpload, { uploadId, name: 'cuves.jpg', bytes: 4, offset: 0 })
    .on(sendChunk, { offset: 4 })
    .on(finishUpload, {
      id: cover.fileId,
      name: 'cuves.jpg',
      kind: 'image',
      mediaType: 'image/jpeg',
      bytes: 4,
      image: { width: 1200, height: 675 },
      version: 1,
      by: soline,
      at: '2026-11-23T09:00:00.000Z',
      can: { rename: true, replace: true },
    })
}
type Press = ReturnType<typeof aPress>
const sent = (server: Press, name: string) =>
  server.asked.filter((asked) => asked.name === name).map(({ body }) => body as { details?: object })

const field = () => screen.findByRole('group', { name: 'Image de couverture' })
async function writes(server: Press) {
  const view = await renderRoute('/write?kind=article', server)
  const group = await field()
  const choose = async (file = new File(['cuve'], 'cuves.jpg', { type: 'image/jpeg' })) =>
    view.user.upload(group.querySelector('input[type=file]') as HTMLInputElement, file)
  return { ...view, choose, group }
}

describe('the cover of an article', () => {
  it('stands whole at the head of its page, and the picture its text begins with stays', async () => {
    await renderRoute(`/posts/${anId()}`, aPress())
    const head = await screen.findByRole('img', { name: cover.alt })
    expect([head.getAttribute('width'), head.getAttribute('height')]).toEqual(['1200', '675'])
    const first = screen.getByRole('img', { name: 'Le portail' })
    expect(head.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('opens the article from a list, and is passed over by voices where it only decorates', async () => {
    const [told, plain] = [article(), article({ cover: { ...cover, alt: '' } })]
    const server = aPress().on(readFeed, { items: [told, plain], nextCursor: null, reasons: {} })
    await renderRoute('/', server)
    const link = await screen.findByRole('link', { name: cover.alt })
    expect(link.getAttribute('href')).toBe(`/posts/${told.id}`)
    expect(screen.getAllByRole('img', { name: 'Le portail' })).toHaveLength(2)
    expect(screen.getAllByRole('link', { name: cover.alt })).toHaveLength(1)
  })

  it('is found on another device, and published once it is said what is to be seen on it', async () => {
    const key = anId()
    const server = aPress().on(readDraft, {
      key,
      version: 3,
      savedAt: '2026-11-23T08:00:00Z',
      scheduledFor: null,
      failure: null,
      content: {
        kind: 'article',
        communityId: null,
        title: 'À Porto',
        document,
        lang: 'fr',
        forId: null,
        details: { article: { cover: { fileId: cover.fileId } } },
      },
    })
    const { user, address } = await renderRoute(`/write?draft=${key}`, server)
    const group = await field()
    expect(group.querySelector('img')?.src).toContain(cover.fileId)
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    expect(await within(group).findByText(/Dites ce que l’on voit/)).toBeTruthy()
    expect(server.countOf(publishPost)).toBe(0)
    await user.type(within(group).getByLabelText(/Que voit-on/), cover.alt)
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await waitFor(() => expect(address()).toContain('/posts/'))
    expect(sent(server, publishPost.name)).toMatchObject([
      { details: { kind: 'article', cover: { fileId: cover.fileId, alt: cover.alt } } },
    ])
  })

  it('comes back when the one that was to replace it is refused', async () => {
    const server = aPress()
    const { user, choose, group } = await writes(server)
    await choose()
    await user.click(await within(group).findByRole('button', { name: 'Purement décorative' }))
    await waitFor(() => expect(group.querySelector('img')).toBeTruthy())
    server.on(finishUpload, () => {
      throw new Refusal(422, { code: 'files.broken_image' })
    })
    await choose(new File(['faux'], 'autre.jpg', { type: 'image/jpeg' }))
    expect(await within(group).findByText(/Cette image est abîmée/)).toBeTruthy()
    expect(group.querySelector('img')).toBeNull()
    await user.click(within(group).getByRole('button', { name: 'Retirer de la liste' }))
    await waitFor(() => expect(group.querySelector('img')).toBeTruthy())
    expect(within(group).getByRole('button', { name: /décorative/, pressed: true })).toBeTruthy()
    const plan = new File(['%PDF'], 'plan.pdf', { type: 'application/pdf' })
    fireEvent.drop(group.querySelector('img') as HTMLElement, {
      dataTransfer: { types: ['Files'], files: [plan] },
    })
    expect(await within(group).findByText(/n’est pas une image/)).toBeTruthy()
    expect(group.querySelector('img')).toBeTruthy()
    await user.click(within(group).getByRole('button', { name: 'Retirer l’image' }))
    expect(group.querySelector('img')).toBeNull()
    await waitFor(() =>
      expect(within(group).getByRole('button', { name: 'Ajouter une image de couverture' })).toBe(
        globalThis.document.activeElement,
      ),
    )
  })

  it('stays or goes while the article is rewritten, as its author decides', async () => {
    const post = article()
    const server = aPress()
      .on(readPost, post)
      .on(readPostSource, {
        version: 1,
        title: post.title,
        text: '',
        document: post.document,
        lang: 'fr',
        details: post.details,
      })
      .on(editPost, post)
    const { user } = await renderRoute(`/posts/${post.id}`, server)
    const rewrite = async (change: (group: HTMLElement) => Promise<void>) => {
      await user.click((await screen.findAllByRole('button', { name: /^Autres gestes/ }))[0] as HTMLElement)
      await user.click(screen.getByRole('menuitem', { name: 'Modifier' }))
      await change(await field())
      const before = server.countOf(editPost)
      await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
      await waitFor(() => expect(server.countOf(editPost)).toBe(before + 1))
      return sent(server, editPost.name).at(-1)?.details
    }
    expect(await rewrite(async () => user.type(screen.getByLabelText('Résumé'), 'Neuf jours.'))).toEqual({
      kind: 'article',
      summary: 'Neuf jours.',
      cover: { fileId: cover.fileId, alt: cover.alt },
    })
    expect(
      await rewrite(async (group) =>
        user.click(within(group).getByRole('button', { name: 'Retirer l’image' })),
      ),
    ).toEqual({ kind: 'article', summary: '', cover: null })
  })
})
