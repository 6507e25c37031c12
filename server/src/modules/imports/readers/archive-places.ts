import { type Template, template } from '@osmose/shared/communities/communities.contract'
import { type WorkingHours, workingHours } from '@osmose/shared/organisation/organisation.contract'
import { archiveId } from './archive-fields.js'
import { dateOfIso, fieldsOf, line, listOf, optionalLine, prose, type Fields } from './clean.js'
import type { CommunityRecord, FolderRecord, PersonRecord } from './records.js'

const MOST_FOLDERS = 500

/** What people say of themselves. */
export function profileOf(
  fields: Fields,
): Pick<PersonRecord, 'bio' | 'skills' | 'languages' | 'workingHours'> {
  const hours = workingHours.safeParse(fields.workingHours)
  return {
    bio: prose(fields.bio).slice(0, 280) || undefined,
    skills: linesOf(fields.skills, 12),
    languages: linesOf(fields.languages, 8),
    workingHours: hours.success ? (hours.data as WorkingHours) : undefined,
  }
}

const linesOf = (value: unknown, most: number) =>
  listOf(value)
    .flatMap((one) => optionalLine(one, 40) ?? [])
    .slice(0, most)

/** How a community is arranged. */
export function arrangementOf(fields: Fields, now: Date): Partial<CommunityRecord> {
  const date = (value: unknown) => dateOfIso(value, now)
  const address = line(fields.address, 80)
  const hue = fields.hue
  return {
    address: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(address) ? address : undefined,
    hue: typeof hue === 'number' && Number.isInteger(hue) && hue >= 0 && hue < 360 ? hue : undefined,
    template: template.options.find((one): one is Template => one === fields.template),
    createdBy: archiveId(fields.createdBy),
    officialAt: date(fields.officialAt),
    officialBy: archiveId(fields.officialBy),
    welcome: prose(fields.welcome).slice(0, 1000) || undefined,
    charter: prose(fields.charter).slice(0, 4000) || undefined,
    charterAsked: fields.charterAsked === true,
    pagesBy: fields.pagesBy === 'leaders' ? 'leaders' : undefined,
    folders: foldersOf(fields.folders, date),
  }
}

/** Folders whose parent came before them; others stand at the top. */
function foldersOf(value: unknown, date: (value: unknown) => Date | undefined): FolderRecord[] {
  const known = new Set<string>()
  return listOf(value)
    .slice(0, MOST_FOLDERS)
    .flatMap((one) => {
      const fields = fieldsOf(one)
      const id = archiveId(fields?.id)
      const name = line(fields?.name, 80)
      if (!fields || !id || name === '' || known.has(id)) return []
      known.add(id)
      const parent = archiveId(fields.parent)
      const parentId = parent !== undefined && known.has(parent) ? parent : undefined
      return [{ id, name, parentId, personId: archiveId(fields.by), at: date(fields.at) }]
    })
}
