import { toPlain } from '@osmose/shared/text/to-plain'
import type { Translate } from '../../lib/i18n'
import type { Wrong } from './components/writing-fields'
import type { PageDraft } from './use-page-draft'

/** What a page still lacks; nothing when it may be saved. */
export function lacks(t: Translate, { title, document }: PageDraft): Wrong | undefined {
  const isEmpty =
    toPlain(document).trim() === '' &&
    !document.content.some(({ type }) => type === 'image' || type === 'file')
  if (title.trim() !== '' && !isEmpty) return undefined
  return {
    ...(title.trim() === '' && { title: t('pages.title_missing') }),
    ...(isEmpty && { text: t('pages.text_missing') }),
  }
}
