import type { MouseEvent } from 'react'

/**
 * Whether a click is the second of a double click. Whoever double clicks an act, as on a desktop, wants it once; what
 * appears under the pointer meanwhile was not meant at all. Fingers know no double click: each tap is meant.
 */
export const isSecondOfDouble = ({ detail, nativeEvent }: MouseEvent): boolean =>
  detail > 1 && (nativeEvent as PointerEvent).pointerType !== 'touch'
