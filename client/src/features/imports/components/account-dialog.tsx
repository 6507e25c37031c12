import { useState } from 'react'
import { Copy, Link } from 'lucide-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type Account,
  deactivate,
  invite,
  reactivate,
  role,
  setRoles,
} from '@osmose/shared/identity/identity.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Dialog } from '../../../ui/dialog'
import { IconButton } from '../../../ui/icon-button'
import { TextField } from '../../../ui/text-field'
import { copy } from '../../../ui/copy'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call, newIntent } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import styles from './imports.module.css'

type Props = { account: Account; onClose: () => void }

/** One person's way in: roles, an invitation link, the door open or closed. */
export function AccountDialog({ account, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [roles, setChosen] = useState(account.roles)
  const params = { personId: account.person.id }
  const done = (text: string) => ({
    onSuccess: () => {
      showToast(text)
      return client.invalidateQueries()
    },
  })
  const save = useMutation({
    mutationFn: () => call(setRoles, { params, body: { roles } }),
    ...done(t('imports.roles_saved')),
  })
  const close = useMutation({
    mutationFn: () => call(deactivate, { params, body: {} }),
    ...done(t('imports.deactivated')),
  })
  const reopen = useMutation({
    mutationFn: () => call(reactivate, { params }),
    ...done(t('imports.reactivated')),
  })
  const error = save.error ?? close.error ?? reopen.error
  const changed = [...roles].sort().join() !== [...account.roles].sort().join()
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('app.close')}
      title={<span dir="auto">{account.person.name}</span>}
    >
      <div className={styles.stack}>
        {account.active && (
          <>
            <fieldset className={styles.choices}>
              <legend>{t('imports.account_roles')}</legend>
              {role.options.map((one) => (
                <Checkbox
                  key={one}
                  checked={roles.includes(one)}
                  hint={t(`imports.role_${one}_hint`)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...roles, one] : roles.filter((other) => other !== one))
                  }
                >
                  {t(`imports.role_${one}`)}
                </Checkbox>
              ))}
            </fieldset>
            {changed && (
              <div>
                <Button kind="primary" loading={save.isPending} onClick={() => save.mutate()}>
                  {t('imports.roles_save')}
                </Button>
              </div>
            )}
            <hr className={styles.rule} />
            <Invitation personId={account.person.id} unopened={!account.entered} />
            <hr className={styles.rule} />
          </>
        )}
        <p className={styles.hint}>
          {t(account.active ? 'imports.deactivate_why' : 'imports.reactivate_why')}
        </p>
        <div>
          {account.active ? (
            <Button kind="danger" loading={close.isPending} onClick={() => close.mutate()}>
              {t('imports.deactivate')}
            </Button>
          ) : (
            <Button loading={reopen.isPending} onClick={() => reopen.mutate()}>
              {t('imports.reactivate')}
            </Button>
          )}
        </div>
        {error && (
          <Banner tone="danger" role="alert">
            {errorText(error as ApiError)}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}

function Invitation({ personId, unopened }: { personId: string; unopened: boolean }) {
  const t = useT()
  const make = useMutation({ mutationFn: () => call(invite, { params: { personId }, intent: newIntent() }) })
  return (
    <>
      <p className={styles.hint}>
        {unopened && t('imports.invite_unopened')} {t('imports.invite_why')}
      </p>
      <div>
        <Button icon={Link} loading={make.isPending} onClick={() => make.mutate()}>
          {t('imports.invite')}
        </Button>
      </div>
      {make.data && (
        <TextField
          readOnly
          dir="ltr"
          label={t('imports.invite_link')}
          hint={t(make.data.mailed ? 'imports.invite_mailed' : 'imports.invite_hand')}
          value={make.data.link}
          onFocus={(event) => event.target.select()}
          end={
            <IconButton
              icon={Copy}
              label={t('imports.copy')}
              onClick={() => void copy(make.data.link, t('imports.copied'))}
            />
          }
        />
      )}
      {make.error && (
        <Banner tone="danger" role="alert">
          {errorText(make.error as ApiError)}
        </Banner>
      )}
    </>
  )
}
