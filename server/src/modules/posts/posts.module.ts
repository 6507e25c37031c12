import { Global, Module } from '@nestjs/common'
import { AudienceQuery } from './audience.query.js'
import { ArchivedKinds } from './archived-kinds.js'
import { Bringing } from './bringing.js'
import { BroughtStanding } from './brought-standing.js'
import { BroughtTranslations } from './brought-translations.js'
import { CommentsController } from './comments.controller.js'
import { CommentsQuery } from './comments.query.js'
import { CommentsService } from './comments.service.js'
import { Kinds } from './kinds.js'
import { LanguagesQuery } from './languages.query.js'
import { NeighboursQuery } from './neighbours.query.js'
import { PostViews } from './post-views.js'
import { QuestionArchive } from './questions.archive.js'
import { QuestionKind } from './questions.kind.js'
import { QuestionsController } from './questions.controller.js'
import { QuestionsService } from './questions.service.js'
import { PostsController } from './posts.controller.js'
import { Posts } from './posts.public.js'
import { PostFiles } from './posts.files.js'
import { PostsQuery } from './posts.query.js'
import { PostsRealtime } from './posts.realtime.js'
import { PostsRepository } from './posts.repository.js'
import { PostRooms } from './posts.rooms.js'
import { PostsService } from './posts.service.js'
import { ReactionsRepository } from './reactions.repository.js'
import { ReactionsService } from './reactions.service.js'
import { StandingQuery } from './standing.query.js'
import { VersionsQuery } from './versions.query.js'

/** Content: posts, comments, reactions. Its door and its rooms are known everywhere. */
@Global()
@Module({
  controllers: [PostsController, QuestionsController, CommentsController],
  providers: [
    Kinds,
    QuestionKind,
    QuestionsService,
    PostViews,
    StandingQuery,
    LanguagesQuery,
    PostFiles,
    PostsQuery,
    AudienceQuery,
    NeighboursQuery,
    CommentsQuery,
    VersionsQuery,
    PostsRepository,
    ReactionsRepository,
    PostsService,
    CommentsService,
    ReactionsService,
    PostsRealtime,
    ArchivedKinds,
    QuestionArchive,
    BroughtStanding,
    BroughtTranslations,
    Bringing,
    Posts,
    PostRooms,
  ],
  exports: [Posts, PostViews],
})
export class PostsModule {}
