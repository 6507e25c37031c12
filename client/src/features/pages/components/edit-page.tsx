import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Locale } from '@osmose/shared/core/fields'
import { type Page, pageLimits, readPage, savePage } from '@osmose/shared/pages/pages.contract'
import { emptyDocument } from '@osmose/shared/text/document'
import { Banner } from '../../../ui/banner'
import { Button, LinkButton } from '../../../ui/button'
import { PageTitle } from '../../../ui/page-title'
import { TextField } from '../../../ui/text-field'
import { showToast } from '../../../ui/toasts'
import { call, isApiError } from '../../../lib/call'
import { useLocale, useT } from '../../../lib/i18n'
import { formatList } from '@osmose/shared/core/format'
import { go } from '../../../lib/navigate'
import { usePage } from '../../../lib/page'
import { paths } from '../../../lib/paths'
import { whenText } from '../../../lib/time'
import { Undescribed } from '../../editor/undescribed.public'
import { useMe } from '../../identity/identity.public'
import { RichText } from '../../text/rich-text.public'
import { keepPage } from '../pages.cache'
import { versionQuery } from '../pages.queries'
import { usePageDraft } from '../use-page-draft'
import { useSaving } from '../use-saving'
import { useTogether } from '../use-together'
import { Failure, KeptDraft } from './form-parts'
import { type Conflict, Merge, ownWords } from './merge'
import { WritingFields } from './writing-fields'
import styles from './form.module.css'

/** A page being rewritten, or written in its other language. */
export function EditPage({ page, lang }: { page: Page; lang: Locale }) {
  const t = useT()
  const me = useMe().person.id
  const locale = useLocale()
  const client = useQueryClient()
  const [conflict, setConflict] = useState<Conflict & { theirs: Page }>()
  const [hasTaken, setTaken] = useState(false)
  const others = useTogether(page.id)
  usePage({ title: t('pages.edit_title', { title: page.title }), up: paths.page(page), short: page.title })

  const isSame = page.lang === lang
  const initial = {
    title: isSame ? page.title : '',
    document: isSame ? page.document : emptyDocument,
    lang,
    note: '',
    parentId: null,
    version: isSame ? page.version : 0,
  }
  const { draft, change, clear, isFound } = usePageDraft(`edit.${page.id}.${lang}`, initial)
  const params = { pageId: page.id }

  const meet = async () => {
    const theirs = await call(readPage, { params, query: { lang } })
    const base =
      draft.version > 0
        ? await client.fetchQuery(versionQuery(page.id, draft.version))
        : { title: '', document: emptyDocument }
    setConflict({ base, theirs, mine: draft, lang })
    setTaken(false)
    change({ version: theirs.version })
  }
  const wordsFor = ({ writtenBy, writtenAt }: Page) => {
    if (writtenBy?.id === me) return ownWords(t)
    const name = writtenBy?.name ?? t('pages.somebody')
    return {
      title: t('pages.conflict_title'),
      why: t('pages.conflict_why', { name, time: whenText(writtenAt) }),
      theirs: t('pages.conflict_theirs', { name }),
      mine: t('pages.conflict_mine'),
      take: t('pages.conflict_take'),
      keepWhy: t('pages.conflict_keep_why'),
      took: t('pages.conflict_took'),
    }
  }
  const { save, busy, error, wrong, forgive } = useSaving(draft, async () => {
    const { title, document, note, version } = draft
    try {
      const saved = await call(savePage, { params, body: { title, document, lang, note, version } })
      clear()
      keepPage(client, saved)
      showToast(t('pages.saved'))
      go(`${paths.page(saved)}${lang === locale ? '' : `?lang=${lang}`}`, { replace: true })
    } catch (thrown) {
      if (!isApiError<typeof savePage>(thrown, 'pages.conflict')) throw thrown
      await meet()
    }
  })
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <PageTitle over={page.community.name}>
        {isSame ? t('pages.edit_title', { title: page.title }) : t('pages.write_in', { lang })}
      </PageTitle>
      {others.length > 0 && (
        <Banner tone="info" role="status">
          {t('pages.also_editing', {
            names: formatList(
              locale,
              others.map(({ name }) => name),
            ),
            count: others.length,
          })}
        </Banner>
      )}
      {isFound && !conflict && <KeptDraft onDrop={clear} />}
      {conflict && (
        <Merge
          conflict={conflict}
          words={wordsFor(conflict.theirs)}
          hasTaken={hasTaken}
          onTake={() => {
            setTaken(true)
            change({ title: conflict.theirs.title, document: conflict.theirs.document })
          }}
        />
      )}
      {!isSame && (
        <details className={styles.original}>
          <summary>{page.title}</summary>
          <RichText document={page.document} lang={page.lang} />
        </details>
      )}
      <WritingFields
        draft={draft}
        change={(fields) => {
          forgive()
          change(fields)
        }}
        wrong={wrong}
        communityId={page.community.id}
        onSubmit={() => void save()}
        autoFocus={isSame ? undefined : 'title'}
      >
        <TextField
          label={t('pages.field_note')}
          hint={t('pages.field_note_hint')}
          lang={lang}
          maxLength={pageLimits.note}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </WritingFields>
      <div className={styles.foot}>
        {error && <Failure error={error} communityId={page.community.id} onAgreed={() => void save()} />}
        <Undescribed document={draft.document} published={page.document} />
        <div className={styles.acts}>
          <Button kind="primary" size="large" type="submit" loading={busy}>
            {t(conflict && !hasTaken ? 'pages.conflict_keep' : 'pages.save')}
          </Button>
          <LinkButton kind="quiet" size="large" href={paths.page(page)} onClick={() => clear()}>
            {t('pages.cancel')}
          </LinkButton>
        </div>
      </div>
    </form>
  )
}
