import { EyeOff, Flag, MessageCircle, PencilLine } from 'lucide-react'
import type { CaseDetail, Passage } from '@osmose/shared/moderation/moderation.contract'
import { Avatar } from '../../../ui/avatar'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf, placeOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import { RichText } from '../../text/rich-text.public'
import styles from './thread-around.module.css'

/** The text in its conversation: who said what before and after. */
export function ThreadAround({ found }: { found: CaseDetail }) {
  const t = useT()
  return (
    <div>
      <ol className={styles.thread} aria-label={t('moderation.thread')}>
        {found.thread.map((passage) => (
          <li
            key={passage.commentId ?? found.id}
            className={styles.passage}
            data-flagged={passage.flagged || undefined}
            data-reply={passage.reply || undefined}
          >
            <Avatar {...faceOf(passage.author)} {...(passage.nameless && { nobody: 'nameless' })} size={32} />
            <div className={styles.words}>
              <Head passage={passage} />
              {passage.title && <h3 lang={passage.lang}>{passage.title}</h3>}
              <div className={styles.text}>
                <RichText document={passage.document} lang={passage.lang} titles={4} />
              </div>
              {passage.flagged && <Marks found={found} />}
            </div>
          </li>
        ))}
      </ol>
      {(found.leftOut > 0 || found.me.reads) && (
        <p className={styles.rest}>
          {found.leftOut > 0 && <span>{t('moderation.thread_rest', { count: found.leftOut })}</span>}
          {found.me.reads && (
            <a href={placeOfText(found)}>
              {t(found.pageId ? 'moderation.page_open' : 'moderation.thread_open')}
            </a>
          )}
        </p>
      )}
    </div>
  )
}

const placeOfText = ({ postId, commentId, pageId, deleted }: CaseDetail): string =>
  postId !== null ? paths.post(postId, deleted ? null : commentId) : paths.pageById(pageId ?? '')

function Head({ passage: { author, nameless, publishedAt } }: { passage: Passage }) {
  const t = useT()
  return (
    <p className={styles.head}>
      {author ? (
        <a href={paths.person(author.id)} dir="auto">
          {author.name}
        </a>
      ) : (
        <strong>{t(nameless ? 'posts.nameless' : 'posts.former_colleague')}</strong>
      )}
      {author && placeOf(author) && `, ${placeOf(author)}`} · <When at={publishedAt} />
    </p>
  )
}

/** What happened to the flagged text: hidden, rewritten, flagged how often and with which words. */
function Marks({
  found: { quotes, hidden, deleted, rewritten, appealed, decisions },
}: {
  found: CaseDetail
}) {
  const t = useT()
  const waiting = quotes.filter((quote) => quote.waiting)
  const shown = waiting.length > 0 ? waiting : quotes
  return (
    <ul className={styles.marks}>
      {shown.length > 0 && (
        <li data-tone="copper">
          <Flag aria-hidden />
          <span>
            {t('moderation.flagged_here', { count: shown.length })}
            {shown.map(
              (quote, at) =>
                quote.note && <q key={at}>{t('moderation.flagged_note', { note: quote.note })}</q>,
            )}
          </span>
        </li>
      )}
      {quotes.length === 0 && decisions.length === 0 && <li>{t('moderation.nobody_flagged')}</li>}
      {rewritten && (
        <li>
          <PencilLine aria-hidden />
          <span>{t('moderation.rewritten_here')}</span>
        </li>
      )}
      {appealed && (
        <li>
          <MessageCircle aria-hidden />
          <span>{t('moderation.appealed_here')}</span>
        </li>
      )}
      {(hidden || deleted) && (
        <li>
          <EyeOff aria-hidden />
          <span>{t(deleted ? 'moderation.deleted_here' : 'moderation.hidden_here')}</span>
        </li>
      )}
    </ul>
  )
}
