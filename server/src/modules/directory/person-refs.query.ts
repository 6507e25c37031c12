import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'

/** Columns of a `PersonRef`; needs people `p`, departments `d` and sites `s`. */
export const personRefColumns = `p.id, p.name, p.title, d.name as department, s.name as site, case p.avatar when 'photo' then p.avatar_version end as photo`
export const personRefJoins = `left join departments d on d.id = p.department_id left join sites s on s.id = p.site_id`

const refs = statement(
  'directory.person_refs',
  `select ${personRefColumns} from people p ${personRefJoins} where p.id = any($1)`,
)

export const personRefs = (db: Db, ids: readonly string[]): Promise<PersonRef[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.many<PersonRef>(refs, [ids])
