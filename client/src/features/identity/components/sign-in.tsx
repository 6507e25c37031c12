import { signIn } from '@osmose/shared/identity/identity.contract'
import type { Instance } from '@osmose/shared/organisation/organisation.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Mark } from '../../../ui/mark'
import { TextField } from '../../../ui/text-field'
import { call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { Bare } from '../bare.public'
import { Cast } from './cast'
import { PasswordField } from '../password-field.public'
import styles from './bare.module.css'

type Props = {
  instance: Instance | undefined
  reason: 'ended' | 'signed-out' | undefined
  /** `to`: where this person’s day begins, when that is not the feed. */
  onEntered: (to?: string) => void
}

/** Address and password; on a demonstration, its people beside them, one press each. */
export function SignIn({ instance, reason, onEntered }: Props) {
  const t = useT()
  const form = useForm(signIn, {
    initial: { email: '', password: '' },
    send: async (body) => {
      await call(signIn, { body })
      onEntered()
    },
  })
  const cast = instance?.cast ?? []
  return (
    <Bare
      columns={cast.length > 0 ? 'halves' : 'one'}
      brand={instance?.kind === 'real' ? (instance.name ?? undefined) : undefined}
    >
      <div className={styles.promise}>
        <Mark size="large" moves />
        <h1>{t('identity.promise')}</h1>
        {reason && (
          <Banner tone={reason === 'ended' ? 'warn' : 'info'} role="status">
            {t(reason === 'ended' ? 'identity.session_ended' : 'identity.signed_out')}
          </Banner>
        )}
        <form {...form.formProps} className={styles.form}>
          <TextField
            label={t('identity.email')}
            type="email"
            name="email"
            autoComplete="username"
            inputMode="email"
            placeholder={t('identity.email_example')}
            value={form.values.email}
            onChange={(event) => form.set('email', event.target.value)}
            error={form.errors.email}
          />
          <PasswordField
            label={t('identity.password')}
            name="password"
            autoComplete="current-password"
            value={form.values.password}
            onChange={(value) => form.set('password', value)}
            error={form.errors.password}
          />
          {form.error && (
            <Banner tone="danger" role="alert">
              {errorText(form.error)}
            </Banner>
          )}
          <div className={styles.acts}>
            <Button kind="primary" size="large" type="submit" loading={form.busy}>
              {t('identity.enter')}
            </Button>
            <a href={paths.forgotten}>{t('identity.forgotten')}</a>
          </div>
        </form>
      </div>
      {instance && cast.length > 0 && <Cast instance={instance} onEntered={onEntered} />}
    </Bare>
  )
}
