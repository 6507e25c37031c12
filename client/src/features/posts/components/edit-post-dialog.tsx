import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import { type DraftOf, isDrafted } from '@osmose/shared/posts/kinds'
import { editPost, type Post } from '@osmose/shared/posts/posts.contract'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextButton } from '../../../ui/text-button'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { ApiError, call, isApiError } from '../../../lib/call'
import { check, type FieldErrors, without } from '../../../lib/form'
import { errorText, useT } from '../../../lib/i18n'
import type { TextDocument } from '@osmose/shared/text/document'
import { RichEditor } from '../../editor/editor.public'
import { Undescribed } from '../../editor/undescribed.public'
import { uploadFile } from '../../files/files.public'
import type { Conflict } from '../../pages/merge.public'
import { patchPost } from '../posts.cache'
import { isSameText, readMeanwhile, readSource, type Source } from '../rewriting'
import { useDraft } from '../use-draft'
import { differing, FieldsMeanwhile } from './fields-meanwhile'
import { KindFields } from './kind-fields'
import { LanguageSwitch } from './language-switch'
import { LeaveActs } from './leave-acts'
import { Meanwhile } from './meanwhile'
import styles from './thread.module.css'

type Props = { post: Post; onClose: () => void }
interface Draft {
  title: string
  document: TextDocument
  lang: Locale
  /** Present once something of it was changed. */
  details?: Partial<DraftOf> | undefined
}

/** A published post being rewritten; what is not saved yet stays on this device until it is saved or let go. */
export function EditPostDialog({ post, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const queryKey = ['posts', 'source', post.id]
  const source = useQuery({
    queryKey,
    queryFn: () => readSource({ postId: post.id }),
    staleTime: 0,
    gcTime: 0,
  })
  const held = useDraft<{ changed?: Draft; version?: number }>(`edit.${post.id}`, {})
  const { changed } = held.draft
  const [isFound] = useState(changed !== undefined)
  const [isLeaving, setLeaving] = useState(false)
  const [isSending, setSending] = useState(false)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [conflict, setConflict] = useState<Conflict & { theirs: Source; mine: Draft }>()
  const [hasTaken, setTaken] = useState(false)
  const value: Draft | undefined = source.data && (changed ?? wordsOf(source.data))
  // What was kept before it said where it began, began on the first.
  const version = changed ? (held.draft.version ?? 1) : source.data?.version
  const isChanged = changed !== undefined && !(source.data && same(changed, source.data))

  const edit = (fields: Partial<Draft>) => {
    if (!value) return
    const { title, document, lang, details } = { ...value, ...fields }
    held.change({ changed: { title, document, lang, ...(details && { details }) }, version })
    setErrors((was) => Object.keys(fields).reduce(without, was))
    setError(undefined)
  }
  const leave = () => {
    held.clear()
    onClose()
  }
  const close = () => (isChanged ? setLeaving(true) : leave())
  const meet = async (mine: Draft, read: number) => {
    const { base, theirs } = await readMeanwhile({ postId: post.id }, read)
    client.setQueryData(queryKey, theirs)
    if (!changed || same(mine, theirs)) return leave()
    setConflict({ base, theirs, mine, lang: theirs.lang })
    setTaken(false)
    held.change({ version: theirs.version })
  }
  const take = (theirs: Source) => {
    setTaken(true)
    edit({ ...wordsOf(theirs), details: undefined })
  }
  const save = async () => {
    if (!value || !version || busy) return
    if (isSending) return void showToast(t('editor.still_sending'))
    const checked = check(editPost, {
      version,
      title: value.title,
      document: value.document,
      lang: value.lang,
      details: value.details,
    })
    setErrors(checked.errors)
    if (!checked.ok) return
    setBusy(true)
    try {
      const saved = await call(editPost, { params: { postId: post.id }, body: checked.body })
      patchPost(client, post.id, () => saved)
      leave()
    } catch (thrown) {
      await (
        isApiError<typeof editPost>(thrown, 'posts.conflict') ? meet(value, version) : Promise.reject(thrown)
      ).catch((failure: unknown) =>
        setError(errorText(failure instanceof ApiError ? failure : { code: 'internal' })),
      )
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={close}
      closeLabel={t('app.close')}
      width="wide"
      title={t('posts.edit_title')}
      acts={
        isLeaving && isChanged ? (
          <LeaveActs onStay={() => setLeaving(false)} onLeave={leave} />
        ) : (
          <>
            {value && <Undescribed document={value.document} published={post.document} />}
            <Button kind="quiet" onClick={close}>
              {t('posts.cancel')}
            </Button>
            <Button kind="primary" loading={busy} refused={!value} onClick={() => void save()}>
              {t(conflict && !hasTaken ? 'posts.conflict_keep' : 'posts.save')}
            </Button>
          </>
        )
      }
    >
      {source.error && <p className={styles.error}>{errorText(source.error as ApiError)}</p>}
      {value && (
        <div className={styles.edit}>
          {conflict && (
            <Meanwhile
              conflict={conflict}
              hasTaken={hasTaken}
              onTake={() => take(conflict.theirs)}
              fields={
                conflict.mine.details && (
                  <FieldsMeanwhile theirs={conflict.theirs.details} mine={conflict.mine.details} />
                )
              }
            />
          )}
          {isFound && isChanged && !conflict && (
            <p className={styles.found}>
              {t('posts.edit_found')} <TextButton onClick={held.clear}>{t('posts.edit_back')}</TextButton>
            </p>
          )}
          <TextField
            label={t('posts.title_label')}
            value={value.title}
            error={errors.title}
            readOnly={post.kind === 'poll'}
            onChange={(event) => edit({ title: event.target.value })}
          />
          {isDrafted(post.kind) && (
            <KindFields
              rewriting
              kind={post.kind}
              value={value.details ?? draftOf(source.data)}
              onChange={(details) => edit({ details })}
              errors={errors}
              communityId={post.community.id}
            />
          )}
          <RichEditor
            label={t('posts.text_label')}
            labelHidden
            value={value.document}
            lang={value.lang}
            communityId={post.community.id}
            error={errors.text ?? errors.document ?? error}
            onChange={(document) => edit({ document })}
            onSubmit={() => void save()}
            upload={(file, onProgress, signal) => uploadFile(file, { onProgress, signal })}
            onSending={setSending}
            end={<LanguageSwitch value={value.lang} onSelect={(lang) => edit({ lang })} />}
          />
        </div>
      )}
    </Dialog>
  )
}

const wordsOf = ({ title, document, lang }: Source): Draft => ({ title, document, lang })

/** What its author had given, as far as what is shown of it tells. */
function draftOf({ details }: Partial<Source> = {}): Partial<DraftOf> | undefined {
  if (details?.kind !== 'session') return details as Partial<DraftOf> | undefined
  return { ...details, leaderIds: details.leaders.map(({ id }) => id) }
}

const same = (some: Draft, other: Source): boolean =>
  some.title === other.title &&
  some.lang === other.lang &&
  (some.details === undefined || differing(other.details, some.details).length === 0) &&
  isSameText(some.document, other.document)
