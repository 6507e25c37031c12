import { useQuery } from '@tanstack/react-query'
import { Forgotten } from '../../features/identity/components/forgotten'
import { instanceQuery } from '../../features/organisation/organisation.public'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'

export function ForgottenPage() {
  const t = useT()
  const { data: instance } = useQuery(instanceQuery)
  usePage({ title: t('identity.forgotten_title') })
  return <Forgotten mails={instance?.mailConfigured ?? true} />
}
