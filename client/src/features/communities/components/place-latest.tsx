import { useQuery } from '@tanstack/react-query'
import type { Community } from '@osmose/shared/communities/communities.contract'
import { AvatarStack } from '../../../ui/avatar-stack'
import { Card, CardTitle } from '../../../ui/card'
import { fileAddress } from '../../../lib/file-address'
import { useT } from '../../../lib/i18n'
import { paths } from '../../../lib/paths'
import { faceOf } from '../../../lib/person'
import { When } from '../../../lib/time'
import { iconOf } from '../../files/library.public'
import { placeHomeQuery } from '../place.queries'
import styles from './place.module.css'

/** Beside a community: the pages changed last, the files added last, some of its members. What is empty is not drawn. */
export function PlaceLatest({ community }: { community: Community }) {
  const t = useT()
  const { data } = useQuery(placeHomeQuery(community.id))
  if (!data) return null
  const { pages, files, members } = data
  const { slug } = community
  const named = members.slice(0, 3)
  return (
    <>
      {pages.length > 0 && (
        <Card className={styles.latest} aria-labelledby="community-pages">
          <CardTitle id="community-pages">{t('communities.glance_pages')}</CardTitle>
          <ul>
            {pages.map((page) => (
              <li key={page.id}>
                <a href={paths.page({ ...page, community })} lang={page.lang} dir="auto">
                  {page.title}
                </a>
                <small>
                  <When at={page.changedAt} />
                </small>
              </li>
            ))}
          </ul>
          <a href={paths.pages(slug)}>{t('communities.glance_pages_all')}</a>
        </Card>
      )}
      {files.length > 0 && (
        <Card className={styles.latest} aria-labelledby="community-files">
          <CardTitle id="community-files">{t('communities.glance_files')}</CardTitle>
          <ul>
            {files.map((file) => {
              const Icon = iconOf[file.kind]
              return (
                <li key={file.id} className={styles.file}>
                  <Icon aria-hidden />
                  <span>
                    <a href={fileAddress(file.id)} dir="auto">
                      {file.name}
                    </a>
                    <small>
                      <When at={file.addedAt} />
                    </small>
                  </span>
                </li>
              )
            })}
          </ul>
          <a href={paths.communityFiles(slug)}>{t('communities.glance_files_all')}</a>
        </Card>
      )}
      {members.length > 0 && (
        <Card className={styles.latest} aria-labelledby="community-members">
          <CardTitle id="community-members">{t('communities.glance_members')}</CardTitle>
          <AvatarStack people={members.slice(0, 5).map(faceOf)}>
            {t('communities.glance_members_some', {
              names: named.map(({ name }) => name).join(', '),
              others: Math.max(0, community.memberCount - named.length),
            })}
          </AvatarStack>
          <a href={`${paths.community(slug)}?show=members`}>{t('communities.glance_members_all')}</a>
        </Card>
      )}
    </>
  )
}
