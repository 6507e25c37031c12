import { Prose } from '../../../ui/prose'

/** Plain text of several lines, a paragraph where a line is empty. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <Prose size="small">
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {paragraph}
        </p>
      ))}
    </Prose>
  )
}
