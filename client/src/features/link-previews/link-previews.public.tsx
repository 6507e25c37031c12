import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { listLinkPreviews } from '@osmose/shared/link-previews/link-previews.contract'
import type { TextDocument } from '@osmose/shared/text/document'
import { webLinksIn } from '@osmose/shared/text/links'
import { call } from '../../lib/call'
import { useT } from '../../lib/i18n'
import styles from './link-previews.module.css'

type Props = { postId: string; document: TextDocument }

/** What the pages say that a post links to. Words only: reading a post asks nothing of other sites. */
export function LinkPreviews({ postId, document }: Props) {
  const t = useT()
  const { data } = useQuery({
    queryKey: ['link_previews', postId],
    queryFn: ({ signal }) => call(listLinkPreviews, { params: { postId }, signal }),
    enabled: webLinksIn(document).length > 0,
    staleTime: 60_000,
    retry: false,
  })
  if (!data || data.items.length === 0) return null
  return (
    <ul className={styles.previews} aria-label={t('linkPreviews.label')}>
      {data.items.map(({ href, site, title, description }) => (
        <li key={href}>
          <p className={styles.site} dir="auto">
            <ExternalLink aria-hidden />
            {site}
          </p>
          <a href={href} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
            {title}
          </a>
          {description && <p dir="auto">{description}</p>}
        </li>
      ))}
    </ul>
  )
}
