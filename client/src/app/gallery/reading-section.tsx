import { Bookmark, Check, Languages, MessageCircle, ThumbsUp } from 'lucide-react'
import { AcceptedAnswer, RuledNote } from '../../ui/accepted-answer'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateTile } from '../../ui/date-tile'
import { KindChip, type PostKind } from '../../ui/kind-chip'
import { HiddenPollBar, PollBar, PollBars, PollChoice } from '../../ui/poll-bar'
import { AcknowledgementBar } from '../../ui/progress'
import { Prose } from '../../ui/prose'
import { Reaction, ReactionBar } from '../../ui/reaction-bar'
import { TextButton } from '../../ui/text-button'
import { TextPair } from '../../ui/text-pair'
import { useTexts } from './texts'
import styles from './gallery.module.css'

export function ReadingSection() {
  return (
    <>
      <QuestionPost />
      <NoticePost />
      <PollPost />
      <Pieces />
    </>
  )
}

type HeadProps = { name: string; place: string; when: string; kind: PostKind; word: string }

function Head({ name, place, when, kind, word }: HeadProps) {
  return (
    <div className={styles.byline}>
      <Avatar name={name} />
      <div>
        <p>
          <b>{name}</b>
          {place}
        </p>
        <p>{when}</p>
      </div>
      <KindChip kind={kind}>{word}</KindChip>
    </div>
  )
}

function QuestionPost() {
  const t = useTexts()
  return (
    <Card as="article" className={styles.post}>
      <Head name={t.mamadou} place={t.mamadouPlace} when={t.mamadouWhen} kind="question" word={t.question} />
      <h3>{t.postTitle}</h3>
      <AcceptedAnswer label={t.accepted} by={t.acceptedBy}>
        {t.acceptedText}
      </AcceptedAnswer>
      <ReactionBar label={t.reactions} end={<TextButton kind="dotted">{t.why}</TextButton>}>
        <Reaction icon={ThumbsUp} given={false}>
          {t.useful}
        </Reaction>
        <Reaction icon={MessageCircle}>{t.answers}</Reaction>
        <Reaction icon={Bookmark}>{t.keep}</Reaction>
      </ReactionBar>
    </Card>
  )
}

function NoticePost() {
  const t = useTexts()
  return (
    <Card as="article" mustRead className={styles.post}>
      <Head
        name={t.gaelle}
        place={t.gaellePlace}
        when={t.gaelleWhen}
        kind="announcement"
        word={t.announcement}
      />
      <h3>{t.noticeTitle}</h3>
      <Prose>{t.noticeText}</Prose>
      <AcknowledgementBar
        label={
          <>
            <b>{t.noticeReadStrong}</b>
            {t.noticeRead}
          </>
        }
        value={41}
        max={62}
        act={
          <Button size="large" icon={Check}>
            {t.iRead}
          </Button>
        }
      />
    </Card>
  )
}

function PollPost() {
  const t = useTexts()
  return (
    <Card as="article" className={styles.post}>
      <Head name={t.claire} place={t.clairePlace} when={t.claireWhen} kind="poll" word={t.poll} />
      <h3>{t.pollTitle}</h3>
      <PollBars>
        <PollBar share={0.33} count={19}>
          {t.pollEarly}
        </PollBar>
        <PollBar share={0.53} count={31} mine={t.yourChoice}>
          {t.pollBreak}
        </PollBar>
        <PollBar share={0.14} count={8}>
          {t.pollChange}
        </PollBar>
      </PollBars>
    </Card>
  )
}

function Pieces() {
  const t = useTexts()
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <PollBars>
            <HiddenPollBar>{t.pollHiddenYes}</HiddenPollBar>
            <HiddenPollBar>{t.pollHiddenSometimes}</HiddenPollBar>
          </PollBars>
          <p className={styles.secondary}>{t.pollHiddenWhy}</p>
        </div>
        <div className={styles.stack}>
          <PollChoice chosen={false} box="one">
            {t.pollEarly}
          </PollChoice>
          <PollChoice chosen box="one">
            {t.pollBreak}
          </PollChoice>
        </div>
      </div>
      <Card as="div">
        <TextPair
          first={{
            lang: 'en',
            head: t.pairFirst,
            children: (
              <>
                <strong>{t.pairFirstTitle}</strong> {t.pairFirstText}
              </>
            ),
          }}
          second={{
            lang: 'fr',
            head: (
              <>
                <Languages aria-hidden />
                {t.pairSecond}
              </>
            ),
            children: (
              <>
                <strong>{t.pairSecondTitle}</strong> {t.pairSecondText}
              </>
            ),
          }}
        />
      </Card>
      <div className={styles.columns}>
        <RuledNote tone="copper">
          <p className={styles.italic}>{t.citedRule}</p>
          <p className={styles.secondary}>{t.citedWhere}</p>
        </RuledNote>
        <div className={styles.dated}>
          <DateTile dateTime="2026-11-24" month={t.november} day="24" />
          <h3>{t.eventTitle}</h3>
        </div>
      </div>
    </>
  )
}
