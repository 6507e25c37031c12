import { lazy, Suspense, useState } from 'react'
import { Download, FileUp, SlidersHorizontal } from 'lucide-react'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { exportMembers } from '@osmose/shared/communities/rules.contract'
import { hrefOf } from '@osmose/shared/core/endpoint'
import { Button, LinkButton } from '../../../ui/button'
import { useT } from '../../../lib/i18n'
import styles from './place.module.css'

const RuleSheet = lazy(() => import('./rule-sheet').then((module) => ({ default: module.RuleSheet })))
const ImportMembers = lazy(() =>
  import('./import-members').then((module) => ({ default: module.ImportMembers })),
)

/** Many members at once: by a rule, from a file, into a file. For those who answer for the place. */
export function MembersTools({ community }: { community: Community }) {
  const t = useT()
  const [open, setOpen] = useState<'rule' | 'import'>()
  const close = () => setOpen(undefined)
  return (
    <div className={styles.tools}>
      <Button size="small" icon={SlidersHorizontal} onClick={() => setOpen('rule')}>
        {t('communities.rule')}
      </Button>
      <Button size="small" icon={FileUp} onClick={() => setOpen('import')}>
        {t('communities.list_in')}
      </Button>
      <LinkButton
        size="small"
        icon={Download}
        download
        href={hrefOf(exportMembers, { params: { communityId: community.id } })}
      >
        {t('communities.list_out')}
      </LinkButton>
      <Suspense>
        {open === 'rule' && <RuleSheet community={community} onClose={close} />}
        {open === 'import' && <ImportMembers community={community} onClose={close} />}
      </Suspense>
    </div>
  )
}
