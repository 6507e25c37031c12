import type { PersonRef } from '@osmose/shared/directory/person-ref'
import type { Db } from '../../platform/database/database.js'
import { statement } from '../../platform/database/statement.js'
import { personColumns, personJoins } from './person-ref.sql.js'

/** Columns of a `PersonRef`, of people `p`. */
export const personRefColumns = personColumns('p')
export const personRefJoins = personJoins('p')

const refs = statement(
  'directory.person_refs',
  `select ${personRefColumns} from people p ${personRefJoins} where p.id = any($1)`,
)

export const personRefs = (db: Db, ids: readonly string[]): Promise<PersonRef[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.many<PersonRef>(refs, [ids])
