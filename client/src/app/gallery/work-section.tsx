import { useState } from 'react'
import { DoorOpen, Wind } from 'lucide-react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DefinitionPopover } from '../../ui/definition-popover'
import { Dots } from '../../ui/dots'
import { EditableValue } from '../../ui/editable-value'
import { EditorRow, EditorRows } from '../../ui/editor-row'
import { Figure, Figures } from '../../ui/figure'
import { SituationRow } from '../../ui/situation-row'
import { StepRail } from '../../ui/step-rail'
import { Stepper } from '../../ui/stepper'
import { Table, type Column } from '../../ui/table'
import { TextButton } from '../../ui/text-button'
import { useTexts } from './texts'
import styles from './gallery.module.css'

export function WorkSection() {
  const t = useTexts()
  return (
    <>
      <Situations />
      <Numbers />
      <div className={styles.columns}>
        <ByService />
        <div className={styles.stack}>
          <p className={styles.attention}>
            <span>{t.attentionText}</span>
            <Dots full={2} of={4} label={t.attention} />
          </p>
          <FirstRun />
        </div>
      </div>
      <FirstDay />
    </>
  )
}

function Situations() {
  const t = useTexts()
  return (
    <Card flush={false} as="div">
      <SituationRow
        icon={DoorOpen}
        tone="copper"
        title={t.situationTitle}
        act={<Button kind="primary">{t.entrust}</Button>}
        later={<TextButton kind="quiet">{t.notNow}</TextButton>}
      >
        <p>{t.situationText}</p>
      </SituationRow>
      <SituationRow
        icon={Wind}
        title={t.breathTitle}
        act={<Button>{t.reread}</Button>}
        later={<TextButton kind="quiet">{t.notNow}</TextButton>}
      >
        <p>{t.breathText}</p>
      </SituationRow>
    </Card>
  )
}

function Numbers() {
  const t = useTexts()
  const definition = { title: t.participation, text: t.participationText }
  return (
    <Card as="div">
      <Figures>
        <Figure label={t.concerned} value="240" note={t.rounded} />
        <Figure
          label={t.adoptionRate}
          value="64"
          unit="%"
          trend={{ direction: 'up', text: t.adoptionTrend }}
        />
        <Figure
          label={
            <DefinitionPopover definition={definition} label={t.definition} closeLabel={t.close}>
              {t.participation}
            </DefinitionPopover>
          }
          value="34"
          unit="%"
          trend={{ direction: 'flat', text: t.stable }}
        />
        <Figure label={t.fewPeople} value={t.nothing} hidden note={t.fewWhy} />
      </Figures>
    </Card>
  )
}

function ByService() {
  const t = useTexts()
  const [down, setDown] = useState(true)
  const percent = (value: number) => (t.locale === 'fr' ? `${value}\u202f%` : `${value}%`)
  const columns: Column[] = [
    { id: 'service', label: t.service },
    { id: 'people', label: t.peopleCount, align: 'end' },
    {
      id: 'adoption',
      label: t.adoption,
      align: 'end',
      sort: down ? 'descending' : 'ascending',
      onSort: () => setDown(!down),
    },
  ]
  const rows = [
    { id: 'quality', head: t.rowQuality, cells: ['20', `≥ ${percent(90)}`] },
    { id: 'service', head: t.rowService, cells: ['25', percent(80)] },
    { id: 'production', head: t.rowProduction, cells: ['95', percent(55)] },
  ]
  return (
    <Table
      caption={t.perService}
      columns={columns}
      rows={[
        ...(down ? rows : rows.toReversed()),
        { id: 'others', head: t.rowOthers, hidden: t.rowHidden },
        { id: 'all', head: t.rowAll, cells: ['240', percent(64)], look: 'total' },
      ]}
    />
  )
}

function FirstRun() {
  const t = useTexts()
  return (
    <Stepper
      label={t.wizard}
      stateLabels={stateLabels(t)}
      steps={[
        {
          id: 'organisation',
          state: 'done',
          title: t.wizardOrg,
          detail: t.wizardOrgText,
          act: <TextButton>{t.modify}</TextButton>,
        },
        { id: 'people', state: 'current', title: t.wizardPeople, detail: t.wizardPeopleText },
        { id: 'charter', state: 'todo', title: t.wizardCharter },
      ]}
    />
  )
}

function FirstDay() {
  const t = useTexts()
  const [condition, setCondition] = useState('silent')
  return (
    <Card as="div">
      <StepRail
        stateLabels={stateLabels(t)}
        steps={[
          { id: 'hours', state: 'done', title: t.railHours, note: t.railHoursNote },
          {
            id: 'skill',
            state: 'current',
            title: t.skill,
            note: t.railMinutes,
            end: <TextButton kind="quiet">{t.skip}</TextButton>,
            children: (
              <>
                <p>{t.railSkillText}</p>
                <EditorRows>
                  <EditorRow label={t.condition}>
                    <EditableValue
                      label={t.condition}
                      value={condition}
                      onSelect={setCondition}
                      options={[
                        { value: 'silent', label: t.conditionText },
                        { value: 'joined', label: t.conditionOther },
                      ]}
                    />
                  </EditorRow>
                  <EditorRow label={t.content}>{t.contentText}</EditorRow>
                </EditorRows>
              </>
            ),
          },
          { id: 'read', state: 'branch', title: t.railRead, children: <p>{t.railReadText}</p> },
          {
            id: 'present',
            state: 'todo',
            title: t.railPresent,
            end: <TextButton kind="quiet">{t.skip}</TextButton>,
          },
        ]}
      />
    </Card>
  )
}

const stateLabels = (t: ReturnType<typeof useTexts>) => ({
  done: t.stateDone,
  current: t.stateCurrent,
  todo: t.stateTodo,
  branch: t.stateBranch,
})
