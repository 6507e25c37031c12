import { Fragment, type ReactNode } from 'react'

/** A sentence with things in it: « Au plus {perPerson} par personne ». What is not given stays as it is written. */
export function Sentence({ text, values }: { text: string; values: Readonly<Record<string, ReactNode>> }) {
  return text.split(/(\{\w+\})/).map((part, at) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return <Fragment key={at}>{name !== undefined && name in values ? values[name] : part}</Fragment>
  })
}
