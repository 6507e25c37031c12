/** The private and the secret places, and what the calendar brings. */
export const entreNous = `
@ prod-nantes
= 2 13:50 mamadou
Relais du matin : la 800 attend son contrôle, ne pas fermer le couvercle. Le joint neuf est dans le bac bleu. @{tiago}, il reste deux jambes à pointer sur la 250, plan affiché, indice D. Bon après-midi.
> tiago 1h Bien reçu. Couvercle ouvert, jambes pointées avant la pause.

? 4 13:40 maelle !purge-b3
# Le débitmètre de purge du poste B3 saute de 6 à 12 : quelqu’un l’a ouvert ?
Je l’ai mis de côté avec une étiquette rouge. En attendant, je prends celui du B5.

= 6 13:45 didier
# Le planning de la semaine prochaine, avec ce qui peut bouger
Sûr : deux 400 et la 1 200. Probable : la cuve d’Ancenis, si la tôle arrive mercredi. Incertain : les échangeurs. Si quelqu’un a un rendez-vous, c’est aujourd’hui qu’il faut le dire.
> soline 30m Mercredi matin pour moi, médecin, retour à 11 h.
> jonas 1h Rien à signaler, à part que j’aime la 1 200.
> awa 1d J’ai besoin du tour de polissage libre jeudi après 9 h.

= 13 21:40 tiago
Relais du soir : programme 14 chargé sur l’orbitale, trois tubes faits, quatre restent. L’aspiration du B2 siffle, filtre à voir. J’ai laissé le chauffage sur 2, pas sur 5.
> yannick 10h Filtre changé à 6 h 15. Merci pour le chauffage, je croyais être malade.

? 19 7:10 soline
# Qui a déjà monté le couvercle bombé à deux sans le palan ?
Le palan est au contrôle jusqu’à midi, et je ne veux pas attendre bêtement.
> mamadou 20m* Personne, et on ne commence pas aujourd’hui. Prends la table élévatrice du hall A, elle est libre jusqu’à 11 h.
>> soline 1h Table prise. Couvercle posé, dos entier.

= 42 13:30 sandrine
Le balai aimanté est au crochet 6, pas derrière la presse. Merci de le remettre au 6. C’est la troisième fois que je l’écris, et la première fois que je le fais avec le sourire.
> jonas 1h C’est moi, deux fois sur trois. Crochet 6.

? 87 9:00 awa
# L’aspiration du polissage peut-elle rester allumée pendant la pause ?
La poussière retombe, et l’on repolit la poussière.
> didier 1h* Oui, en petite vitesse. J’ai demandé une minuterie pour que personne n’oublie le soir.

@ essais
= 4 10:10 idris
# Trois joints, trois lavages, un gagnant discret
Deux cents cycles à la soude, puis à l’acide. L’EPDM blanc perd 4 points, le FKM 6, l’hybride 1 mais il marque. Pour la laiterie, je garderais l’EPDM blanc : il se remplace en dix minutes et il prévient avant de fuir.
> rosa 2h Il prévient comment ?
>> idris 3h Il devient mat sur le bord, côté produit. On le voit à l’œil, une semaine avant.
> mathilde 1d Je veux bien une photo du bord mat pour le labo.

? 9 9:20 seun en
# Can we instrument one real tank for a week at a customer’s?
Four strain gauges, one logger, no drilling. I need a customer with patience and a socket.
> fumiko 1d* La cidrerie Lemoigne aime ce genre d’histoire. Je leur demande vendredi.
>> seun 4d They said yes, and they want the graph for their wall.

= 17 15:00 agathe
# Raté : le couvercle à ouverture latérale
Il s’ouvre d’une main, oui. Il se referme aussi d’une main, celle que l’on voulait garder. Charnière trop libre, pas de butée. Je range le plan avec la mention « à ne pas refaire sans frein ».
> benoit 1h La meilleure page de l’année.
> bastien 1d Un vérin de hayon de voiture ferait un frein. J’en ai deux dans mon garage.
>> agathe 1d Apportez-les. On ressort le plan.

? 64 10:00 priya en
# Who could 3D-print a transparent model of the conical bottom?
I want to see the swirl, not only compute it.
> idris 1d* L’école d’à côté a une grande imprimante et s’ennuie. Deux semaines, 140 euros.
>> priya 16d It works, it swirls, and everybody comes to look at it at lunch.

@ chiffrage
? 6 9:10 marion !heures-finition
# Combien d’heures de finition faut-il compter pour un intérieur miroir de 2 m³ ?
La base dit 14, les trois dernières affaires disent 21, 23 et 26. Je n’ose ni l’une ni les autres.

= 10 14:00 philippe
# Deux devis, une cuve, 18 % d’écart
Même cahier des charges, deux personnes, deux semaines d’écart. La différence tient au temps de contrôle et au transport. Désormais ces deux lignes sont relues par quelqu’un d’autre, dans les deux sens.
> ines 1h Le mien était le plus cher. Le transport, je l’avais vraiment demandé.
> marion 2h Et moi je l’avais estimé. On garde « demandé ».
> charlotte 1d Relire prend douze minutes. J’ai chronométré, pour l’argument.

? 30 10:30 charlotte
# Faut-il chiffrer le démontage de l’ancienne cuve quand le client ne le demande pas ?
J’ai peur d’alourdir la première page, et de l’oublier à la dernière.
> philippe 2h* Oui, en option, sur une ligne à part. Deux fois sur trois ils la prennent, la troisième ils nous remercient d’y avoir pensé.
>> charlotte 1d Prise, ce matin même.

@ sillage
= 12 9:00 thomas
# Reprise des nomenclatures : premier essai
Quarante et une mille lignes, 3,2 % en erreur, presque toutes avec une barre oblique. Deuxième essai dans trois semaines. Rien ne sort d’ici avant l’avis du comité.
> lison 1h Les barres obliques, encore elles. Je prépare la table de correspondance.
> gaelle 2h Trois pour cent au premier essai, c’est mieux que prévu. Merci.
> denis 1d Je relis les indices de plan ligne à ligne pour la gamme 600.

? 33 10:00 marion
# Peut-on garder les anciens numéros de devis dans le nouvel outil ?
Nos clients les citent par cœur, certains depuis quinze ans.
> lison 1d* Oui, dans un champ à part, cherchable. Le nouveau numéro sera plus court.

@ ecoute
= 16 9:30 nadege
# Relecture du mois
Quatre demandes, quatre suivies, une close. Pas de nom, comme convenu. La permanence du jeudi se décale d’une heure pour que l’équipe de l’après-midi puisse venir.
> ingrid 1h Je prends la permanence du Mans en décembre.
> sylvie 1d Merci. Pensons aussi à notre propre repos : pas deux semaines de suite.
`
/** Read with the calendar and not with days: month and day in place of the days ago, told only if inside the six months. */
export const seasons = `
@ direction
= 0105 10:00 etienne
# Une année qui commence par merci
Je ne ferai pas de vœux en dix points. Merci pour les trois cent douze cuves de l’an passé, et pour les douze qui nous ont appris quelque chose. À bientôt aux ateliers, avec la galette.
> didier 1d La galette est calculée : deux par hall, sinon c’est la guerre.
> florence 1d Bonne année à tous, clients compris.

= 0720 9:00 gaelle
# Fermeture d’été : qui garde quoi
Nantes et Le Mans ferment trois semaines, Lyon deux. La permanence du service client reste ouverte, le quai de Nantes aussi, le matin. Rien d’autre ne doit être urgent ; si cela l’est, appelez-moi, pas l’équipe.
> hugo 2h Permanence des pièces, présent. J’ai un ventilateur et huit romans.
> elodie 4h Un camion par semaine, le mardi. Le reste attendra.

@ quais
= 1028 9:00 brigitte
# L’heure a changé, les horaires des transporteurs aussi
Les deux premiers camions passent à 6 h 40. Le jour est là plus tôt, profitez-en pour les sangles.
> adele 1h Le Mans commence à 6 h 30, café compris.
> moussa 2h On voit enfin ce que l’on recule.

@ table
= 1015 10:00 odile
# Vaccination contre la grippe, entre l’entrée et le dessert
Jeudi et vendredi, salle Erdre, de 11 h 30 à 13 h 30. Sans inscription, sans obligation, et avec un biscuit.
> luca 1d Fait. Le biscuit est bon.
> awa 1d L’infirmière est douce, même avec les polisseuses.

@ securite
= 0703 8:00 didier
# Chaleur au poste : ce que l’on change dès demain
Prise de poste à 5 h 30 pour les volontaires, eau fraîche à chaque pilier, pause de dix minutes toutes les heures dès 30 °C. Personne n’a à demander.
> sandrine 1h Le pilier 4 est loin du polissage, on peut en mettre un de plus ?
>> didier 2h Il y est.
> nadege 1d L’infirmière passe deux fois par jour cette semaine.

@ covoiturage
= 0831 15:00 jonas
C’est la rentrée : je remets à plat les trajets. Dites d’où vous partez et à quelle heure, je fais les paquets ce soir.
> denis 1h Rezé, 8 h 40, retour 17 h 45.
> sandrine 1h Vertou, 5 h 35. Je sais.
> odile 1d Saint-Sébastien, 7 h 40. Je conduis une semaine sur deux.

@ veille
= 0918 10:00 benoit
Retour du salon de l’inox : beaucoup de robots, peu de soudeurs, et un stand qui servait des huîtres dans des cuves miniatures. À retenir, une brosse rotative qui ne raye pas. J’en ai demandé deux à l’essai.
> awa 2h Je veux être de l’essai.
> luca 3h Le stand aux huîtres, j’ai pris des notes.

@ premieres-semaines
= 0901 9:00 julien
# Six apprentis arrivent cette semaine
Deux par site. Un tuteur chacun, un casier chacun, et le même premier jour pour tous : la visite, la sécurité, le déjeuner. Si vous les croisez, dites votre prénom en premier.
> capucine 1d Ma tutrice de l’époque est encore ma voisine de poste. Bienvenue à eux.
> didier 1d Casiers prêts, avec des cadenas neufs.
`
