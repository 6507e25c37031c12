import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { BookUser, EyeOff, Flag, History, House, Languages, Link2, Plus, Printer, Trash2 } from 'lucide-react'
import { arrangePages, deletePage, type Page, undeletePage } from '@osmose/shared/pages/pages.contract'
import { ActsMenu } from '../../../ui/acts-menu'
import type { MenuItem } from '../../../ui/menu'
import { copy } from '../../../ui/copy'
import { showToast } from '../../../ui/toasts'
import { type ApiError, call } from '../../../lib/call'
import { errorText, t as say, useT } from '../../../lib/i18n'
import { go } from '../../../lib/navigate'
import { paths } from '../../../lib/paths'
import { PageModeration } from '../../moderation/page-acts.public'
import { keepPage, keepTree } from '../pages.cache'
import { pageKeys, treeQuery } from '../pages.queries'
import { KeepingSheet } from './keeping-sheet'

/** What one may do with a page, as the server said it. */
export function PageMenu({ page }: { page: Page }) {
  const t = useT()
  const client = useQueryClient()
  const [keeping, setKeeping] = useState(false)
  const [judging, setJudging] = useState<'flag' | 'moderate'>()
  const { can, community } = page
  const mayArrange = client.getQueryData(treeQuery(community.id).queryKey)?.can.arrange ?? false
  const other = page.lang === 'fr' ? 'en' : 'fr'
  const isBilingual = page.texts.some(({ lang }) => lang === other)
  const tried = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      showToast(errorText(error as ApiError))
    }
  }
  const copyLink = () => void copy(location.origin + paths.page(page), t('pages.link_copied'))
  const setStart = () =>
    tried(async () => {
      const startPageId = page.start ? null : page.id
      keepTree(
        client,
        community.id,
        await call(arrangePages, { params: { communityId: community.id }, body: { startPageId } }),
      )
      keepPage(client, { ...page, start: !page.start })
      showToast(t(page.start ? 'pages.start_unset' : 'pages.start_set'))
    })
  const bringBack = () =>
    tried(async () => {
      keepPage(client, await call(undeletePage, { params: { pageId: page.id } }))
      showToast(say('pages.came_back'))
      go(paths.page(page))
    })
  const remove = () =>
    tried(async () => {
      await call(deletePage, { params: { pageId: page.id } })
      go(`${paths.pages(community.slug)}?all=1`)
      client.removeQueries({ queryKey: pageKeys.details(page.id) })
      void client.invalidateQueries({ queryKey: pageKeys.tree(community.id) })
      showToast(t('pages.removed'), { label: t('pages.back'), run: () => void bringBack() })
    })
  const items: (MenuItem | false)[] = [
    { id: 'link', label: t('pages.copy_link'), icon: Link2, onSelect: copyLink },
    {
      id: 'history',
      label: t('pages.history'),
      icon: History,
      onSelect: () => go(`${paths.page(page)}?history=1`),
    },
    { id: 'print', label: t('pages.print'), icon: Printer, onSelect: () => window.print() },
    can.edit && {
      id: 'under',
      label: t('pages.write_under'),
      icon: Plus,
      apart: true,
      onSelect: () => go(paths.newPage(community.slug, { under: page.id })),
    },
    can.edit &&
      !isBilingual && {
        id: 'lang',
        label: t('pages.write_in', { lang: other }),
        icon: Languages,
        onSelect: () => go(`${paths.page(page)}?edit=1&lang=${other}`),
      },
    can.assign && {
      id: 'keeping',
      label: t('pages.keeping'),
      icon: BookUser,
      onSelect: () => setKeeping(true),
    },
    mayArrange && {
      id: 'start',
      label: t(page.start ? 'pages.unmake_start' : 'pages.make_start'),
      icon: House,
      onSelect: () => void setStart(),
    },
    can.flag && {
      id: 'flag',
      label: t('posts.flag'),
      icon: Flag,
      apart: true,
      onSelect: () => setJudging('flag'),
    },
    can.moderate && {
      id: 'moderate',
      label: t('posts.moderate'),
      icon: EyeOff,
      apart: !can.flag,
      onSelect: () => setJudging('moderate'),
    },
    can.delete && {
      id: 'remove',
      label: t('pages.remove'),
      icon: Trash2,
      danger: true,
      apart: true,
      onSelect: () => void remove(),
    },
  ]
  return (
    <>
      <ActsMenu label={t('pages.more')} items={items.filter((item) => item !== false)} />
      {judging && <PageModeration page={page} act={judging} onClose={() => setJudging(undefined)} />}
      {keeping && <KeepingSheet page={page} onClose={() => setKeeping(false)} />}
    </>
  )
}
