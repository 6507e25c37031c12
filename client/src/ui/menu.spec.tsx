import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Button } from './button'
import { Menu } from './menu'

describe('A menu', () => {
  const open = async (pin: () => void = () => undefined) => {
    const person = userEvent.setup()
    render(
      <Menu
        label="Gestes"
        items={[
          { id: 'edit', label: 'Corriger', onSelect: pin },
          { id: 'pin', label: 'Épingler', disabledReason: 'réservé à l’animation', onSelect: pin },
        ]}
        trigger={(props) => <Button {...props}>Ouvrir</Button>}
      />,
    )
    await person.click(screen.getByRole('button', { name: 'Ouvrir' }))
    return person
  }

  it('gives the focus to its first act and moves with the arrows', async () => {
    const person = await open()
    expect(screen.getByRole('menuitem', { name: 'Corriger' })).toBe(document.activeElement)
    await person.keyboard('{ArrowDown}')
    expect(screen.getByRole('menuitem', { name: /Épingler/ })).toBe(document.activeElement)
  })

  it('says why an act is not possible and does not do it', async () => {
    let done = 0
    const person = await open(() => (done += 1))
    await person.click(screen.getByRole('menuitem', { name: /réservé à l’animation/ }))
    expect(done).toBe(0)
    await person.click(screen.getByRole('menuitem', { name: 'Corriger' }))
    expect(done).toBe(1)
    expect(screen.queryByRole('menu')).toBeNull()
  })
})

describe('A button', () => {
  it('says beside it why it is not possible yet, and does nothing', async () => {
    let published = 0
    render(
      <Button disabledReason="écrivez d’abord une phrase" onClick={() => (published += 1)}>
        Publier
      </Button>,
    )
    const button = screen.getByRole('button', { name: 'Publier', description: 'écrivez d’abord une phrase' })
    await userEvent.click(button)
    expect(published).toBe(0)
  })

  it('keeps its verb while it works and ignores a second press', async () => {
    let published = 0
    render(
      <Button loading onClick={() => (published += 1)}>
        Publier
      </Button>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Publier', busy: true }))
    expect(published).toBe(0)
  })
})
