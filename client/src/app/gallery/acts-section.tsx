import { Bell, Bookmark, Italic, PenLine, Printer, ThumbsUp } from 'lucide-react'
import { Button, LinkButton, type ButtonLook } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { MoreButton } from '../../ui/more-button'
import { NewPill } from '../../ui/new-pill'
import { Reaction, ReactionBar } from '../../ui/reaction-bar'
import { TextButton } from '../../ui/text-button'
import { useTexts } from './texts'
import styles from './gallery.module.css'

export function ActsSection() {
  const t = useTexts()
  const rows: { kind: NonNullable<ButtonLook['kind']>; name: string; verb: string }[] = [
    { kind: 'primary', name: t.primary, verb: t.publish },
    { kind: 'normal', name: t.normal, verb: t.join },
    { kind: 'quiet', name: t.quiet, verb: t.later },
    { kind: 'danger', name: t.grave, verb: t.remove },
  ]
  return (
    <>
      <div className={styles.matrix}>
        {rows.map(({ kind, name, verb }) => (
          <div key={kind}>
            <span className={styles.kind}>{name}</span>
            <Cell name={t.rest}>
              <Button kind={kind}>{verb}</Button>
            </Cell>
            <Cell name={t.hover}>
              <Button kind={kind} data-show="hover">
                {verb}
              </Button>
            </Cell>
            <Cell name={t.keyboard}>
              <Button kind={kind} data-show="focus">
                {verb}
              </Button>
            </Cell>
            <Cell name={t.busy}>
              <Button kind={kind} loading>
                {verb}
              </Button>
            </Cell>
            <Cell name={t.notYet}>
              <Button kind={kind} refused>
                {verb}
              </Button>
            </Cell>
          </div>
        ))}
      </div>
      <div className={styles.line}>
        <Button kind="primary" size="large" icon={PenLine}>
          {t.write}
        </Button>
        <Button kind="primary" icon={PenLine} loading>
          {t.write}
        </Button>
        <LinkButton href="#print" icon={Printer}>
          {t.print}
        </LinkButton>
        <Button kind="primary" disabledReason={t.writeFirst}>
          {t.publish}
        </Button>
      </div>
      <Button>{t.longVerb}</Button>
      <div className={styles.line} data-loose>
        <TextButton>{t.setHours}</TextButton>
        <TextButton kind="quiet">{t.notNow}</TextButton>
        <TextButton kind="quiet">{t.preferReading}</TextButton>
      </div>
      <div className={styles.line} data-tip>
        <IconButton icon={Bookmark} label={t.keepForLater} data-show="tip" tipAlign="start" />
        <IconButton icon={Italic} label={t.italic} pressed />
        <IconButton icon={Bell} label={t.notifications} dot />
        <IconButton icon={Printer} label={t.print} data-show="focus" />
      </div>
      <div className={styles.stack}>
        <ReactionBar label={t.reactions} end={<TextButton kind="dotted">{t.why}</TextButton>}>
          <Reaction icon={ThumbsUp}>{t.useful}</Reaction>
          <Reaction icon={ThumbsUp} given>
            {t.usefulForYou}
          </Reaction>
          <Reaction icon={Bookmark} data-show="hover">
            {t.keep}
          </Reaction>
        </ReactionBar>
        <div>
          <NewPill>{t.newPosts}</NewPill>
        </div>
        <MoreButton position={t.position}>{t.more}</MoreButton>
      </div>
    </>
  )
}

function Cell({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <span className={styles.cell}>
      <small>{name}</small>
      {children}
    </span>
  )
}
