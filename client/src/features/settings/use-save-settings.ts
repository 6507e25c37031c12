import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '@osmose/shared/core/endpoint'
import { editMySettings } from '@osmose/shared/directory/directory.contract'
import type { Me } from '@osmose/shared/identity/identity.contract'
import { dismissToast, showToast } from '../../ui/toasts'
import { call } from '../../lib/call'
import { t } from '../../lib/i18n'
import { identityKeys } from '../identity/identity.public'

type Change = Pick<BodyOf<typeof editMySettings>, 'timeZone' | 'workingHours'>

/**
 * Keeps my hours as I change them: on screen at once, sent when the hand rests for half a second, put back with a word
 * when it could not be kept.
 */
export function useSaveSettings() {
  const client = useQueryClient()
  const waiting = useRef<{ change: Change; before: Me | undefined; timer: ReturnType<typeof setTimeout> }>(
    undefined,
  )
  const said = useRef<number>(undefined)

  const send = async () => {
    const { change, before } = waiting.current ?? {}
    waiting.current = undefined
    if (!change) return
    try {
      await call(editMySettings, { body: change })
      if (said.current !== undefined) dismissToast(said.current)
      said.current = showToast(t('settings.saved'))
    } catch {
      client.setQueryData(identityKeys.me, before)
      showToast(t('settings.not_saved'))
    }
  }
  useEffect(
    () => () => {
      clearTimeout(waiting.current?.timer)
      void send()
    },
    [],
  )

  return (change: Change) => {
    const before = waiting.current?.before ?? client.getQueryData<Me>(identityKeys.me)
    clearTimeout(waiting.current?.timer)
    client.setQueryData<Me>(identityKeys.me, (me) => me && { ...me, ...change })
    waiting.current = {
      change: { ...waiting.current?.change, ...change },
      before,
      timer: setTimeout(() => void send(), 500),
    }
  }
}
