import { useLayoutEffect, useRef } from 'react'
import type { WritableKind } from '@osmose/shared/posts/posts.contract'
import { moveFocus } from '../../../ui/arrows'
import { KindPick } from '../../../ui/kind-chip'
import { useT } from '../../../lib/i18n'
import styles from './composer.module.css'

type Props = {
  kinds: readonly WritableKind[]
  chosen: WritableKind
  onChoose: (kind: WritableKind) => void
}

/** What it may be; one stop for Tab, arrows move inside. On a phone the row scrolls, and the chosen one is in sight. */
export function KindsRow({ kinds, chosen, onChoose }: Props) {
  const t = useT()
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const all = row.current
    const pick = all?.querySelector('[aria-pressed=true]')?.getBoundingClientRect()
    const room = all?.getBoundingClientRect()
    if (all && pick && room) all.scrollLeft += pick.left + pick.width / 2 - room.left - room.width / 2
  }, [chosen])
  return (
    <div
      ref={row}
      role="group"
      aria-label={t('posts.compose_kind')}
      className={styles.kinds}
      onKeyDown={(event) => moveFocus(event, 'button', 'horizontal')}
    >
      {kinds.map((kind) => (
        <KindPick key={kind} kind={kind} selected={kind === chosen} onSelect={() => onChoose(kind)}>
          {t(`posts.kind_${kind}`)}
        </KindPick>
      ))}
    </div>
  )
}
