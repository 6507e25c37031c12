import { screen, within } from '@testing-library/react'
import { readCommunity } from '@osmose/shared/communities/communities.contract'
import { listComments, readPost } from '@osmose/shared/posts/posts.contract'
import { aDetail } from '../../../test/communities'
import { aComment, aPost } from '../../../test/company'
import { aServer, renderRoute } from '../../../test/render-route'

const question = aPost('Quel couple pour une bride DN 50 ?', { kind: 'question', commentCount: 1 })
const aThread = () =>
  aServer().on(listComments, {
    items: [aComment(question, 'Confirmé au banc.')],
    nextCursor: null,
    previousCursor: null,
  })

describe('a post in an archived community', () => {
  it('says why nobody answers any more where the community is archived, and who may reopen it', async () => {
    const closed = { ...question, can: { ...question.can, comment: false, react: false } }
    const archived = aDetail({ archived: true })
    const server = () => aThread().on(readPost, closed)
    const { unmount } = await renderRoute(`/posts/${question.id}`, server().on(readCommunity, archived))
    const why = await screen.findByText(/ce fil se lit, on n’y répond plus/)
    expect(within(why).getByRole('link').getAttribute('href')).toBe(`/communities/${question.community.slug}`)
    expect(why.textContent).not.toContain('rouvrir')
    unmount()
    const mine = { ...archived, can: { ...archived.can, archive: true } }
    await renderRoute(`/posts/${question.id}`, server().on(readCommunity, mine))
    expect((await screen.findByText(/on n’y répond plus/)).textContent).toContain('Vous pouvez la rouvrir.')
  })
})
