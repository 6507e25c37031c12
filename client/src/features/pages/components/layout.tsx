import { type ReactNode, useState } from 'react'
import { useLocation } from '@tanstack/react-router'
import { ListTree } from 'lucide-react'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { useT } from '../../../lib/i18n'
import styles from './layout.module.css'

type Props = {
  list: ReactNode
  children: ReactNode
  /** Beside the page; folds under it where there is little room. Absent: the rest takes it. */
  side?: ReactNode
}

/** The list of pages, the page, what surrounds it. Where there is no room, the list comes in a sheet. */
export function PagesLayout({ list, children, side }: Props) {
  const t = useT()
  const href = useLocation({ select: ({ href: here }) => here })
  const [openAt, setOpenAt] = useState<string>()
  return (
    <div className={styles.layout} data-wide data-alone={side === undefined}>
      <aside className={styles.list} aria-label={t('pages.title')}>
        {list}
      </aside>
      <div className={styles.rest}>
        <div className={styles.opener}>
          <Button icon={ListTree} onClick={() => setOpenAt(href)}>
            {t('pages.open_list')}
          </Button>
        </div>
        {children}
      </div>
      {side !== undefined && (
        <aside className={styles.side} aria-label={t('pages.about')}>
          {side}
        </aside>
      )}
      {/* A press on a page leads elsewhere, and the sheet is done. */}
      <Sheet
        open={openAt === href}
        onClose={() => setOpenAt(undefined)}
        closeLabel={t('pages.close_list')}
        title={t('pages.title')}
      >
        {list}
      </Sheet>
    </div>
  )
}
