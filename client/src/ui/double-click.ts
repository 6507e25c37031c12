/**
 * Whether a click is the second of a double click. Whoever double clicks an act, as on a desktop, wants it once; what
 * appears under the pointer meanwhile was not meant at all.
 */
export const isSecondOfDouble = ({ detail }: { detail: number }): boolean => detail > 1
