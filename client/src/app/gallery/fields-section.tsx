import { useState } from 'react'
import { Eye, Search } from 'lucide-react'
import { Checkbox } from '../../ui/checkbox'
import { EditableValue } from '../../ui/editable-value'
import { IconButton } from '../../ui/icon-button'
import { RadioCards, RadioGroup } from '../../ui/radio-group'
import { SegmentedSwitch } from '../../ui/segmented-switch'
import { Select } from '../../ui/select'
import { Switch } from '../../ui/switch'
import { TabLinks, Tabs } from '../../ui/tabs'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useGround, useTexts } from './texts'
import styles from './gallery.module.css'

export function FieldsSection() {
  return (
    <>
      <div className={styles.columns}>
        <Written />
        <Chosen />
      </div>
      <Decision />
      <Views />
    </>
  )
}

function Written() {
  const t = useTexts()
  return (
    <div className={styles.stack}>
      <TextField label={t.skill} hint={t.skillHint} defaultValue={t.skillValue} data-show="focus" />
      <TextField label={t.email} error={t.emailError} defaultValue="soline.abgrall@merand" type="email" />
      <TextField label={t.search} labelHidden icon={Search} placeholder={t.searchHint} type="search" />
      <TextField
        label={t.password}
        type="password"
        autoComplete="off"
        end={<IconButton icon={Eye} label={t.showPassword} tip="none" />}
      />
      <TextField label={t.employeeNumber} hint={t.employeeNumberHint} defaultValue="M-0417" readOnly />
      <TextArea label={t.problem} counter={t.problemCount} defaultValue={t.problemValue} />
    </div>
  )
}

function Chosen() {
  const t = useTexts()
  const [warned, setWarned] = useState(true)
  const [unwarned, setUnwarned] = useState(false)
  const [when, setWhen] = useState('now')
  const [degree, setDegree] = useState('all')
  const degrees = [t.degreeNone, t.degreeDigest, t.degreeMentions, t.degreeAll]
  const values = ['none', 'digest', 'mentions', 'all']
  return (
    <div className={styles.stack}>
      <div>
        <Switch checked={warned} onToggle={setWarned}>
          {t.warnMe}
        </Switch>
        <Switch checked={unwarned} onToggle={setUnwarned} atEnd>
          {t.warnNot}
        </Switch>
        <Switch checked={false} onToggle={setUnwarned} hint={t.pinWhy} disabled>
          {t.pin}
        </Switch>
      </div>
      <div>
        <Checkbox defaultChecked>{t.placeNantes}</Checkbox>
        <Checkbox partly>{t.placeLyon}</Checkbox>
        <Checkbox>{t.placeLeMans}</Checkbox>
        <Checkbox disabled hint={t.pinWhy}>
          {t.pin}
        </Checkbox>
      </div>
      <RadioGroup
        legend={t.when}
        value={when}
        onSelect={setWhen}
        options={[
          { value: 'now', label: t.whenNow },
          { value: 'morning', label: t.whenMorning, hint: t.whenMorningHint },
          { value: 'night', label: t.whenNight, disabled: true },
        ]}
      />
      <Select
        label={t.degree}
        value={degree}
        onSelect={setDegree}
        options={values.map((value, at) => ({ value, label: degrees[at] ?? '' }))}
      />
      <div className={styles.line}>
        {values.map((value, at) => (
          <Select
            key={value}
            label={`${t.degree}, ${degrees[at]}`}
            labelHidden
            value={value}
            degree={at as 0 | 1 | 2 | 3}
            onSelect={setDegree}
            options={[{ value, label: degrees[at] ?? '' }]}
          />
        ))}
      </div>
    </div>
  )
}

function Decision() {
  const t = useTexts()
  const [decision, setDecision] = useState('hide')
  return (
    <RadioCards
      legend={t.decide}
      value={decision}
      onSelect={setDecision}
      options={[
        { value: 'remind', label: t.decideRemind, hint: t.decideRemindHint },
        { value: 'hide', label: t.decideHide, hint: t.decideHideHint },
        { value: 'limit', label: t.decideLimit, hint: t.decideLimitHint },
        { value: 'remove', label: t.decideRemove, hint: t.decideRemoveHint },
      ]}
    />
  )
}

function Views() {
  const t = useTexts()
  const ground = useGround()
  const [group, setGroup] = useState('service')
  const [tab, setTab] = useState('conversation')
  const [days, setDays] = useState('week')
  const [zone, setZone] = useState('paris')
  const panel = <p className={styles.secondary}>{t.conversationText}</p>
  return (
    <>
      <div className={styles.line}>
        <SegmentedSwitch
          label={t.byGroup}
          value={group}
          onSelect={setGroup}
          options={[
            { value: 'service', label: t.service },
            { value: 'site', label: t.site },
            { value: 'seniority', label: t.seniority },
          ]}
        />
      </div>
      <div>
        <Tabs
          label={t.community}
          value={tab}
          onSelect={setTab}
          tabs={[
            { value: 'conversation', label: t.conversation, panel },
            { value: 'pages', label: t.pages, panel },
            { value: 'files', label: t.files, panel },
            { value: 'members', label: t.members, panel },
          ]}
        />
      </div>
      <TabLinks label={`${t.community}, ${ground}`}>
        <a href="#conversation" aria-current="page">
          {t.conversation}
        </a>
        <a href="#pages">{t.pages}</a>
        <a href="#files">{t.files}</a>
      </TabLinks>
      <p className={styles.sentence}>
        {t.hoursBefore}{' '}
        <EditableValue
          label={t.hoursDays}
          value={days}
          onSelect={setDays}
          options={[
            { value: 'week', label: t.hoursWeek },
            { value: 'four', label: t.hoursFour },
          ]}
        />
        {t.hoursBetween}{' '}
        <EditableValue
          label={t.hoursPlace}
          value={zone}
          onSelect={setZone}
          options={[
            { value: 'paris', label: t.hoursParis },
            { value: 'lisbon', label: t.hoursLisbon },
          ]}
        />
      </p>
    </>
  )
}
