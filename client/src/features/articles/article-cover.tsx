import type { DetailsOf } from '@osmose/shared/posts/kinds'
import type { Post } from '@osmose/shared/posts/posts.contract'
import { imageAddress } from '../../lib/file-address'
import { paths } from '../../lib/paths'
import styles from './article.module.css'

type Props = {
  post: Post
  cover: NonNullable<DetailsOf<'article'>['cover']>
  place: 'card' | 'thread'
}

/** Whole on the page of the article, cropped in a list; its place is kept before it arrives. */
export function ArticleCover({ post, cover: { fileId, alt, width, height }, place }: Props) {
  const picture = {
    src: imageAddress(fileId, 1280),
    width,
    height,
    lang: post.lang,
    decoding: 'async',
  } as const
  if (place === 'thread')
    return (
      <img
        {...picture}
        alt={alt}
        className={styles.whole}
        style={{ inlineSize: `min(100%, ${width}px, calc(34rem * ${width / height}))` }}
      />
    )
  return (
    <a
      href={paths.post(post.id)}
      tabIndex={-1}
      aria-hidden={alt === '' || undefined}
      className={styles.opens}
    >
      <img {...picture} alt={alt} loading="lazy" className={styles.cropped} />
    </a>
  )
}
