import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { SignIn } from '../../features/identity/components/sign-in'
import { instanceQuery } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths, safeNext } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { enter } from '../session'

export function SignInPage({ search }: PageProps) {
  const t = useT()
  const client = useQueryClient()
  const router = useRouter()
  const { data: instance } = useQuery(instanceQuery)
  usePage({ title: t('identity.sign_in') })
  useEffect(() => {
    if (instance?.kind === 'new') go(paths.setUp, { replace: true })
  }, [instance])
  const reason = search.reason === 'ended' || search.reason === 'signed-out' ? search.reason : undefined
  return (
    <SignIn
      instance={instance}
      reason={reason}
      onEntered={(to) => enter(client, router, safeNext(search.next ?? to))}
    />
  )
}
