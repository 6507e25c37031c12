import { HandHeart } from 'lucide-react'
import type { FirstSteps } from '@osmose/shared/journeys/journeys.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { useThank } from '../journeys.queries'
import styles from './first-steps.module.css'

/** Something a colleague wrote, and one gesture. */
export function ReactionStep({ post }: Pick<FirstSteps, 'post'>) {
  const t = useT()
  const thank = useThank()
  if (!post) return <p>{t('journeys.no_post')}</p>
  return (
    <>
      <div className={styles.offer}>
        <Avatar {...faceOf(post.author)} size={32} />
        <blockquote lang={post.lang} dir="auto">
          {post.excerpt}
        </blockquote>
        <Button icon={HandHeart} loading={thank.isPending} onClick={() => thank.mutate(post.postId)}>
          {t('journeys.thank', { name: post.author.name.split(' ')[0] ?? post.author.name })}
        </Button>
      </div>
      <p>
        <a href={paths.post(post.postId)}>{t('journeys.read_post')}</a>
      </p>
    </>
  )
}
