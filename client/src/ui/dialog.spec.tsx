import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

const open = (children: ReactNode, alert = false) =>
  render(
    <Dialog
      open
      alert={alert}
      onClose={() => undefined}
      closeLabel="Fermer"
      title="Quitter Soudure ?"
      acts={
        <>
          <Button onClick={() => undefined}>Rester</Button>
          <Button onClick={() => undefined}>Quitter</Button>
        </>
      }
    >
      {children}
    </Dialog>,
  )

describe('where a dialog begins', () => {
  it('is its title, so that it is read from the top', () => {
    open(<p>Vous n’y lirez plus rien.</p>)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Quitter Soudure ?' }))
  })

  it('is its first field, where it asks for words', () => {
    open(<textarea aria-label="Pourquoi" />)
    expect(document.activeElement).toBe(screen.getByLabelText('Pourquoi'))
  })

  it('is the way back, where the act has consequences', () => {
    open(<p>Vous n’y lirez plus rien.</p>, true)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rester' }))
  })
})
