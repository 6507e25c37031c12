import { useQueryClient } from '@tanstack/react-query'
import { showToast } from '../../../ui/toasts'
import { errorText, useT } from '../../../lib/i18n'
import { afterUndo } from '../after-undo'
import { todayKeys } from '../today.keys'
import type { RowProps } from './row'

/** An act that reaches others: the row goes at once, and what is sent leaves only when it can no longer be taken back. */
export function useUndoable(
  { onDrop, onPutBack }: Pick<RowProps, 'onDrop' | 'onPutBack'>,
  words: string,
  send: () => Promise<unknown>,
): () => void {
  const t = useT()
  const client = useQueryClient()
  const act = async () => {
    try {
      await send()
    } catch (error) {
      onPutBack()
      showToast(errorText(error as { code: string }))
    }
    await client.invalidateQueries({ queryKey: todayKeys.all })
  }
  return () => {
    onDrop()
    const takeBack = afterUndo(() => void act())
    showToast(words, { label: t('today.undo'), run: () => takeBack() && onPutBack() })
  }
}
