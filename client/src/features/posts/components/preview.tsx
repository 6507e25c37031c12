import { useMemo } from 'react'
import type { Locale } from '@osmose/shared/core/fields'
import { parseMarkdown } from '@osmose/shared/text/parse-markdown'
import { useT } from '../../../lib/i18n'
import { RichText } from '../../text/rich-text.public'
import { type Named, toSource } from '../mentions'

type Props = { text: string; named: Named; lang: Locale }

/** The same parser and the same renderer as for what is published. */
export function Preview({ text, named, lang }: Props) {
  const t = useT()
  const document = useMemo(() => parseMarkdown(toSource(text, named)), [text, named])
  if (text.trim() === '') return <p>{t('posts.preview_empty')}</p>
  return <RichText document={document} lang={lang} />
}
