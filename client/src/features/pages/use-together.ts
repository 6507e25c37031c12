import { useEffect, useState } from 'react'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { editPageTogether } from '@osmose/shared/pages/pages.contract'
import { call } from '../../lib/call'

const EVERY_MS = 15_000

/** Says that I write on a page while I do, and who else does; nobody but those who write hears of it. */
export function useTogether(pageId: string): readonly PersonRef[] {
  const [others, setOthers] = useState<readonly PersonRef[]>([])
  useEffect(() => {
    const controller = new AbortController()
    const tell = () =>
      call(editPageTogether, { params: { pageId }, body: {}, signal: controller.signal }).then(
        (reply) => setOthers(reply.others),
        () => undefined,
      )
    void tell()
    const timer = setInterval(() => void tell(), EVERY_MS)
    return () => {
      clearInterval(timer)
      controller.abort()
      void call(editPageTogether, { params: { pageId }, body: { done: true } }).catch(() => undefined)
    }
  }, [pageId])
  return others
}
