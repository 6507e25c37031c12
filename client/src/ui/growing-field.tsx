import { type ComponentProps, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'

/** A field of several lines that is as tall as what stands in it, within the least and most height of its class. */
export function GrowingField({ ref, ...rest }: ComponentProps<'textarea'>) {
  const own = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => own.current as HTMLTextAreaElement)
  useLayoutEffect(() => grow(own.current))
  useEffect(() => {
    const field = own.current
    if (!field || sizesItself()) return
    const onInput = () => grow(field)
    let width = 0
    // Hidden at first, or on a phone that was turned.
    const observer = new ResizeObserver(() => {
      if (field.offsetWidth === width) return
      width = field.offsetWidth
      grow(field)
    })
    field.addEventListener('input', onInput)
    observer.observe(field)
    return () => {
      field.removeEventListener('input', onInput)
      observer.disconnect()
    }
  }, [])
  return <textarea dir="auto" {...rest} ref={own} />
}

/** Firefox does not know `field-sizing: content` yet. */
const sizesItself = () => typeof CSS === 'undefined' || CSS.supports('field-sizing', 'content')

function grow(field: HTMLTextAreaElement | null): void {
  if (!field || sizesItself()) return
  const { style, offsetHeight, clientHeight } = field
  style.blockSize = '0'
  style.blockSize = field.scrollHeight > 0 ? `${field.scrollHeight + offsetHeight - clientHeight}px` : ''
}
