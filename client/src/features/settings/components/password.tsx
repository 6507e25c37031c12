import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { changePassword } from '@osmose/shared/identity/identity.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { showToast } from '../../../ui/toasts'
import { call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { PasswordField } from '../../identity/password-field.public'
import { sessionsQuery } from '../settings.queries'
import styles from './settings.module.css'

export function Password({ email }: { email: string | null }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (open) return <PasswordForm email={email} onClose={() => setOpen(false)} />
  return (
    <p>
      <Button icon={KeyRound} onClick={() => setOpen(true)}>
        {t('settings.password_open')}
      </Button>
    </p>
  )
}

function PasswordForm({ email, onClose }: { email: string | null; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  const form = useForm(changePassword, {
    initial: { current: '', next: '' },
    send: async (body) => {
      await call(changePassword, { body })
      showToast(t('settings.password_done'))
      void client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      onClose()
    },
  })
  const wrong = form.error?.code === 'identity.wrong_password' ? errorText(form.error) : undefined
  const common = form.error?.code === 'identity.password_too_common' ? errorText(form.error) : undefined
  return (
    <form {...form.formProps} className={styles.form}>
      <input type="email" name="email" autoComplete="username" defaultValue={email ?? ''} hidden readOnly />
      <PasswordField
        label={t('settings.password_current')}
        autoComplete="current-password"
        value={form.values.current}
        onChange={(value) => form.set('current', value)}
        error={form.errors.current ?? wrong}
      />
      <PasswordField
        label={t('settings.password_next')}
        hint={t('settings.password_hint')}
        autoComplete="new-password"
        value={form.values.next}
        onChange={(value) => form.set('next', value)}
        error={form.errors.next ?? common}
      />
      {form.error && !wrong && !common && (
        <Banner tone="danger" role="alert">
          {errorText(form.error)}
        </Banner>
      )}
      <div className={styles.acts}>
        <Button kind="quiet" onClick={onClose}>
          {t('settings.cancel')}
        </Button>
        <Button kind="primary" type="submit" loading={form.busy}>
          {t('settings.password_save')}
        </Button>
      </div>
    </form>
  )
}
