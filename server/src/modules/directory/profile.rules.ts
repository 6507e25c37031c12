/** What a profile has when somebody has introduced themselves: a face, a job, a department, a line, a language. */
export interface ProfileFacts {
  readonly avatar: 'photo' | 'drawn' | null
  readonly title: string | null
  readonly departmentId: string | null
  readonly bio: string | null
  readonly languages: readonly string[]
}

export const isComplete = ({ avatar, title, departmentId, bio, languages }: ProfileFacts): boolean =>
  avatar !== null && title !== null && departmentId !== null && bio !== null && languages.length > 0
