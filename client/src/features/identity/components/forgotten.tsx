import { useState } from 'react'
import { askReset } from '@osmose/shared/identity/identity.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/text-field'
import { call } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { Bare } from '../bare.public'
import styles from './bare.module.css'

/** Asks for a link; says the same whether the address is known or not. */
export function Forgotten({ mails }: { mails: boolean }) {
  const t = useT()
  const [sentTo, setSentTo] = useState<string>()
  const form = useForm(askReset, {
    initial: { email: '' },
    send: async (body) => {
      await call(askReset, { body })
      setSentTo(body.email)
    },
  })
  return (
    <Bare>
      <form {...form.formProps} className={styles.form}>
        <h1>{t(sentTo ? 'identity.forgotten_sent' : 'identity.forgotten_title')}</h1>
        <p className={styles.why} role="status">
          {sentTo
            ? t('identity.forgotten_sent_why', { email: sentTo })
            : t(mails ? 'identity.forgotten_why' : 'identity.forgotten_no_mail')}
        </p>
        {mails && !sentTo && (
          <TextField
            label={t('identity.email')}
            type="email"
            name="email"
            autoComplete="username"
            value={form.values.email}
            onChange={(event) => form.set('email', event.target.value)}
            error={form.errors.email}
          />
        )}
        {form.error && (
          <Banner tone="danger" role="alert">
            {errorText(form.error)}
          </Banner>
        )}
        <div className={styles.acts}>
          {mails && !sentTo && (
            <Button kind="primary" size="large" type="submit" loading={form.busy}>
              {t('identity.forgotten_send')}
            </Button>
          )}
          <a href={paths.signIn()}>{t('identity.back_to_sign_in')}</a>
        </div>
      </form>
    </Bare>
  )
}
