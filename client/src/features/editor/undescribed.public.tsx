import { undescribedIn } from '@osmose/shared/text/files'
import type { TextDocument } from '@osmose/shared/text/document'
import { TextButton } from '../../ui/text-button'
import { useT } from '../../lib/i18n'
import styles from './undescribed.module.css'

type Props = {
  document: TextDocument
  /** What was published before: of its images it is not asked again. */
  published?: TextDocument
}

/** Beside what sends a text: how many of its images nobody has described, and the way to the first. It holds nothing up. */
export function Undescribed({ document, published }: Props) {
  const t = useT()
  const settled = new Set(published && undescribedIn(published))
  const count = undescribedIn(document).filter((fileId) => !settled.has(fileId)).length
  return (
    <p role="status" className={styles.undescribed}>
      {count > 0 && (
        <>
          {t('editor.undescribed', { count })}{' '}
          <TextButton repeated onClick={(event) => describe(event.currentTarget, settled)}>
            {t('editor.describe')}
          </TextButton>
        </>
      )}
    </p>
  )
}

function describe(from: Element, settled: ReadonlySet<string>): void {
  const fields = from.closest('form, dialog')?.querySelectorAll<HTMLElement>('[data-undescribed]') ?? []
  const field = [...fields]
    .find(({ dataset }) => !settled.has(dataset.undescribed ?? ''))
    ?.querySelector('input')
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
