import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import {
  type Community,
  createCommunity,
  joinCommunity,
} from '@osmose/shared/communities/communities.contract'
import type { Endpoint, ReplyOf, RequestOf } from '@osmose/shared/core/endpoint'
import { type Comment, type Post, publishComment, publishPost } from '@osmose/shared/posts/posts.contract'
import { call } from './call'
import { aWord, capitalised } from './words'

/** Somebody before a browser of their own, signed in. */
export class Person {
  constructor(
    readonly id: string,
    readonly name: string,
    readonly email: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  get firstName(): string {
    return this.name.split(' ')[0] ?? this.name
  }

  call<E extends Endpoint>(endpoint: E, request: RequestOf<E>): Promise<ReplyOf<E>> {
    return call(this.context.request, endpoint, request)
  }

  /** Opens a page and waits until it says what it is. */
  async opens(path: string): Promise<Page> {
    await this.page.goto(path)
    await expect(this.title).toBeAttached()
    return this.page
  }

  /** Presses what asks `endpoint`, and waits for the answer: a page that is left gives up what it was sending. */
  async presses(button: Locator, endpoint: Endpoint): Promise<void> {
    const path = new RegExp(`^/api${endpoint.path.replace(/:\w+/g, '[^/]+')}$`)
    const answered = this.page.waitForResponse(
      (response) =>
        response.request().method() === endpoint.method && path.test(new URL(response.url()).pathname),
    )
    await button.click()
    await answered
  }

  /** As `opens`, and hears what happens from now on. */
  async listensAt(path: string): Promise<Page> {
    await hearing(this.page, () => this.opens(path))
    return this.page
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** A card of the feed or the thread, by a word that is in it. */
  post(word: string): Locator {
    return this.page.locator('article').filter({ hasText: word }).first()
  }

  /** Another window of the same person, which hears what happens from now on. */
  async anotherWindow(path: string): Promise<Page> {
    const page = await this.context.newPage()
    await hearing(page, () => page.goto(path))
    return page
  }

  founds(details: Partial<Pick<Community, 'name' | 'visibility'>> = {}): Promise<Community> {
    return this.call(createCommunity, {
      body: {
        name: details.name ?? capitalised(aWord()),
        purpose: 'Pour que ce qui est compris une fois serve aux autres.',
        problem: 'Chacun cherche seul ce qu’un autre a déjà trouvé.',
        signs: ['Une question sur deux trouve sa réponse en un jour.'],
        visibility: details.visibility ?? 'public',
      },
    })
  }

  joins(community: { id: string }): Promise<Community> {
    return this.call(joinCommunity, { params: { communityId: community.id } })
  }

  writes(community: { id: string }, text: string, title = ''): Promise<Post> {
    return this.call(publishPost, {
      params: { communityId: community.id },
      body: { kind: 'discussion', title, text },
    })
  }

  asks(community: { id: string }, title: string, text = 'Je n’ai rien trouvé là-dessus.'): Promise<Post> {
    return this.call(publishPost, {
      params: { communityId: community.id },
      body: { kind: 'question', title, text },
    })
  }

  answers(post: { id: string }, text: string, parentId?: string): Promise<Comment> {
    return this.call(publishComment, { params: { postId: post.id }, body: { text, parentId } })
  }
}

/** Opens a page and waits until it has caught up with what happened before it listened. */
async function hearing(page: Page, open: () => Promise<unknown>): Promise<void> {
  const heard = page.waitForResponse((response) => response.url().includes('/api/changes'))
  await open()
  await heard
}
