import { useQuery } from '@tanstack/react-query'
import * as contract from '@osmose/shared/identity/identity.contract'
import { Banner } from '../../../ui/banner'
import { Button, LinkButton } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { Bar, Loading } from '../../../ui/skeleton'
import { QueryFailure } from '../../failure/query-failure.public'
import { call, isApiError } from '../../../lib/call'
import { useForm } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { Bare } from '../bare.public'
import { PasswordField } from '../password-field.public'
import styles from './bare.module.css'

/** The endpoint is named like a hook and is none. */
const { useLink: usedLink } = contract

type Purpose = 'invitation' | 'reset'
type Props = { token: string; onEntered: (purpose: Purpose) => void }

/** Where an invitation or a reset link leads: one password, and one is in. */
export function ChoosePassword({ token, onEntered }: Props) {
  const t = useT()
  const link = useQuery({
    queryKey: ['identity', 'link', token],
    queryFn: ({ signal }) => call(contract.readLink, { params: { token }, signal }),
    retry: false,
    staleTime: Infinity,
  })
  if (
    link.error &&
    (isApiError(link.error, 'not_found') ||
      link.error.message === 'identity.link_not_valid' ||
      isApiError(link.error, 'invalid_input'))
  )
    return (
      <Bare>
        <EmptyState
          level={1}
          drawing="closed"
          title={t('identity.link_dead_title')}
          act={<LinkButton href={paths.forgotten}>{t('identity.forgotten_send')}</LinkButton>}
        >
          {t('identity.link_dead_invitation')}
        </EmptyState>
      </Bare>
    )
  return (
    <Bare>
      {link.error && <QueryFailure error={link.error} onRetry={() => void link.refetch()} />}
      {link.isPending && (
        <Loading label={t('app.loading')}>
          <Bar width="60%" height="2rem" />
        </Loading>
      )}
      {link.data && <PasswordForm token={token} purpose={link.data.purpose} onEntered={onEntered} />}
    </Bare>
  )
}

function PasswordForm({ token, purpose, onEntered }: Props & { purpose: Purpose }) {
  const t = useT()
  const form = useForm(usedLink, {
    initial: { password: '' },
    send: async (body) => {
      await call(usedLink, { params: { token }, body })
      onEntered(purpose)
    },
  })
  return (
    <form {...form.formProps} className={styles.form}>
      <h1>{t(`identity.link_${purpose}`)}</h1>
      <p className={styles.why}>
        {t('identity.link_why')} {purpose === 'reset' && t('identity.link_reset_ends')}
      </p>
      <PasswordField
        label={t('identity.new_password')}
        name="new-password"
        autoComplete="new-password"
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
          {t(`identity.use_${purpose}`)}
        </Button>
      </div>
    </form>
  )
}
