import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Paperclip, X } from 'lucide-react'
import { type Comment, limits, type Post } from '@osmose/shared/posts/posts.contract'
import { Avatar } from '../../../ui/avatar'
import { Button } from '../../../ui/button'
import { cx } from '../../../ui/cx'
import { GrowingField } from '../../../ui/growing-field'
import { IconButton } from '../../../ui/icon-button'
import { MentionsAbove } from '../../../ui/mention-list'
import { Said } from '../../../ui/said'
import { showToast } from '../../../ui/toasts'
import { useLocale, useT } from '../../../lib/i18n'
import { faceOf } from '../../../lib/person'
import { phone, useMedia } from '../../../lib/use-media'
import { useMe } from '../../identity/identity.public'
import { detectLanguage } from '@osmose/shared/text/detect-language'
import { excerpt, toPlain } from '@osmose/shared/text/to-plain'
import { type Named, toSource } from '../mentions'
import { type ReplyFile, together } from '../reply-text'
import { post as send } from '../outbox'
import { myCommunitiesQuery } from '../posts.queries'
import { useDraft } from '../use-draft'
import { useMentions } from '../use-mentions'
import styles from './thread.module.css'

const ReplyFiles = lazy(() => import('./reply-files').then((module) => ({ default: module.ReplyFiles })))

type Props = {
  post: Post
  /** The comment one replies to; none for the post itself. */
  answered: Comment | undefined
  onAnswered: (comment: Comment | undefined) => void
  focusFirst?: boolean
}
interface Draft {
  text: string
  named: Named
  files: readonly ReplyFile[]
}
/** Chosen by the button beside the words, and only there. */
const nothingMore: readonly File[] = []
const empty: Draft = { text: '', named: {}, files: [] }

/** The place to answer, always at hand at the foot of the thread. Ctrl Enter sends. */
export function ReplyDock({ post, answered, onAnswered, focusFirst }: Props) {
  const t = useT()
  const locale = useLocale()
  const client = useQueryClient()
  const me = useMe()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, change, clear } = useDraft<Draft>(`reply.${post.id}`, empty)
  const [error, setError] = useState<string>()
  const [isOut, setOut] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const [given, setGiven] = useState<readonly File[]>()
  const [isSending, setSending] = useState(false)
  const [isStopped, setStopped] = useState(false)
  const narrow = useMedia(phone)
  const members =
    useQuery(myCommunitiesQuery).data?.find(({ id }) => id === post.community.id)?.memberCount ?? 0
  const mentions = useMentions({
    field,
    text: draft.text,
    named: draft.named,
    communityId: post.community.id,
    onChange: (text, named) => change({ text, named }),
  })

  useEffect(() => {
    if (answered || focusFirst) field.current?.focus()
  }, [answered, focusFirst])

  const isEmpty = draft.text === ''
  useEffect(() => {
    // With its first letter the box grows on a phone: what sends it comes into view too.
    if (!isEmpty && document.activeElement === field.current)
      field.current?.form?.scrollIntoView?.({ block: 'nearest' })
  }, [isEmpty])

  const submit = () => {
    if (isSending) return void showToast(t('editor.still_sending'))
    const text = draft.text.trim()
    const source = together(toSource(text, draft.named), draft.files)
    if (source === '') {
      setError(t('posts.empty_text'))
      field.current?.focus()
      return
    }
    if (source.length > limits.comment) return setError(t('posts.too_long', { most: limits.comment }))
    setError(undefined)
    const about = post.title || excerpt(toPlain(post.document), 60)
    void send(client, {
      kind: 'comment',
      postId: post.id,
      communityId: post.community.id,
      parentId: answered ? (answered.parentId ?? answered.id) : undefined,
      text: source,
      lang: detectLanguage(text, locale),
      about,
    }).then(({ failure }) => setOut(!failure))
    clear()
    if (!isStopped) setGiven(undefined)
    onAnswered(undefined)
  }
  const take = (files: FileList | null): boolean => {
    if (!files || files.length === 0) return false
    setGiven([...files])
    setError(undefined)
    return true
  }
  const name = (answered ?? post).author?.name ?? t('posts.former_colleague')
  const toMyself = (answered ?? post).author?.id === me.person.id
  return (
    <form
      className={styles.dock}
      id="reply"
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) =>
        !event.isDefaultPrevented() && take(event.dataTransfer.files) && event.preventDefault()
      }
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {answered && (
        <p className={styles.to}>
          <span id="reply-to">{t('posts.reply_to', { name })}</span>
          <IconButton
            icon={X}
            label={t('posts.cancel_reply')}
            tip="none"
            onClick={() => onAnswered(undefined)}
          />
        </p>
      )}
      {(given || draft.files.length > 0) && (
        <Suspense>
          <ReplyFiles
            value={draft.files}
            given={given ?? nothingMore}
            onChange={(files) => change({ files })}
            onBusy={setSending}
            onStopped={setStopped}
          />
        </Suspense>
      )}
      <div className={styles.box}>
        <Avatar {...faceOf(me.person)} size={32} />
        <label htmlFor="reply-text" className={styles.hidden}>
          {t('posts.reply_label')}
        </label>
        <GrowingField
          {...mentions.fieldProps}
          ref={field}
          id="reply-text"
          rows={1}
          className={styles.field}
          placeholder={
            toMyself || (!answered && post.nameless)
              ? t('posts.reply_label')
              : narrow
                ? t('posts.reply_to', { name: name.split(' ')[0] ?? name })
                : t('posts.reply_hint', { name, count: answered || speaksToSome(post) ? 1 : members || 1 })
          }
          value={draft.text}
          aria-invalid={error ? true : undefined}
          aria-describedby={cx(answered && 'reply-to', error && 'reply-error') || undefined}
          onChange={(event) => {
            change({ text: event.target.value })
            setError(undefined)
            setOut(false)
            mentions.look()
          }}
          onSelect={mentions.look}
          onBlur={mentions.close}
          onPaste={(event) => {
            // A spreadsheet puts a picture beside its words: the words are meant.
            if (event.clipboardData.getData('text/plain') === '' && take(event.clipboardData.files))
              event.preventDefault()
          }}
          onKeyDown={(event) => {
            if (mentions.onKeyDown(event)) return
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
          }}
        />
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <IconButton
          icon={Paperclip}
          label={t('files.attach')}
          tip="above"
          onClick={() => chooser.current?.click()}
        />
        <Button kind="primary" type="submit">
          {t(post.kind === 'question' || answered ? 'posts.send' : 'posts.comment_send')}
        </Button>
        <MentionsAbove label={t('posts.people_found')} naming={mentions} />
      </div>
      <Said>{isOut && t('posts.published')}</Said>
      {error && (
        <p id="reply-error" className={styles.error} role="alert">
          {error}
        </p>
      )}
    </form>
  )
}

/** Not every member reads it. */
function speaksToSome({ details }: Post): boolean {
  return (
    details?.kind === 'announcement' &&
    details.audience.departments.length + details.audience.sites.length > 0
  )
}
