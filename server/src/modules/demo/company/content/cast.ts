/**
 * The people with a voice, one a line:
 * key | name | department | site | title | hours | manager | topics | languages | one line about oneself
 * `=30` after the hours: joined that many days ago; `-70`: left that many days ago.
 */
export const cast = `
etienne | Étienne Mérand | commerce | nantes | président | 8:00-19:00 | | stratégie, clients | fr,en | Troisième du nom à la tête de la maison. Je réponds moi-même, parfois le lendemain.
gaelle | Gaëlle Le Dantec | production | nantes | directrice industrielle | 7:30-18:00 | etienne | flux, investissements | fr,br,en | Trois ateliers, un seul métier. Je suis au poste le mardi et le jeudi matin.
philippe | Philippe Aubry | commerce | nantes | directeur commercial | 8:30-18:30 | etienne | agroalimentaire, devis | fr,en | Vingt ans de laiteries. Un bon devis se relit à deux.
florence | Florence Guichard | service-client | lyon | responsable du service client | 8:00-17:30 | etienne | garantie, chantiers | fr | Derrière chaque réclamation, il y a quelqu’un qui attend sa cuve.
sylvie | Sylvie Marchand | rh | nantes | directrice des ressources humaines | 8:30-18:00 | etienne | dialogue-social, recrutement | fr,en | Ma porte est ouverte entre 13 h et 14 h, sans rendez-vous.
camille | Camille Roussin | marketing | nantes | directrice du marketing | 9:00-18:30 | etienne | marque, salons | fr,en,es | Je raconte ce que vous fabriquez. Invitez-moi quand une belle pièce part.
thomas | Thomas Guével | informatique | nantes | directeur informatique | 8:30-18:00 | etienne | sécurité-numérique, erp | fr,en | Si c’est compliqué, c’est que nous n’avons pas fini.
anouk | Anouk Leray | qualite | nantes | responsable qualité | 8:00-17:30 | gaelle | audit, iso-9001 | fr,en | Une non-conformité bien écrite est déjà à moitié réglée.
benoit | Benoît Charrier | bureau-etudes | lyon | responsable du bureau d’études | 8:30-18:00 | gaelle | codap, calcul | fr,en | Je dessine moins qu’avant et je le regrette.
brigitte | Brigitte Sallé | logistique | nantes | responsable logistique | 7:30-17:00 | gaelle | stock, transport | fr | Un quai propre est un quai qui part à l’heure.
didier | Didier Pasquier | production | nantes | chef d’atelier | 6:30-15:30 | gaelle | planning, chaudronnerie | fr | Trente et un ans ici, dont neuf à la rouleuse.
remi | Rémi Chaumont | production | lyon | chef d’atelier | 6:30-15:30 | gaelle | planning, usinage | fr | Lyon, halls 1 et 2. Passez par le portail bleu.
gerard | Gérard Lhuillier | production | le-mans | chef d’atelier | 6:30-15:30 | gaelle | finition, passivation | fr | Finition et passivation. On nous envoie ce que les autres n’ont pas fini, et on le rend beau.
helene | Hélène Dargent | marketing | nantes | animatrice du réseau interne | 8:30-18:30 | camille | communautés, accueil | fr,en | J’anime ce réseau. Écrivez-moi si quelque chose coince, ou si rien ne coince.
nadege | Nadège Rousseau | rh | nantes | responsable du développement RH | 8:30-17:30 | sylvie | formation, mobilité | fr,en | Formation, mobilité, entretiens. Je préfère un café à un formulaire.
ewa | Ewa Nowicka | informatique | nantes | administratrice des systèmes | 8:30-17:30 | thomas | réseau, sauvegardes | pl,fr,en | Je garde les clés, pas les messages.
mamadou | Mamadou Sarr | production | nantes | chef d’équipe, cuverie | 6:00-15:00 | didier | serrage, étanchéité, brides | fr,wo | L’équipe du matin, cuverie. Venez voir avant d’écrire un plan, le café est bon.
soline | Soline Abgrall | production | nantes | opératrice en chaudronnerie | 7:30-16:30 | mamadou | joints, chaudronnerie, montage | fr | Montage des trous d’homme et des piquages. J’aime comprendre pourquoi ça fuit.
yannick | Yannick Thébaud | production | nantes | soudeur TIG | 6:00-14:00 | mamadou | soudure-tig, inox-316l | fr | Vingt-quatre ans de TIG. La moitié du cordon, c’est la préparation.
maelle | Maëlle Quéré | production | nantes | soudeuse TIG | 6:00-14:00 | mamadou | soudure-tig, purge-argon | fr,br | Deux qualifications, bientôt trois. Je prends les tubes fins.
tiago | Tiago Monteiro | production | nantes | opérateur en soudage orbital | 14:00-22:00 | didier | soudage-orbital, tuyauterie | pt,fr | L’orbitale et moi, équipe de l’après-midi.
sandrine | Sandrine Oger | production | nantes | monteuse, finition | 6:00-14:00 | didier | montage, contrôle-visuel | fr | Dernière à toucher la cuve avant le quai. Je vois tout.
jonas | Jonas Lebreton | production | nantes | chaudronnier | 14:00-22:00 | didier | roulage, tôlerie | fr | Roulage, cintrage, et covoiturage depuis Clisson.
awa | Awa Camara | production | nantes | polisseuse | 6:00-14:00 | didier | polissage, rugosité | fr | Ra 0,4 sans rayure de retour : ça s’apprend, je montre volontiers.
samir | Samir Haddad | production | lyon | chef d’équipe, assemblage | 6:00-15:00 | remi | assemblage, accueil | fr,ar | Assemblage, hall 2. Les nouveaux passent d’abord par chez nous.
bastien | Bastien Kermarrec | production | lyon | soudeur | 6:00-14:00 | samir | soudure-tig, piquages | fr | Breton de Lyon. Piquages et petites séries.
capucine | Capucine Morel | production | lyon | chaudronnière | 6:00-14:00 | samir | chaudronnerie, traçage | fr,en | Traçage à la main quand la machine ne sait pas.
leila | Leïla Bouzid | production | lyon | opératrice d’usinage | 14:00-22:00 | remi | usinage, brides | fr | Tour et fraiseuse, inox surtout. Mes copeaux sont longs et mes cotes sont bonnes.
nolwenn | Nolwenn Jégou | production | le-mans | cheffe d’équipe, finition | 6:00-15:00 | gerard | finition, planning | fr | Finition au Mans. Prévenez-nous deux jours avant et tout ira bien.
fabio | Fabio Ferrara | production | le-mans | polisseur | 6:00-14:00 | nolwenn | polissage, cordons | it,fr | Polissage miroir. Le cordon doit disparaître sans que la tôle maigrisse.
yanis | Yanis Mebarki | production | le-mans | opérateur de décapage | 14:00-22:00 | nolwenn | décapage, passivation | fr | Décapage et passivation. Les gants sont obligatoires, la bonne humeur conseillée.
thuylinh | Thuy-Linh Pham | logistique | nantes | gestionnaire des joints et de la visserie | 8:00-16:30 | brigitte | joints, références, stock | vi,fr | Huit cents références de joints. Donnez-moi le diamètre, je vous dis l’étagère.
loic | Loïc Guérin | logistique | nantes | magasinier | 7:00-15:00 | brigitte | magasin, inventaire | fr | Magasin central. Franc, parfois trop.
moussa | Moussa Keita | logistique | nantes | cariste | 6:00-14:00 | brigitte | caristes, quai | fr | Caces 3 et 5. Je recule mieux que j’avance.
adele | Adèle Ngo | logistique | le-mans | cheffe de quai | 7:00-15:30 | brigitte | étiquetage, quai, accueil | fr | Quai B du Mans. Si vous arrivez chez nous, c’est moi qui vous montre la machine à café.
tom | Tom Verhaeghe | logistique | le-mans | préparateur de commandes | 7:00-15:00 =120 | adele | colisage | fr,nl | Arrivé du Nord avec mes gaufres.
elodie | Élodie Rambaud | logistique | lyon | affréteuse | 8:00-17:00 | brigitte | transport, convois | fr,en | Je trouve un camion pour ce qui ne rentre pas dans un camion.
ines | Inês Ferreras | commerce | lyon | chargée d’affaires export | 9:00-18:00 | philippe | devis, export | es,pt,fr | Péninsule Ibérique et quelques caves du Languedoc.
marion | Marion Delcourt | commerce | lyon | chargée de chiffrage | 8:30-17:30 | philippe | chiffrage, devis | fr,en | Je compte les heures avant qu’elles n’existent.
victor | Victor Lanoë | commerce | nantes | chargé d’affaires, Ouest | 8:30-18:30 | philippe | laiteries, devis | fr | Quarante mille kilomètres par an entre Brest et La Rochelle.
charlotte | Charlotte Weiss | commerce | lyon | chargée d’affaires, brasseries | 9:00-18:00 | philippe | brasseries, export | de,fr,en | Alsacienne, donc brasseries. C’est un métier.
nadia | Nadia Belkacem | service-client | lyon | technicienne du service client | 8:00-17:00 | florence | diagnostic, garantie | fr,ar | Au téléphone depuis douze ans. J’entends une pompe qui cavite.
hugo | Hugo Tessier | service-client | nantes | gestionnaire des pièces détachées | 8:30-17:00 | florence | pièces, références | fr | Retrouver la pièce d’une cuve de 1998 : mon sport.
armelle | Armelle Coué | service-client | nantes | coordinatrice des chantiers | 8:00-17:30 | florence | chantiers, montage | fr | J’envoie les équipes, je récolte les histoires.
kevin | Kévin Marchetti | service-client | lyon | technicien itinérant | 7:30-16:30 | florence | chantiers, mise-en-service | fr,it | Une semaine sur deux chez le client. Je réponds depuis le camion, à l’arrêt.
farida | Farida Zerrouki | service-client | lyon | conseillère | 8:30-17:00 =47 | florence | accueil-client | fr,ar | Nouvelle depuis peu, déjà perdue deux fois dans le hall 2.
rosa | Rosa Ferreira | qualite | nantes | contrôleuse soudures et joints | 7:30-16:00 | anouk | étanchéité, serrage, ressuage | pt,fr | Entre le banc d’essai et les postes. Apportez la pièce, on ira plus vite.
claire | Claire Vasseur | qualite | le-mans | métrologue | 7:30-16:30 | anouk | métrologie, étalonnage | fr,en | Je mesure ce que vous fabriquez et j’étalonne ce qui mesure.
mathilde | Mathilde Joubert | qualite | lyon | contrôleuse, essais non destructifs | 7:30-16:00 | anouk | ressuage, radiographie | fr | Ressuage, ultrasons. Le défaut était là avant moi.
denis | Denis Rocher | qualite | nantes | chargé de documentation | 9:00-17:30 | anouk | fiches, dossiers-soudage | fr | Je tiens les fiches à jour. Signalez-moi celles qui mentent.
fumiko | Fumiko Lacaze | bureau-etudes | lyon | ingénieure soudage | 8:30-18:00 | benoit | plan-de-soudure, brides, qmos | ja,fr,en | Plans de soudure et qualifications. Je préfère un croquis au feutre à un long message.
idris | Idris Benhaddou | bureau-etudes | lyon | ingénieur d’essais | 8:30-17:30 | benoit | essais, prototypes, joints | fr,ar,en | Je casse des choses pour savoir quand elles cassent.
seun | Oluwaseun Adeyemi | bureau-etudes | lyon | ingénieur calcul | 9:00-18:00 | benoit | calcul, serrage, brides | en,yo,fr | Stress analysis. I read French better than I write it, so far.
agathe | Agathe Fournier | bureau-etudes | lyon | dessinatrice-projeteuse | 8:30-17:30 | benoit | plans, nomenclatures | fr | Indice C, indice D, indice paix.
priya | Priya Raman | bureau-etudes | lyon | ingénieure simulation | 9:00-18:00 | benoit | simulation, agitation | ta,en,fr | Fluids, mixing, heat. Learning French one lunch at a time.
corentin | Corentin Le Goff | bureau-etudes | nantes | projeteur | 8:30-17:30 | benoit | plans, tuyauterie | fr,br | Le bout de Nantes du bureau d’études : six personnes et une machine à café capricieuse.
julien | Julien Bazin | rh | lyon | chargé de formation | 8:30-17:30 | nadege | formation, habilitations | fr,en | Habilitations, Caces, qualifications : je relance avant l’échéance, promis.
odile | Odile Faucheux | rh | nantes | gestionnaire de paie | 8:00-16:30 | sylvie | paie, congés | fr | Posez vos questions avant le 20, vos réponses tombent avant le 25.
ingrid | Ingrid Solheim | rh | le-mans | chargée de recrutement | 8:30-17:00 | sylvie | recrutement, accueil | no,fr,en | Recrutement au Mans et à Nantes. Je relis aussi les annonces que personne ne lit.
jeanne | Jeanne Albaret | marketing | nantes | chargée de contenus | 9:00-17:30 | camille | photo, portraits | fr,en | Je viens avec un appareil photo et je demande toujours avant.
luca | Luca Bianchi | marketing | lyon | chargé des salons | 9:00-18:00 | camille | salons, événements | it,fr,en | Montage de stands, démontage de stands.
sofiane | Sofiane Amrani | informatique | nantes | technicien support | 8:00-17:00 | thomas | postes, imprimantes | fr,ar | Avez-vous essayé de me demander ?
lison | Lison Carpentier | informatique | lyon | référente ERP | 8:30-17:30 | thomas | erp, nomenclatures | fr,en | L’ERP et moi avons conclu une trêve.
jb | Jean-Baptiste Cottin | production | nantes | soudeur | 6:00-14:00 -66 | mamadou | soudure-tig, transmission | fr | Quarante et un ans de soudure, et un potager qui attend.
karim | Karim Ould-Amar | logistique | le-mans | cariste | 7:00-15:00 =6 | adele | caristes, étiquettes-gs1 | fr,ar | 
salome | Salomé Giraudet | bureau-etudes | lyon | dessinatrice | 8:30-17:30 =9 | benoit | plans | fr,en | 
ousmane | Ousmane Ba | production | nantes | apprenti chaudronnier | 7:30-15:30 =11 | mamadou | chaudronnerie | fr,ff | 
eleni | Eleni Markou | commerce | lyon | chargée d’affaires export | 9:00-18:00 =12 | philippe | export | el,en,fr | Wine tanks, olive oil, and a lot of ferries.
quentin | Quentin Harel | service-client | nantes | conseiller | 8:30-17:00 =4 | florence | pièces | fr | 
`
