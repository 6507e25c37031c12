import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Mail } from 'lucide-react'
import { startConversation } from '@osmose/shared/messages/messages.contract'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toasts'
import { type ApiError, call, newIntent } from '../../lib/call'
import { errorText, useT } from '../../lib/i18n'
import { go } from '../../lib/navigate'
import { paths } from '../../lib/paths'

/** « Écrire »: opens the one conversation of the two of us. */
export function WriteTo({ personId }: { personId: string }) {
  const t = useT()
  const [intent] = useState(newIntent)
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(startConversation, { body: { personIds: [personId] }, intent }),
    onSuccess: ({ id }) => go(paths.conversation(id)),
    onError: (error) => showToast(errorText(error as ApiError)),
  })
  return (
    <Button size="small" icon={Mail} loading={isPending} onClick={() => mutate()}>
      {t('messages.write')}
    </Button>
  )
}
