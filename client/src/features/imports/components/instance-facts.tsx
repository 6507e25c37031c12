import { useQuery } from '@tanstack/react-query'
import { Card, CardTitle } from '../../../ui/card'
import { useT } from '../../../lib/i18n'
import { instanceQuery } from '../../organisation/organisation.public'
import styles from './imports.module.css'

/** What this instance is, and how to take everything out of it. */
export function InstanceFacts() {
  const t = useT()
  const { data } = useQuery(instanceQuery)
  return (
    <>
      <Card className={styles.stack}>
        <CardTitle>{data?.name ?? t('imports.instance')}</CardTitle>
        <dl className={styles.facts}>
          <dt>{t('imports.instance_kind')}</dt>
          <dd>{data && t(data.kind === 'demo' ? 'imports.instance_demo' : 'imports.instance_real')}</dd>
          <dt>{t('imports.instance_version')}</dt>
          <dd>{data?.version}</dd>
          <dt>{t('imports.instance_mail')}</dt>
          <dd>{data && t(data.mailConfigured ? 'imports.instance_mail_on' : 'imports.instance_mail_off')}</dd>
        </dl>
      </Card>
      <Card className={styles.stack}>
        <CardTitle>{t('imports.instance_archive')}</CardTitle>
        <p className={styles.quiet}>{t('imports.instance_archive_how')}</p>
        <pre className={styles.command}>npm run osmose -- export archive osmose.zip</pre>
      </Card>
    </>
  )
}
