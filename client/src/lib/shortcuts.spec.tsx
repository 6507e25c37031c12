import { useRef } from 'react'
import { fireEvent, render, screen } from '@testing-library/react'
import { useShortcuts, useTypesInto } from './shortcuts'

const compose = jest.fn()
const shortcuts = { c: compose }

function Shell({ children }: { children?: React.ReactNode }) {
  useShortcuts(shortcuts)
  return (
    <main tabIndex={-1}>
      <h1>Une page</h1>
      <input aria-label="Chercher" />
      {children}
    </main>
  )
}

function Conversation() {
  const field = useRef<HTMLTextAreaElement>(null)
  useTypesInto(field)
  return <textarea ref={field} aria-label="Message" />
}

describe('a letter typed outside of any field', () => {
  it('is a shortcut', () => {
    render(<Shell />)
    fireEvent.keyDown(screen.getByRole('heading'), { key: 'c' })
    expect(compose).toHaveBeenCalledTimes(1)
    fireEvent.keyDown(screen.getByLabelText('Chercher'), { key: 'c' })
    expect(compose).toHaveBeenCalledTimes(1)
  })

  it('is the beginning of a message where people talk to each other, and no shortcut', () => {
    render(
      <Shell>
        <Conversation />
      </Shell>,
    )
    fireEvent.keyDown(screen.getByRole('heading'), { key: 'c' })
    expect(compose).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(screen.getByLabelText('Message'))
  })

  it('stays in the field one writes in', () => {
    render(
      <Shell>
        <Conversation />
      </Shell>,
    )
    screen.getByLabelText('Chercher').focus()
    fireEvent.keyDown(screen.getByLabelText('Chercher'), { key: 'c' })
    expect(document.activeElement).toBe(screen.getByLabelText('Chercher'))
  })

  it('leaves commands alone', () => {
    render(
      <Shell>
        <Conversation />
      </Shell>,
    )
    fireEvent.keyDown(screen.getByRole('heading'), { key: 'c', ctrlKey: true })
    expect(document.activeElement).toBe(document.body)
  })
})
