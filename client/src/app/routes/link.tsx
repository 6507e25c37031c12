import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ChoosePassword } from '../../features/identity/components/choose-password'
import { useT } from '../../lib/i18n'
import { usePage } from '../../lib/page'
import { paths } from '../../lib/paths'
import type { PageProps } from '../page-props'
import { enter } from '../session'

export function LinkPage({ token }: PageProps & { token: string }) {
  const t = useT()
  const client = useQueryClient()
  const router = useRouter()
  usePage({ title: t('identity.new_password') })
  return (
    <ChoosePassword
      token={token}
      onEntered={(purpose) => enter(client, router, purpose === 'invitation' ? paths.firstSteps : paths.home)}
    />
  )
}
