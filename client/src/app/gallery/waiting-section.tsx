import { Image, MessageCircle, RefreshCw } from 'lucide-react'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Card, CardTitle } from '../../ui/card'
import { Checklist } from '../../ui/checklist'
import { Drawing } from '../../ui/drawing'
import { EmptyState, HiddenState } from '../../ui/empty-state'
import { ErrorState } from '../../ui/error-state'
import { OfflineBanner } from '../../ui/offline-banner'
import { Progress } from '../../ui/progress'
import { Loading, PostSkeleton } from '../../ui/skeleton'
import { TextButton } from '../../ui/text-button'
import { useTexts } from './texts'
import styles from './gallery.module.css'

export function WaitingSection() {
  return (
    <>
      <div className={styles.columns}>
        <Empty />
        <Failed />
      </div>
      <Banners />
    </>
  )
}

function Empty() {
  const t = useTexts()
  return (
    <div className={styles.stack}>
      <Card as="div">
        <EmptyState level={4} title={t.emptyTitle} act={<Button kind="primary">{t.choose}</Button>}>
          {t.emptyText}
        </EmptyState>
      </Card>
      <Card as="div">
        <EmptyState
          level={4}
          drawing="search"
          title={t.nothingTitle}
          act={
            <>
              <Button>{t.ask}</Button>
              <span>{t.searchNameless}</span>
            </>
          }
        >
          {t.nothingText}
        </EmptyState>
      </Card>
      <Card as="div">
        <EmptyState level={4} drawing="closed" title={t.gone} act={<Button>{t.home}</Button>}>
          {t.goneText}
        </EmptyState>
      </Card>
      <Card as="div">
        <EmptyState level={4} drawing="rest" title={t.queueTitle}>
          {t.queueText}
        </EmptyState>
      </Card>
      <Card as="div">
        <HiddenState title={t.hiddenTitle}>{t.hiddenText}</HiddenState>
      </Card>
    </div>
  )
}

function Failed() {
  const t = useTexts()
  return (
    <div className={styles.stack}>
      <Loading label={t.loading}>
        <PostSkeleton />
      </Loading>
      <Card as="div">
        <ErrorState
          level={4}
          title={t.failTitle}
          kept={t.failKept}
          reference={t.reference}
          acts={
            <>
              <Button kind="primary" icon={RefreshCw}>
                {t.again}
              </Button>
              <Button kind="quiet">{t.later}</Button>
            </>
          }
        >
          {t.failText}
        </ErrorState>
      </Card>
      <OfflineBanner
        label={t.offline}
        unsent={[
          {
            id: 'answer',
            icon: MessageCircle,
            title: t.unsentAnswer,
            detail: t.unsentAnswerText,
            act: <TextButton>{t.resume}</TextButton>,
          },
          {
            id: 'photo',
            icon: Image,
            title: t.unsentPhoto,
            detail: t.unsentPhotoText,
            act: <TextButton>{t.resume}</TextButton>,
          },
        ]}
      >
        <b>{t.offlineStrong}</b>
        {t.offlineText}
      </OfflineBanner>
      <Card ground="sunken" as="div">
        <div className={styles.night}>
          <div>
            <CardTitle level={4}>{t.quietTitle}</CardTitle>
            <p className={styles.secondary}>{t.quietText}</p>
            <TextButton>{t.setHours}</TextButton>
          </div>
          <Drawing name="night" />
        </div>
      </Card>
    </div>
  )
}

function Banners() {
  const t = useTexts()
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Banner tone="info">{t.charter}</Banner>
        <Banner tone="ok">{t.imported}</Banner>
        <Banner tone="warn" act={<TextButton>{t.resume}</TextButton>}>
          {t.backupLate}
        </Banner>
        <Banner tone="danger">{t.mailRefused}</Banner>
      </div>
      <div className={styles.stack}>
        <Progress label={t.photo} end={t.photoPart} value={62} max={100} />
        <Card as="div">
          <div className={styles.stack}>
            <CardTitle level={4}>{t.steps}</CardTitle>
            <p className={styles.secondary}>{t.stepsText}</p>
            <Checklist
              doneLabel={t.done}
              todoLabel={t.todo}
              items={[
                { id: 'skill', done: true, label: t.stepSkill },
                { id: 'join', done: true, label: t.stepJoin },
                { id: 'thank', done: true, label: t.stepThank },
                { id: 'present', done: false, label: t.stepPresent },
              ]}
            />
          </div>
        </Card>
      </div>
    </div>
  )
}
