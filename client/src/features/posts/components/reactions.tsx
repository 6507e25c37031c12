import { lazy, Suspense, useState } from 'react'
import { SmilePlus } from 'lucide-react'
import { reactionKinds, type ReactionKind } from '@osmose/shared/posts/posts.contract'
import { Menu } from '../../../ui/menu'
import { Reaction } from '../../../ui/reaction-bar'
import { VisuallyHidden } from '../../../ui/visually-hidden'
import { useT } from '../../../lib/i18n'
import { type Reactable, useReact } from '../posts.mutations'
import { reactionIcons } from '../reaction-kinds'
import styles from './reactions.module.css'

const WhoReacted = lazy(() => import('./who-reacted').then((module) => ({ default: module.WhoReacted })))

type Props = {
  target: Reactable
  canReact: boolean
  /** Where there is little room: so many kinds, mine among them; all stand behind the last button. */
  most?: number
}

/** The kinds that were given, each a button, and one more for another kind. Mine is said in words: « pour vous et 13 personnes ». */
export function Reactions({ target, canReact, most = reactionKinds.length }: Props) {
  const t = useT()
  const react = useReact(target)
  const [asking, setAsking] = useState(false)
  const given = reactionKinds
    .filter((kind) => (target.reactions[kind] ?? 0) > 0)
    .sort((a, b) => count(b) - count(a))
  function count(kind: ReactionKind) {
    return target.reactions[kind] ?? 0
  }
  const mine = given.find((kind) => kind === target.myReaction)
  const first = given.slice(0, most)
  const shown = mine && !first.includes(mine) ? [...first.slice(0, -1), mine] : first
  const choose = (kind: ReactionKind) => react.mutate(target.myReaction === kind ? null : kind)
  const words = (kind: ReactionKind) => {
    const name = t(`posts.react_${kind}`)
    if (target.myReaction !== kind) return t('posts.reacted', { kind: name, count: count(kind) })
    return given.length > 1
      ? t('posts.reacted', { kind: name, count: count(kind) })
      : t('posts.reacted_you', { kind: name, others: count(kind) - 1 })
  }
  const items = reactionKinds.map((kind) => ({
    id: kind,
    label: t(`posts.react_${kind}`),
    icon: reactionIcons[kind],
    checked: target.myReaction === kind,
    onSelect: () => choose(kind),
  }))
  const who = { id: 'who', label: t('posts.who_reacted'), apart: true, onSelect: () => setAsking(true) }
  return (
    <>
      {shown.map((kind) => (
        <Reaction
          key={kind}
          icon={reactionIcons[kind]}
          given={target.myReaction === kind}
          onClick={() => (canReact ? choose(kind) : setAsking(true))}
        >
          {words(kind)}
        </Reaction>
      ))}
      {(canReact || given.length > 0) && (
        <Menu
          label={t('posts.react')}
          items={[...(canReact ? items : []), ...(given.length > 0 ? [who] : [])]}
          trigger={(props) => (
            <button
              type="button"
              {...props}
              className={styles.add}
              data-alone={given.length === 0 || undefined}
            >
              <SmilePlus aria-hidden />
              <span className={styles.word}>
                {given.length === 0 || !canReact ? t(canReact ? 'posts.react' : 'posts.who_reacted') : ''}
              </span>
              {given.length > 0 && canReact && <VisuallyHidden>{t('posts.react')}</VisuallyHidden>}
            </button>
          )}
        />
      )}
      {asking && (
        <Suspense>
          <WhoReacted postId={target.postId} commentId={target.commentId} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
