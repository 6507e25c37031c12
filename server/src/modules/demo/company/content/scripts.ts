import { atelier } from './atelier.js'
import { clientsQuais } from './clients-quais.js'
import { ensemble } from './ensemble.js'
import { entreNous, seasons } from './entre-nous.js'
import { maison } from './maison.js'
import { mouldsEncore1 } from './moulds-encore-1.js'
import { mouldsEncore2 } from './moulds-encore-2.js'
import { mouldsFlux } from './moulds-flux.js'
import { mouldsMaison } from './moulds-maison.js'
import { mouldsSoudure } from './moulds-soudure.js'
import { soudureAutrefois } from './soudure-autrefois.js'
import { soudureRecent } from './soudure-recent.js'
import { terrain } from './terrain.js'

/** Threads written by hand, each played once. */
export const written = [
  soudureRecent,
  soudureAutrefois,
  terrain,
  clientsQuais,
  atelier,
  maison,
  ensemble,
  entreNous,
  seasons,
]

/** Threads played several times. */
export const moulds = [mouldsSoudure, mouldsFlux, mouldsMaison, mouldsEncore1, mouldsEncore2]
