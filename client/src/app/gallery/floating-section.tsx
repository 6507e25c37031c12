import { useState } from 'react'
import { Ellipsis, Link, Pencil, Pin, Trash2 } from 'lucide-react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DefinitionCard, DefinitionPopover, type Definition } from '../../ui/definition-popover'
import { Dialog, DialogFrame } from '../../ui/dialog'
import { Menu, MenuList, type MenuItem } from '../../ui/menu'
import { Sheet } from '../../ui/sheet'
import { TextField } from '../../ui/text-field'
import { ToastCard } from '../../ui/toast'
import { showToast } from '../../ui/toasts'
import { useTexts, type Texts } from './texts'
import styles from './gallery.module.css'

export function FloatingSection() {
  const t = useTexts()
  const [open, setOpen] = useState<'dialog' | 'sheet'>()
  const close = () => setOpen(undefined)
  const acts = (
    <>
      <Button kind="quiet" onClick={close}>
        {t.keepIt}
      </Button>
      <Button kind="danger" onClick={close}>
        {t.removeAnswer}
      </Button>
    </>
  )
  const items = menuItems(t)
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <MenuList label={t.menu} items={items} onDone={() => undefined} focusFirst={false} />
          <ToastCard
            toast={{ text: t.deleted, undo: { label: t.undo, run: () => undefined } }}
            closeLabel={t.close}
            onClose={() => undefined}
          />
          <DefinitionCard definition={definition(t)} close={{ label: t.close, onClose: () => undefined }} />
        </div>
        <div className={styles.stack}>
          <div className={styles.scrim}>
            <DialogFrame title={t.removeTitle} acts={acts}>
              <p>{t.removeText}</p>
            </DialogFrame>
          </div>
          <Card>
            <div className={styles.stack}>
              <DefinitionPopover definition={definition(t)} label={t.definition} closeLabel={t.close}>
                {t.participation}
              </DefinitionPopover>
              <div className={styles.line}>
                <Menu
                  label={t.menu}
                  items={items}
                  trigger={(props) => (
                    <Button {...props} icon={Ellipsis}>
                      {t.openMenu}
                    </Button>
                  )}
                />
                <Button onClick={() => setOpen('dialog')}>{t.openDialog}</Button>
                <Button onClick={() => setOpen('sheet')}>{t.openSheet}</Button>
                <Button onClick={() => showToast(t.deleted, { label: t.undo, run: () => undefined })}>
                  {t.sendToast}
                </Button>
              </div>
            </div>
          </Card>
        </div>
      </div>
      <Dialog open={open === 'dialog'} onClose={close} title={t.removeTitle} acts={acts} alert>
        <p>{t.removeText}</p>
      </Dialog>
      <Sheet open={open === 'sheet'} onClose={close} closeLabel={t.close} title={t.sheetTitle} acts={acts}>
        <p>{t.sheetText}</p>
        <TextField label={t.skill} hint={t.skillHint} />
      </Sheet>
    </>
  )
}

const nothing = () => undefined

const menuItems = (t: Texts): MenuItem[] => [
  { id: 'edit', label: t.edit, icon: Pencil, shortcut: 'E', onSelect: nothing },
  { id: 'copy', label: t.copyAddress, icon: Link, onSelect: nothing },
  { id: 'pin', label: t.pin, icon: Pin, disabledReason: t.pinWhy, onSelect: nothing },
  { id: 'remove', label: t.removeMine, icon: Trash2, danger: true, apart: true, onSelect: nothing },
]

const definition = (t: Texts): Definition => ({
  title: t.participation,
  text: t.participationText,
  rows: [
    { name: t.formula, value: t.formulaText },
    { name: t.population, value: t.populationText },
  ],
  foot: t.computed,
})
