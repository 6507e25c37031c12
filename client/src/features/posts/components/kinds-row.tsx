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

/** What it may be; one stop for Tab, arrows move inside. */
export function KindsRow({ kinds, chosen, onChoose }: Props) {
  const t = useT()
  return (
    <div
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
