import { pageChangedHint } from '@osmose/shared/pages/pages.contract'
import { hears } from '../../lib/realtime'
import { renewPage } from './pages.cache'
import { pageKeys } from './pages.queries'

export const pagesRealtime = [
  hears(
    pageChangedHint,
    ({ pageId, change }) => `${pageId} ${change}`,
    async (client, { pageId, communityId, change }) => {
      void client.invalidateQueries({ queryKey: pageKeys.tree(communityId) })
      if (change === 'written') void client.invalidateQueries({ queryKey: pageKeys.history(pageId) })
      if (change !== 'created') await renewPage(client, pageId)
    },
  ),
]
