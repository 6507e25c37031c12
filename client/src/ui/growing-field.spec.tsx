import { createRef } from 'react'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { GrowingField } from './growing-field'

describe('A field that grows with its text', () => {
  const lines = (field: HTMLTextAreaElement) => field.value.split('\n').length
  const before = { CSS: globalThis.CSS, ResizeObserver: globalThis.ResizeObserver }
  beforeAll(() => {
    Object.defineProperty(HTMLTextAreaElement.prototype, 'scrollHeight', {
      configurable: true,
      get(this: HTMLTextAreaElement) {
        return lines(this) * 20
      },
    })
    globalThis.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
  })
  afterAll(() => {
    Reflect.deleteProperty(HTMLTextAreaElement.prototype, 'scrollHeight')
    Object.assign(globalThis, before)
  })
  const browser = (knows: boolean) => Object.assign(globalThis, { CSS: { supports: () => knows } })

  it('is sized by its lines where the browser does not do it, and becomes small again', async () => {
    browser(false)
    const { rerender } = render(<GrowingField aria-label="Texte" value={'un\ndeux\ntrois'} readOnly />)
    expect(screen.getByRole('textbox').style.blockSize).toBe('60px')
    rerender(<GrowingField aria-label="Texte" value="" readOnly />)
    expect(screen.getByRole('textbox').style.blockSize).toBe('20px')
  })

  it('grows with what is typed where nobody holds its value', async () => {
    browser(false)
    const field = createRef<HTMLTextAreaElement>()
    render(<GrowingField ref={field} aria-label="Texte" defaultValue="un" />)
    await userEvent.type(screen.getByRole('textbox'), '{Enter}deux')
    expect(field.current?.style.blockSize).toBe('40px')
  })

  it('is left to the browser that knows how', () => {
    browser(true)
    render(<GrowingField aria-label="Texte" value={'un\ndeux'} readOnly />)
    expect(screen.getByRole('textbox').style.blockSize).toBe('')
  })
})
