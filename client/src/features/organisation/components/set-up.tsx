import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { checkSetupCode, setUp } from '@osmose/shared/organisation/organisation.contract'
import { Banner } from '../../../ui/banner'
import { Button } from '../../../ui/button'
import { Select } from '../../../ui/select'
import { Stepper } from '../../../ui/stepper'
import { TextButton } from '../../../ui/text-button'
import { TextField } from '../../../ui/text-field'
import { type ApiError, call, isApiError } from '../../../lib/call'
import { check, type FieldErrors, useForm } from '../../../lib/form'
import { errorText, useLocale, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { deviceZone } from '../../../lib/time'
import { useZones } from '../../../lib/time-zones'
import { Bare } from '../../identity/bare.public'
import { PasswordField } from '../../identity/password-field.public'
import styles from './set-up.module.css'

const steps = ['code', 'organisation', 'admin', 'people'] as const
type Step = (typeof steps)[number]
/** Which fields must be right before leaving a step. */
const fields: Record<Step, string[]> = {
  code: ['setupCode'],
  organisation: ['organisation', 'locale', 'timeZone'],
  admin: ['admin'],
  people: [],
}

const isWrongCode = (error: unknown): error is ApiError<'organisation.setup_code_wrong'> =>
  isApiError<typeof setUp>(error, 'organisation.setup_code_wrong')

/** On a new step the keyboard and the voice begin at its question. */
const begin = (heading: HTMLElement | null) => heading?.focus()

/** First run: three screens, the code asked at once and the rest written at the end, then whoever is first invites the others. */
export function SetUp({ onDone }: { onDone: (next: string) => void }) {
  const t = useT()
  const locale = useLocale()
  const [at, setAt] = useState<Step>('code')
  const [shown, setShown] = useState<FieldErrors>({})
  const form = useForm(setUp, {
    initial: {
      setupCode: new URLSearchParams(location.search).get('code') ?? '',
      organisation: '',
      locale,
      timeZone: deviceZone,
      admin: { name: '', email: '', password: '' },
    },
    send: async (body) => {
      try {
        await call(setUp, { body })
      } catch (error) {
        if (!isWrongCode(error)) throw error
        setAt('code')
        return setShown({ setupCode: errorText(error) })
      }
      setAt('people')
    },
  })
  const { values, set } = form
  const zones = useZones(values.timeZone)
  const code = useMutation({
    mutationFn: () => call(checkSetupCode, { body: { setupCode: values.setupCode } }),
    onSuccess: () => setAt('organisation'),
    onError: (error) => isWrongCode(error) && setShown({ setupCode: errorText(error) }),
  })
  const failure =
    at === 'code' && isApiError(code.error) && !isWrongCode(code.error) ? code.error : form.error
  const index = steps.indexOf(at)
  const errors = { ...shown, ...form.errors }
  const setAdmin = (part: Partial<typeof values.admin>) => {
    setShown({})
    set('admin', { ...values.admin, ...part })
  }
  const next = () => {
    if (at === 'admin') return void form.submit()
    if (code.isPending) return
    const { errors: all } = check(setUp, values)
    const mine = Object.fromEntries(
      Object.entries(all).filter(([path]) =>
        fields[at].some((field) => path === field || path.startsWith(`${field}.`)),
      ),
    )
    if (at === 'code' && values.setupCode.trim() === '') mine.setupCode = t('errors.field_empty')
    setShown(mine)
    if (Object.keys(mine).length > 0) return
    if (at === 'code') code.mutate()
    else setAt(steps[index + 1] ?? 'people')
  }
  const rail = steps.map((step, place) => ({
    id: step,
    state: place < index ? ('done' as const) : place === index ? ('current' as const) : ('todo' as const),
    title: t(`organisation.${step}_step`),
    detail:
      place < index && step === 'organisation' ? values.organisation : t(`organisation.${step}_step_hint`),
    act:
      place < index && at !== 'people' ? (
        <TextButton onClick={() => setAt(step)}>{t('organisation.edit')}</TextButton>
      ) : undefined,
  }))
  return (
    <Bare
      aside={
        <Stepper
          label={t('organisation.steps')}
          steps={rail}
          stateLabels={{
            done: t('organisation.done'),
            current: t('organisation.current'),
            todo: t('organisation.todo'),
            branch: '',
          }}
        />
      }
      foot={`${t('organisation.step', { at: index + 1, of: steps.length })} ${at === 'people' ? '' : t('organisation.kept')}`}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          next()
        }}
      >
        <h1 key={at} tabIndex={-1} ref={begin}>
          {t(`organisation.${at}_title`)}
        </h1>
        <p className={styles.why}>{t(`organisation.${at}_why`)}</p>
        {at === 'code' && (
          <TextField
            label={t('organisation.code')}
            autoComplete="off"
            value={values.setupCode}
            error={errors.setupCode}
            onChange={(event) => {
              setShown({})
              code.reset()
              set('setupCode', event.target.value.trim())
            }}
          />
        )}
        {at === 'organisation' && (
          <>
            <TextField
              label={t('organisation.organisation')}
              autoComplete="organization"
              value={values.organisation}
              error={errors.organisation}
              onChange={(event) => {
                setShown({})
                set('organisation', event.target.value)
              }}
            />
            <Select
              label={t('organisation.locale')}
              value={values.locale}
              onSelect={(value) => set('locale', value)}
              options={[
                { value: 'fr', label: t('app.french') },
                { value: 'en', label: t('app.english') },
              ]}
            />
            <Select
              label={t('organisation.time_zone')}
              value={values.timeZone}
              onSelect={(value) => set('timeZone', value)}
              {...zones}
            />
          </>
        )}
        {at === 'admin' && (
          <>
            <TextField
              label={t('organisation.admin_name')}
              autoComplete="name"
              value={values.admin.name}
              error={errors['admin.name']}
              onChange={(event) => setAdmin({ name: event.target.value })}
            />
            <TextField
              label={t('organisation.admin_email')}
              type="email"
              autoComplete="username"
              value={values.admin.email}
              error={errors['admin.email']}
              onChange={(event) => setAdmin({ email: event.target.value })}
            />
            <PasswordField
              label={t('organisation.admin_password')}
              autoComplete="new-password"
              hint={t('organisation.admin_password_hint')}
              value={values.admin.password}
              error={errors['admin.password']}
              onChange={(password) => setAdmin({ password })}
            />
          </>
        )}
        {failure && (
          <Banner tone="danger" role="alert">
            {errorText(failure)}
          </Banner>
        )}
        {at === 'people' ? (
          <div className={styles.acts}>
            <Button kind="primary" size="large" onClick={() => onDone(`${paths.admin}?part=people`)}>
              {t('organisation.people_import')}
            </Button>
            <Button kind="quiet" onClick={() => onDone(paths.home)}>
              {t('organisation.people_later')}
            </Button>
          </div>
        ) : (
          <div className={styles.acts}>
            <Button kind="primary" size="large" type="submit" loading={form.busy || code.isPending}>
              {t(at === 'admin' ? 'organisation.finish' : 'organisation.next')}
            </Button>
            {index > 0 && (
              <Button kind="quiet" onClick={() => setAt(steps[index - 1] ?? 'code')}>
                {t('organisation.previous')}
              </Button>
            )}
          </div>
        )}
      </form>
    </Bare>
  )
}
