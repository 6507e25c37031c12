import { type Catalogue, de } from '../core/messages.js'

export const fr = {
  title_until: ({ time }: { time: string }) =>
    `Le reste du temps est à vous : rien ne vous parvient après ${time}`,
  title_always: 'Tout votre temps est à vous : rien ne vous parvient',
  over: 'Mes réglages, enregistrés à mesure',
  saved: 'Enregistré.',
  not_saved: 'Ce réglage n’est pas parti. Réessayez.',
  aside: 'Autres réglages',

  hours: 'Mes heures',
  hours_days: 'Je suis joignable',
  start: 'Début',
  end: 'Fin',
  zone: 'Fuseau horaire',
  region_africa: 'Afrique',
  region_america: 'Amérique',
  region_antarctica: 'Antarctique',
  region_arctic: 'Arctique',
  region_asia: 'Asie',
  region_atlantic: 'Atlantique',
  region_australia: 'Australie',
  region_europe: 'Europe',
  region_indian: 'Océan Indien',
  region_pacific: 'Pacifique',
  region_other: 'Temps universel',
  week: ({ days, start, end }: { days: string; start: string; end: string }) =>
    `Joignable ${days}, de ${start} à ${end}.`,
  week_none: 'Aucun jour choisi : toujours au calme.',
  night: ({ end }: { end: string }) => `Jusqu’au lendemain, ${end}.`,
  quiet: 'au calme',
  holidays: 'Au calme aussi les jours fériés de France.',
  outside: 'En dehors',
  outside_text:
    'Rien ne vous est envoyé. Ce qui arrive vous attend à votre retour, rangé. Vous pouvez toujours venir lire.',
  device_zone: ({ zone }: { zone: string }) => `Votre appareil est réglé sur ${zone}.`,
  use_device_zone: 'La prendre',

  sessions: 'Appareils',
  sessions_why: 'Où votre compte est ouvert.',
  sessions_loading: 'Vos sessions arrivent',
  here: 'vous êtes ici',
  opened: ({ when }: { when: string }) => `ouvert ${when}`,
  seen: ({ when }: { when: string }) => `utilisé ${when}`,
  end_session: 'Terminer',
  end_session_name: ({ device }: { device: string }) => `Terminer la session ${de(device)}`,
  session_ended: ({ device }: { device: string }) => `${device} : session terminée.`,
  sign_out: 'Me déconnecter d’ici',
  unknown_device: 'Appareil inconnu',
  on: ({ browser, system }: { browser: string; system: string }) => `${browser} sur ${system}`,

  password: 'Mot de passe',
  password_why: 'Le changer ferme vos autres sessions.',
  password_open: 'Changer mon mot de passe',
  password_current: 'Mot de passe actuel',
  password_next: 'Nouveau mot de passe',
  password_hint: 'Douze signes au moins. Une phrase tient mieux qu’un mot compliqué.',
  password_save: 'Changer le mot de passe',
  password_done: 'Mot de passe changé. Vos autres sessions sont fermées.',
  cancel: 'Annuler',

  appearance: 'Langue et apparence',
  language: 'Langue',
  theme: 'Apparence',
  keys: 'Raccourcis clavier',
  keys_hint: 'J, K, C et les autres. Ctrl K reste.',

  data: 'Mes données, mes droits',
  data_text: 'Ce qui est gardé de vous, qui le voit, et combien de temps.',
  data_seen: 'Ce que les RH voient de moi',
  data_privacy: 'Qui voit quoi, gardé combien de temps',
  data_profile: 'Ma page, telle que tout le monde la voit',
  who: 'Qui voit ces réglages',
  who_text:
    'Vous. Votre responsable et les RH n’en voient rien ; vos heures servent seulement à ne pas vous déranger.',

  privacy_title: 'Vos données, en clair',
  privacy_intro:
    'Osmose est hébergée par votre organisation. Rien n’en sort tant qu’une personne qui l’administre n’a pas branché un autre service, et aucun traceur n’y est posé.',
  privacy_who: 'Qui voit quoi',
  privacy_who_1:
    'Une publication se lit par celles et ceux que sa communauté nomme : toute l’entreprise si elle est publique, ses membres si elle est privée ou secrète. Vous le lisez avant de publier.',
  privacy_who_2:
    'Votre page se lit par tous vos collègues. Elle ne dit ni quand vous vous connectez, ni combien vous écrivez.',
  privacy_who_3:
    'Les RH et la direction lisent des chiffres de groupes, jamais de personnes. Un groupe trop petit n’est pas montré.',
  privacy_who_4: 'Votre responsable ne reçoit rien sur vous.',
  privacy_who_5: 'La modération lit ce qui lui est signalé. Qui signale n’est nommé nulle part.',
  privacy_who_6:
    'Les personnes qui administrent règlent l’installation. Osmose ne leur ouvre pas les communautés fermées ; qui tient la machine, lui, en tient la base de données.',
  privacy_keep: 'Gardé combien de temps',
  privacy_keep_posts: 'Vos publications et commentaires',
  privacy_keep_posts_for: 'tant que vous ne les supprimez pas',
  privacy_keep_views: 'Ce que vous avez ouvert',
  privacy_keep_views_for: '90 jours, pour des comptes de groupes et pour l’ordre de votre fil « Pour vous »',
  privacy_keep_days: 'Les jours où vous avez participé',
  privacy_keep_days_for: '13 mois, un oui ou un non par jour',
  privacy_keep_sessions: 'Vos sessions',
  privacy_keep_sessions_for: 'jusqu’à leur fin ; vous les voyez et les fermez dans vos réglages',
  privacy_keep_searches: 'Vos recherches',
  privacy_keep_searches_for: 'sur votre appareil seulement, effacées quand vous vous déconnectez',
  privacy_keep_drafts: 'Vos brouillons',
  privacy_keep_drafts_for:
    'jusqu’à l’envoi, ou jusqu’à ce que vous les supprimiez ; personne d’autre ne les lit',
  privacy_keep_moderation: 'Les décisions de modération',
  privacy_keep_moderation_for: 'dans un journal qui ne se réécrit pas',
  privacy_never: 'Ce qui n’existe pas',
  privacy_never_text:
    'Ni note d’activité, ni classement de personnes, ni « vu à telle heure », ni copie à votre responsable. Aucun coup de pouce ne nomme quelqu’un qui se tait.',
  privacy_rights: 'Vos droits',
  privacy_rights_text:
    'Vous pouvez lire, corriger et supprimer ce que vous avez écrit, ici, sans demander. Pour une copie de tout ce qui vous concerne, pour l’effacement de votre compte ou pour vous opposer à un calcul, adressez-vous à la personne qui administre Osmose ou à votre délégué à la protection des données : ces gestes ne sont pas encore en libre-service. Vous pouvez saisir la CNIL.',
  privacy_cookie: 'Un seul cookie',
  privacy_cookie_text:
    'Celui de votre session. Il est nécessaire pour garder votre session ouverte et ne sert à rien d’autre ; c’est pourquoi aucun bandeau ne vous le demande.',
  privacy_see: 'Ce que les RH voient de moi',

  access_title: 'Accessibilité : non encore audité',
  access_intro:
    'Cette page dit où en est Osmose, honnêtement. Aucun audit n’a encore été fait : nous ne pouvons donc déclarer aucune conformité.',
  access_aim: 'Ce que nous visons',
  access_aim_text:
    'Le niveau AA des règles WCAG 2.2, et donc le RGAA, pour toutes les pages, en français et en anglais.',
  access_done: 'Ce qui est fait et vérifié à chaque version',
  access_done_1: 'Tout se fait au clavier ; le point où l’on se trouve est toujours visible.',
  access_done_2:
    'Les contrastes sont calculés pour le clair et le sombre, et rien n’est dit par la couleur seule.',
  access_done_3: 'Les pages tiennent sur 320 pixels de large et avec un texte agrandi à 200 %.',
  access_done_4:
    'Les mouvements s’arrêtent quand votre appareil le demande ; les raccourcis d’une lettre se désactivent.',
  access_done_5: 'Un contrôle automatique parcourt les pages. Il ne trouve qu’une partie des défauts.',
  access_not: 'Ce qui n’est pas encore sûr',
  access_not_1: 'Aucune personne utilisant un lecteur d’écran n’a encore éprouvé l’ensemble.',
  access_not_2: 'Les images et documents importés d’un autre outil n’ont souvent pas de description.',
  access_not_3: 'Les graphiques ont un tableau équivalent, mais leur lecture vocale n’a pas été éprouvée.',
  access_help: 'Quelque chose vous arrête ?',
  access_help_text:
    'Dites-le à la personne qui administre Osmose dans votre organisation, avec la page et ce que vous vouliez faire. Si la réponse ne vient pas, le Défenseur des droits peut être saisi.',
  access_date: 'Page écrite le 22 novembre 2026.',
  back_home: 'Revenir à Osmose',
} as const satisfies Catalogue
