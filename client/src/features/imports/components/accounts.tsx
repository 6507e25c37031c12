import { useState } from 'react'
import { Search } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { Account } from '@osmose/shared/identity/identity.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { Card, CardTitle } from '../../../ui/card'
import { Checkbox } from '../../../ui/checkbox'
import { Chip } from '../../../ui/chip'
import { TextField } from '../../../ui/text-field'
import { useT } from '../../../lib/i18n'
import { faceOf, positionOf } from '../../../lib/person'
import { QueryFailure } from '../../failure/query-failure.public'
import { accountsQuery, uninvitedQuery } from '../imports.queries'
import { AccountDialog } from './account-dialog'
import styles from './imports.module.css'

/** Who may enter and what for. */
export function Accounts() {
  const t = useT()
  const [word, setWord] = useState('')
  const [open, setOpen] = useState<string>()
  const [onlyUninvited, setOnly] = useState(false)
  const accounts = useQuery(accountsQuery(word.trim(), onlyUninvited))
  const missing = useQuery(uninvitedQuery).data
  const hasMissing = missing !== undefined && missing.people + missing.withoutAddress > 0
  const items = accounts.data?.items ?? []
  const chosen = items.find(({ person }) => person.id === open)
  return (
    <Card className={styles.stack}>
      <CardTitle>{t('imports.accounts')}</CardTitle>
      <p className={styles.quiet}>{t('imports.accounts_why')}</p>
      <TextField
        label={t('imports.accounts_search')}
        type="search"
        icon={Search}
        value={word}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setWord(event.target.value)}
      />
      {(hasMissing || onlyUninvited) && (
        <Checkbox checked={onlyUninvited} onChange={(event) => setOnly(event.target.checked)}>
          {t('imports.accounts_uninvited')}
        </Checkbox>
      )}
      {accounts.error && (
        <QueryFailure level={2} error={accounts.error} onRetry={() => void accounts.refetch()} />
      )}
      {accounts.data && items.length === 0 && (
        <output>{t(onlyUninvited && !word ? 'imports.invited_all_yet' : 'imports.accounts_none')}</output>
      )}
      <ul className={styles.accounts}>
        {items.map((account) => (
          <Line key={account.person.id} account={account} onOpen={() => setOpen(account.person.id)} />
        ))}
      </ul>
      {chosen && (
        <AccountDialog
          key={`${chosen.person.id} ${chosen.active}`}
          account={chosen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}

function Line({
  account: { person, email, active, roles },
  onOpen,
}: {
  account: Account
  onOpen: () => void
}) {
  const t = useT()
  return (
    <li>
      <Avatar {...faceOf(person)} size={40} />
      <div className={styles.who}>
        <span dir="auto">{person.name}</span>
        <small>{positionOf(person)}</small>
        {email && (
          <small>
            {email.slice(0, email.indexOf('@'))}
            <wbr />
            {email.slice(email.indexOf('@'))}
          </small>
        )}
      </div>
      <div className={styles.chips}>
        {!active && <Chip tone="warn">{t('imports.account_closed')}</Chip>}
        {roles.map((role) => (
          <Chip key={role} tone="brand">
            {t(`imports.role_${role}`)}
          </Chip>
        ))}
      </div>
      <Button size="small" onClick={onOpen} aria-label={t('imports.account_open', { name: person.name })}>
        {t('imports.account_manage')}
      </Button>
    </li>
  )
}
