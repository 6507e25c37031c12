import { Injectable } from '@nestjs/common'
import type { PersonRef } from '@osmose/shared/directory/person-ref'
import { Database, type Db, type Tx } from '../../platform/database/database.js'
import { type NewPerson, PeopleRepository } from './people.repository.js'
import { personRefs } from './person-refs.query.js'

export { decodeCsv, separatorOf } from './csv-text.js'
export { readHeader } from './people-columns.js'
export type { NewPerson } from './people.repository.js'
export { personColumns, type PersonColumns, personFrom, personJoins, personJson } from './person-ref.sql.js'

/** What other modules may ask or order of people. */
@Injectable()
export class People {
  constructor(
    private readonly db: Database,
    private readonly repository: PeopleRepository,
  ) {}

  /** People as shown beside what they wrote, also those who left. */
  async byIds(ids: readonly string[], db: Db = this.db): Promise<Map<string, PersonRef>> {
    const rows = await personRefs(db, [...new Set(ids)])
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** For imports, set-up and the demonstration: people with the stretch of history that begins when they joined. Tells nobody. */
  create(tx: Tx, people: readonly NewPerson[]): Promise<string[]> {
    return this.repository.create(tx, people)
  }

  /** For imports: who leads people who are already here. */
  setManagers(tx: Tx, led: readonly { id: string; managerId: string }[]): Promise<void> {
    return this.repository.setManagers(tx, led)
  }

  /** The ids of departments by name; those that are missing are made. */
  departments(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
    return this.repository.places(tx, 'departments', names)
  }

  /** The ids of sites by name; those that are missing are made. */
  sites(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
    return this.repository.places(tx, 'sites', names)
  }
}
