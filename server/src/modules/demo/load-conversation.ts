import { Injectable } from '@nestjs/common'
import { type Batch, Posts } from '../posts/posts.public.js'
import type { DemoReaction } from './company/company.types.js'
import { idOf, type Loading } from './demo.context.js'
import { DEMO } from './load-people.js'

@Injectable()
export class LoadConversation {
  constructor(private readonly door: Posts) {}

  async load({ tx, company, people, communities, posts, comments }: Loading): Promise<void> {
    const batch: Batch = {
      system: DEMO,
      defaultLang: company.organisation.locale,
      counted: true,
      people: company.people.map(({ key, name }) => ({ personId: idOf(people, key), label: name })),
    }
    const markdown = (text: string) =>
      text.replace(/@\{([\w.-]+)\}/g, (_, key: string) => `@[${key}](person:${idOf(people, key)})`)
    const brought = await this.door.bring(tx, {
      ...batch,
      posts: company.posts.map((post) => {
        const place = communities.get(post.community)
        if (!place) throw new Error(`The demonstration has no community ${post.community}.`)
        return {
          sourceId: post.key,
          communityId: place.id,
          audienceId: place.audienceId,
          authorId: idOf(people, post.author),
          kind: post.kind,
          title: post.title ?? '',
          text: markdown(post.text),
          lang: post.lang,
          at: new Date(post.at),
        }
      }),
    })
    for (const [key, { id }] of brought.posts) posts.set(key, id)
    // Top-level comments before replies, because a reply needs the id of what it answers.
    for (const level of [false, true]) {
      const written = company.posts.flatMap((post) =>
        post.comments
          .filter((comment) => (comment.parent !== null) === level)
          .map((comment) => ({ post, comment })),
      )
      const done = await this.door.bring(tx, {
        ...batch,
        comments: written.map(({ post, comment }) => ({
          sourceId: comment.key,
          postId: idOf(posts, post.key),
          ...(comment.parent ? { parentId: idOf(comments, comment.parent) } : {}),
          authorId: idOf(people, comment.author),
          text: markdown(comment.text),
          lang: comment.lang,
          at: new Date(comment.at),
        })),
      })
      for (const [key, { id }] of done.comments) comments.set(key, id)
    }
    const reaction =
      (postId: string, commentId: string | undefined) =>
      ({ person, kind, at }: DemoReaction) => ({
        sourceId: `${commentId ?? postId}:${person}`,
        postId,
        ...(commentId ? { commentId } : {}),
        personId: idOf(people, person),
        kind,
        name: '',
        at: new Date(at),
      })
    await this.door.bring(tx, {
      ...batch,
      reactions: company.posts.flatMap((post) => {
        const postId = idOf(posts, post.key)
        return [
          ...post.reactions.map(reaction(postId, undefined)),
          ...post.comments.flatMap((comment) =>
            comment.reactions.map(reaction(postId, idOf(comments, comment.key))),
          ),
        ]
      }),
    })
    await this.accept({ tx, company, people, communities, posts, comments })
  }

  private async accept({ tx, company, posts, comments }: Loading) {
    const kept = company.posts.flatMap(({ key, author, accepted }) =>
      accepted
        ? [{ postId: idOf(posts, key), commentId: idOf(comments, accepted.comment), at: accepted.at, author }]
        : [],
    )
    await tx.many(
      `with kept as (select * from jsonb_to_recordset($1) as r("postId" uuid, "commentId" uuid, at timestamptz)),
       done as (
         update posts p set accepted_comment_id = k."commentId", accepted_at = k.at, accepted_by = p.author_id from kept k where p.id = k."postId"
         returning p.id, p.community_id, p.audience_id, p.author_id, p.accepted_comment_id, p.accepted_at
       )
       insert into events (name, payload, actor_id, at)
       select 'posts.answer_accepted.v1', jsonb_build_object('postId', d.id, 'communityId', d.community_id, 'audienceId', d.audience_id, 'commentId', d.accepted_comment_id, 'answerAuthorId', c.author_id), d.author_id, d.accepted_at
       from done d join comments c on c.id = d.accepted_comment_id order by d.accepted_at`,
      [JSON.stringify(kept)],
    )
  }
}
