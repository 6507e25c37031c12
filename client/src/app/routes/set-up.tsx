import { useEffect } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { SetUp } from '../../features/organisation/components/set-up'
import { instanceQuery } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import { enter } from '../session'

export function SetUpPage() {
  const t = useT()
  const client = useQueryClient()
  const router = useRouter()
  const { data: instance } = useQuery({ ...instanceQuery, staleTime: Infinity })
  usePage({ title: t('organisation.title') })
  useEffect(() => {
    if (instance && instance.kind !== 'new') go(paths.signIn(), { replace: true })
  }, [instance])
  return <SetUp onDone={(next) => enter(client, router, next)} />
}
