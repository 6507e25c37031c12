import { Global, Module } from '@nestjs/common'
import { WatchedRooms } from '../../platform/realtime/rooms.js'
import { PostRooms } from './posts.rooms.js'

/** Content: posts, comments, reactions. */
@Global()
@Module({ providers: [PostRooms, { provide: WatchedRooms, useExisting: PostRooms }], exports: [WatchedRooms] })
export class PostsModule {}
