import { Controller } from '@nestjs/common'
import * as pages from '@osmose/shared/pages/pages.contract'
import { telling } from '@osmose/shared/search/telling'
import { Handles, type In, Input, type Out } from '../../platform/http/handles.js'
import { FindPagesQuery } from './find.query.js'
import { KeepingService } from './keeping.service.js'
import { MakingQuery } from './making.query.js'
import { PageOrderService } from './order.service.js'
import { PagesQuery } from './pages.query.js'
import { PagesService } from './pages.service.js'
import { PageVersionsQuery } from './versions.query.js'

const FOUND = 20

@Controller()
export class PagesController {
  constructor(
    private readonly service: PagesService,
    private readonly order: PageOrderService,
    private readonly keeping: KeepingService,
    private readonly query: PagesQuery,
    private readonly versions: PageVersionsQuery,
    private readonly finder: FindPagesQuery,
    private readonly making: MakingQuery,
  ) {}

  @Handles(pages.readPageTree)
  tree(@Input() { actor, params }: In<typeof pages.readPageTree>): Out<typeof pages.readPageTree> {
    return this.query.tree(actor, params.communityId)
  }

  @Handles(pages.createPage)
  create(@Input() { actor, once, params, body }: In<typeof pages.createPage>): Out<typeof pages.createPage> {
    return this.service.create(actor, once, params.communityId, body)
  }

  @Handles(pages.arrangePages)
  arrange(@Input() { actor, params, body }: In<typeof pages.arrangePages>): Out<typeof pages.arrangePages> {
    return this.order.arrange(actor, params.communityId, body)
  }

  @Handles(pages.findPages)
  async find(@Input() { actor, query }: In<typeof pages.findPages>): Out<typeof pages.findPages> {
    const asked = { words: telling(query.q), typed: query.q, limit: FOUND, community: query.community }
    const found = await this.finder.find(actor, asked)
    return { items: found.map(({ page, excerpt }) => ({ ...page, excerpt })) }
  }

  @Handles(pages.readPage)
  read(@Input() { actor, params, query }: In<typeof pages.readPage>): Out<typeof pages.readPage> {
    return this.query.read(actor, params.pageId, query.lang)
  }

  @Handles(pages.savePage)
  save(@Input() { actor, params, body }: In<typeof pages.savePage>): Out<typeof pages.savePage> {
    return this.service.save(actor, params.pageId, body)
  }

  @Handles(pages.movePage)
  move(@Input() { actor, params, body }: In<typeof pages.movePage>): Out<typeof pages.movePage> {
    return this.order.move(actor, params.pageId, body)
  }

  @Handles(pages.deletePage)
  async delete(@Input() { actor, params }: In<typeof pages.deletePage>): Out<typeof pages.deletePage> {
    await this.service.delete(actor, params.pageId)
    return {}
  }

  @Handles(pages.undeletePage)
  undelete(@Input() { actor, params }: In<typeof pages.undeletePage>): Out<typeof pages.undeletePage> {
    return this.service.undelete(actor, params.pageId)
  }

  @Handles(pages.listPageVersions)
  history(
    @Input() { actor, params, query }: In<typeof pages.listPageVersions>,
  ): Out<typeof pages.listPageVersions> {
    return this.versions.list(actor, params.pageId, query.cursor, query.lang)
  }

  @Handles(pages.readPageVersion)
  version(@Input() { actor, params }: In<typeof pages.readPageVersion>): Out<typeof pages.readPageVersion> {
    return this.versions.read(actor, params.pageId, params.version)
  }

  @Handles(pages.restorePage)
  restore(@Input() { actor, params, body }: In<typeof pages.restorePage>): Out<typeof pages.restorePage> {
    return this.service.restore(actor, params.pageId, params.version, body.version)
  }

  @Handles(pages.reviewPage)
  review(@Input() { actor, params }: In<typeof pages.reviewPage>): Out<typeof pages.reviewPage> {
    return this.keeping.review(actor, params.pageId)
  }

  @Handles(pages.askOwner)
  async ask(@Input() { actor, params }: In<typeof pages.askOwner>): Out<typeof pages.askOwner> {
    await this.keeping.askOwner(actor, params.pageId)
    return {}
  }

  @Handles(pages.assignPage)
  assign(@Input() { actor, params, body }: In<typeof pages.assignPage>): Out<typeof pages.assignPage> {
    return this.keeping.assign(actor, params.pageId, body)
  }

  @Handles(pages.editPageTogether)
  async together(
    @Input() { actor, params, body }: In<typeof pages.editPageTogether>,
  ): Out<typeof pages.editPageTogether> {
    return { others: await this.keeping.together(actor, params.pageId, body.done) }
  }

  @Handles(pages.listPagesOfPost)
  ofPost(@Input() { actor, params }: In<typeof pages.listPagesOfPost>): Out<typeof pages.listPagesOfPost> {
    return this.making.ofPost(actor, params.postId)
  }
}
