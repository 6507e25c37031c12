import { screen, waitFor } from '@testing-library/react'
import { suggestPeople } from '@osmose/shared/directory/directory.contract'
import { listComments, publishPost, readPost } from '@osmose/shared/posts/posts.contract'
import { aPost, rosa, soline } from '../../../test/company'
import { Refusal } from '../../../test/fake-server'
import { aServer, renderRoute } from '../../../test/render-route'

const published = aPost('Une trouvaille', { author: soline })
const aPress = () =>
  aServer()
    .on(publishPost, published)
    .on(readPost, published)
    .on(listComments, { items: [], nextCursor: null, previousCursor: null })
    .on(suggestPeople, { items: [rosa] })

describe('writing', () => {
  it('says who will read it before it is published', async () => {
    await renderRoute('/write', aPress())
    expect(await screen.findByText(/Visible par les 84 membres de/)).toBeTruthy()
  })

  it('names a person and publishes in the language of the text', async () => {
    const server = aPress()
    const { user, address } = await renderRoute('/write', server)
    const text = await screen.findByLabelText('Votre texte')
    await user.type(text, 'The flange was tightened twice and it holds, thanks to @Ro')
    await screen.findByRole('option', { name: /Rosa Ferreira/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect((text as HTMLTextAreaElement).value).toContain('@Rosa Ferreira '))
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    await waitFor(() => expect(address()).toBe(`/posts/${published.id}`))
    expect(server.asked.find(({ name }) => name === 'posts.publish')?.body).toMatchObject({
      kind: 'discussion',
      lang: 'en',
      text: `The flange was tightened twice and it holds, thanks to @[Rosa Ferreira](person:${rosa.id}) `,
    })
  })

  it('asks a question for its title', async () => {
    const server = aPress()
    const { user } = await renderRoute('/write?kind=question', server)
    await user.type(await screen.findByLabelText('Votre texte'), 'Quelqu’un sait ?')
    await user.click(screen.getByRole('button', { name: 'Poser la question' }))
    expect(await screen.findByText('Une question a besoin d’un titre.')).toBeTruthy()
    expect(server.countOf(publishPost)).toBe(0)
  })

  it('loses nothing when the server refuses', async () => {
    const server = aPress().on(publishPost, () => {
      throw new Refusal(409, { code: 'posts.community_archived' })
    })
    const { user } = await renderRoute('/write', server)
    await user.type(await screen.findByLabelText('Votre texte'), 'Un texte qui compte.')
    await user.click(screen.getByRole('button', { name: 'Publier' }))
    expect(await screen.findByText(/Cette communauté est archivée/)).toBeTruthy()
    expect((screen.getByLabelText('Votre texte') as HTMLTextAreaElement).value).toBe('Un texte qui compte.')
  })

  it('finds the draft again on a later visit', async () => {
    const first = await renderRoute('/write', aPress())
    await first.user.type(await screen.findByLabelText('Votre texte'), 'À finir demain')
    first.unmount()
    await renderRoute('/write', aPress())
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Votre texte')).value).toBe('À finir demain')
  })
})
