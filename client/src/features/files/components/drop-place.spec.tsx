import { fireEvent, render, screen } from '@testing-library/react'
import { speak } from '../../../lib/i18n'
import { DropPlace } from './drop-place'

const plan = new File(['x'], 'plan.png', { type: 'image/png' })
const brought = { dataTransfer: { types: ['Files'], files: [plan] } }

describe('a part of the page onto which files may be dropped', () => {
  it('keeps what is being typed inside when it opens and closes', async () => {
    await speak('fr')
    const place = (open: boolean) => (
      <DropPlace open={open} onFiles={() => undefined}>
        <input aria-label="Chercher" />
      </DropPlace>
    )
    const { rerender } = render(place(false))
    const field = screen.getByLabelText<HTMLInputElement>('Chercher')
    field.focus()
    fireEvent.input(field, { target: { value: 'plan' } })
    rerender(place(true))
    rerender(place(false))
    expect(screen.getByLabelText<HTMLInputElement>('Chercher').value).toBe('plan')
    expect(document.activeElement).toBe(field)
  })

  it.each([
    [true, 1],
    [false, 0],
  ])('takes files only while it is open (%s)', async (open, taken) => {
    await speak('fr')
    const onFiles = jest.fn()
    render(
      <DropPlace open={open} onFiles={onFiles}>
        <p>Bibliothèque</p>
      </DropPlace>,
    )
    fireEvent.dragEnter(screen.getByText('Bibliothèque'), brought)
    expect(screen.queryAllByText('Déposez les fichiers ici')).toHaveLength(taken)
    fireEvent.drop(screen.getByText('Bibliothèque'), brought)
    expect(onFiles).toHaveBeenCalledTimes(taken)
  })
})
