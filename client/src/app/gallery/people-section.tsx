import { useState } from 'react'
import { CircleAlert, CircleCheck, Clock, Languages, Lock, Megaphone, PenLine } from 'lucide-react'
import { Avatar } from '../../ui/avatar'
import { AvatarStack } from '../../ui/avatar-stack'
import { Chip, ChoiceChip, TopicChip } from '../../ui/chip'
import { CommunityMark } from '../../ui/community-mark'
import { hueOf, hues } from '../../ui/hue'
import { KindChip, KindPick, type PostKind } from '../../ui/kind-chip'
import { Mark } from '../../ui/mark'
import { MentionList } from '../../ui/mention-list'
import { useGround, useTexts } from './texts'
import styles from './gallery.module.css'

export function PeopleSection() {
  return (
    <>
      <div className={styles.columns}>
        <Faces />
        <Names />
      </div>
      <Kinds />
      <div className={styles.columns}>
        <States />
        <Communities />
      </div>
    </>
  )
}

function Faces() {
  const t = useTexts()
  const ground = useGround()
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        {[
          'Soline Abgrall',
          'Hélène Dargent',
          'Nadège Rousseau',
          'Étienne Mérand',
          'Ewa Nowicka',
          'Karim Ould-Amar',
        ].map((name, at) => (
          <Avatar key={name} id={sixIds[at]} name={name} />
        ))}
      </div>
      <div className={styles.line}>
        {([24, 32, 40, 48, 56] as const).map((size) => (
          <Avatar key={size} name="Mamadou Sarr" size={size} />
        ))}
        <Avatar name="Claire Vasseur" photo="/mark.svg" size={48} />
      </div>
      <AvatarStack people={['Fumiko Lacaze', 'Mamadou Sarr', 'Rosa Ferreira'].map((name) => ({ name }))}>
        {t.facesSentence}
      </AvatarStack>
      <MentionList
        id={`mention-${ground}`}
        label={t.mention}
        active="rosa"
        onPick={() => undefined}
        people={[
          {
            id: 'rosa',
            name: 'Rosa Ferreira',
            shown: (
              <>
                <b>Ro</b>sa Ferreira
              </>
            ),
            place: t.qualityShort,
            note: t.mentionRosa,
          },
          {
            id: 'rozenn',
            name: 'Rozenn Bihan',
            shown: (
              <>
                <b>Ro</b>zenn Bihan
              </>
            ),
            place: t.designOffice,
            note: t.mentionRozenn,
          },
          {
            id: 'romain',
            name: 'Romain Le Goff',
            shown: (
              <>
                <b>Ro</b>main Le Goff
              </>
            ),
            place: t.logistics,
            note: t.mentionRomain,
          },
        ]}
      />
    </div>
  )
}

const candidates = Array.from({ length: 100 }, (_, at) => `person ${at}`)
const sixIds = hues.map((hue) => candidates.find((id) => hueOf(id) === hue))

function Names() {
  const t = useTexts()
  return (
    <ul className={styles.names}>
      <li>
        <Avatar name="Marie-Clémentine Rakotondrainibe-Andriamanantena" />
        <div>
          <p>
            <b>Marie-Clémentine Rakotondrainibe-Andriamanantena</b>
          </p>
          <p>{t.designOffice}</p>
        </div>
      </li>
      <li>
        <Avatar name="ليلى بن سليمان" />
        <div>
          <p>
            <b dir="auto" lang="ar">
              ليلى بن سليمان
            </b>
            , {t.qualityLeMans}
          </p>
          <p>{t.readsLatin}</p>
        </div>
      </li>
      <li>
        <Avatar name="Suharto" />
        <div>
          <p>
            <b>Suharto</b>, {t.logistics}
          </p>
          <p>{t.oneName}</p>
        </div>
      </li>
      <li>
        <Avatar name={t.formerName} nobody="former" />
        <div>
          <p>
            <b>{t.formerName}</b>
          </p>
          <p>{t.formerNote}</p>
        </div>
      </li>
      <li>
        <Avatar name={t.namelessName} nobody="nameless" />
        <div>
          <p>
            <b>{t.namelessName}</b>
          </p>
          <p>{t.namelessNote}</p>
        </div>
      </li>
    </ul>
  )
}

function Kinds() {
  const t = useTexts()
  const [kind, setKind] = useState<PostKind>('question')
  const kinds: [PostKind, string][] = [
    ['discussion', t.discussion],
    ['question', t.question],
    ['poll', t.poll],
    ['kudos', t.kudos],
    ['announcement', t.announcement],
    ['event', t.event],
    ['article', t.article],
    ['idea', t.idea],
    ['session', t.session],
  ]
  return (
    <>
      <div className={styles.line} data-loose>
        {kinds.map(([name, word]) => (
          <KindChip key={name} kind={name}>
            {word}
          </KindChip>
        ))}
      </div>
      <div className={styles.line} role="group" aria-label={t.composeKind}>
        {kinds.slice(0, 4).map(([name, word]) => (
          <KindPick key={name} kind={name} selected={name === kind} onSelect={() => setKind(name)}>
            {word}
          </KindPick>
        ))}
      </div>
    </>
  )
}

function States() {
  const t = useTexts()
  const [chosen, setChosen] = useState(true)
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <Chip tone="ok" icon={CircleCheck}>
          {t.answered}
        </Chip>
        <Chip tone="warn" icon={Clock}>
          {t.toReread}
        </Chip>
        <Chip tone="danger" icon={CircleAlert}>
          {t.refused}
        </Chip>
        <Chip tone="info" icon={Languages}>
          {t.inEnglish}
        </Chip>
        <Chip icon={Lock}>{t.frozen}</Chip>
        <Chip tone="copper" icon={Megaphone}>
          {t.toRead}
        </Chip>
        <Chip tone="brand">{t.open}</Chip>
      </div>
      <div className={styles.line}>
        <ChoiceChip selected={chosen} onToggle={() => setChosen(!chosen)}>
          {t.aimsAtSomeone}
        </ChoiceChip>
        <ChoiceChip selected={false} onToggle={() => undefined}>
          {t.irony}
        </ChoiceChip>
        <ChoiceChip selected={false} onToggle={() => undefined} icon={PenLine}>
          {t.writeMine}
        </ChoiceChip>
      </div>
      <div className={styles.line}>
        <TopicChip act="remove" actLabel={t.topicTanksRemove} onAct={() => undefined}>
          {t.topicTanks}
        </TopicChip>
        <TopicChip act="add" actLabel={t.topicLidAdd} onAct={() => undefined}>
          {t.topicLid}
        </TopicChip>
      </div>
    </div>
  )
}

function Communities() {
  const t = useTexts()
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <Mark />
        <Mark size="large" />
      </div>
      <div className={styles.line} data-loose>
        {[t.quality, t.production, t.sealing, t.ideas, t.carSharing].map((name, at) => (
          <span key={name} className={styles.line}>
            <CommunityMark id={`community ${at}`} hue={hues[at]} />
            {name}
          </span>
        ))}
      </div>
    </div>
  )
}
