import { useEffect, useRef } from 'react'
import { toPlain } from '@osmose/shared/text/to-plain'
import type { TextDocument } from '@osmose/shared/text/document'
import { LinkButton } from '../../../ui/button'
import { ErrorState } from '../../../ui/error-state'
import type { ApiError } from '../../../lib/call'
import { errorText, useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { CharterAsk } from '../../communities/communities.public'

type Props = {
  failure: ApiError
  communityId: string | undefined
  document: TextDocument
  onAgreed: () => void
}

/** Why it was not published, and that nothing of it is lost, brought into view; a charter is agreed to in place. */
export function Refusal({ failure, communityId, document, onAgreed }: Props) {
  const t = useT()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [failure])
  return (
    <div ref={place} role="alert" tabIndex={-1}>
      {failure.code === 'posts.charter_due' && communityId ? (
        <CharterAsk communityId={communityId} onAgreed={onAgreed} />
      ) : (
        <ErrorState
          level={3}
          title={t('posts.publish_failed')}
          kept={toPlain(document)}
          keptNote={t('posts.text_safe')}
          acts={
            failure.code === 'posts.draft_published' && (
              <LinkButton href={paths.post(String(failure.data.postId))}>{t('posts.see_post')}</LinkButton>
            )
          }
        >
          {errorText(failure)}
        </ErrorState>
      )}
    </div>
  )
}
