/** What a column of the file may say of a person. */
export type Column =
  | 'name'
  | 'firstName'
  | 'email'
  | 'department'
  | 'site'
  | 'title'
  | 'managerEmail'
  | 'locale'
  | 'timeZone'
  | 'joinedOn'
  | 'leftOn'

const names: Record<Column, string> = {
  name: 'name full_name display_name last_name nom nom_complet nom_et_prenom prenom_et_nom nom_prenom prenom_nom nom_de_famille',
  firstName: 'first_name given_name prenom',
  email:
    'email e_mail mail email_address courriel adresse_courriel adresse_e_mail adresse_email adresse_electronique adresse_mail',
  department: 'department service departement direction',
  site: 'site location office lieu etablissement',
  title: 'title job_title job poste intitule intitule_du_poste intitule_de_poste fonction',
  managerEmail:
    'manager_email manager email_responsable e_mail_responsable e_mail_du_responsable courriel_responsable email_du_responsable courriel_du_responsable responsable email_manager',
  locale: 'locale language lang langue',
  timeZone: 'time_zone timezone fuseau fuseau_horaire',
  joinedOn:
    'joined_on joined hired_on start_date arrivee arrivee_le date_arrivee date_d_arrivee date_entree date_d_entree entree',
  leftOn:
    'left_on left end_date depart depart_le date_depart date_de_depart date_sortie date_de_sortie sortie',
}

const byName = new Map(
  Object.entries(names).flatMap(([column, all]) => all.split(' ').map((name) => [name, column as Column])),
)

const plain = (header: string) =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')

export interface Header {
  /** For each column of the file, what it says; undefined is ignored. */
  readonly columns: readonly (Column | undefined)[]
  readonly ignored: readonly string[]
}

/** Reads the header line, in English or French, whatever its case, accents and signs between words. The first of two that say the same counts. */
export function readHeader(cells: readonly string[]): Header {
  const seen = new Set<Column>()
  const columns = cells.map((cell) => {
    const column = byName.get(plain(cell))
    if (!column || seen.has(column)) return undefined
    seen.add(column)
    return column
  })
  return {
    columns,
    ignored: cells
      .filter((cell, index) => columns[index] === undefined && cell.trim() !== '')
      .map((cell) => cell.trim().slice(0, 80)),
  }
}
