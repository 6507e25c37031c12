/** Qualité & terrain, and Retours de chantier. */
export const terrain = `
@ qualite-terrain
? 2 9:20 sandrine !etiquette-lavage
# Qui décide de la couleur des étiquettes de lavage, et peut-on en avoir une de moins ?
Vert pour rincé, bleu pour passivé, blanc pour contrôlé. Ce matin j’avais une cuve avec les trois. Laquelle le quai doit-il croire ?

= 3 11:10 claire !etalonnage
# Clés dynamométriques : la campagne d’automne est finie
Soixante-deux clés vues, quatre réformées, neuf réglées. La plus fausse serrait à 41 pour 28 affichés ; elle vivait dans un tiroir et personne ne l’aimait. Les trois sites ont leur liste, par numéro de clé et jamais par personne.
> mamadou 2h La 17 est revenue du Mans avec une étiquette toute propre. On a presque peur de s’en servir.
> bastien 4h Le tiroir, c’était chez nous. Merci de ne pas l’avoir écrit.
>> claire 5h C’est vous qui l’écrivez, Bastien.
> gaelle 1d Quatre sur soixante-deux, contre onze l’an dernier. Beau travail.

= 5 15:20 bastien !plan-indice
Encore un plan à l’indice précédent au poste 12 : trois viroles percées 12 mm trop haut. On reprend, mais il faudrait que la version affichée soit la bonne.
> denis 1h L’affichage date de jeudi, l’indice de lundi. Je passe remplacer les quatre classeurs.
> loic 2h !ton-vif On nous sort un plan périmé tous les mois. À ce niveau-là, Denis, il faut changer de lunettes ou de métier.
> claire 3h Je note l’écart sur les trois viroles ; elles sont récupérables par une pastille.
> didier 1d Les classeurs des postes 9 à 14 sont à jour. On essaie un code à lire au téléphone pour l’indice en cours.

? 7 8:10 nolwenn
# Rayure filiforme après passivation : d’où vient-elle, puisque personne n’a touché la cuve ?
Toujours à 40 cm du bas, toujours sur le demi-tour gauche. #contrôle-visuel
> yanis 6h* C’est la sangle de manutention du bain : son œillet frotte quand on égoutte. Gaine posée hier, à suivre sur trois cuves.
> adele 1d Les sangles du quai ont le même œillet. Je les gaine aussi.
>> nolwenn 4d Trois cuves, zéro rayure. Il suffisait d’être au bain à 21 h.

? 10 10:40 mathilde
# Peut-on accepter une inclusion de 0,4 mm quand la norme dit 0,5 et le client « aucune » ?
Zone froide, hors produit. J’ai l’impression de refuser pour refuser. #contrôle
> anouk 3h* Le cahier des charges prime : on ne livre pas, mais on demande. J’appelle leur responsable qualité, avec votre photo et la zone repérée.
>> mathilde 2d Accord écrit en une heure. J’avais déjà préparé la meuleuse.
> victor 1d Pour la prochaine revue de contrat, gardez-moi cet exemple : « aucune » n’est pas une mesure.

= 16 14:00 denis
# Vingt-trois fiches de poste, et six que plus personne n’ouvre
J’ai compté les consultations par fiche, pas par personne. Six n’ont servi à personne en un an. Je propose de les relire avec vous, poste par poste, puis de les réunir en deux.
> yannick 1d Celle du TIG en double montant, je l’ai écrite. Elle peut partir.
> awa 1d Celle du polissage a huit pages. Une photo suffirait.
> rosa 2d Gardez celle du trou d’homme, même si on ne l’ouvre pas : on la connaît par cœur.
>> denis 3d Alors elle reste. Une fiche sue est une fiche réussie.

? 20 9:30 awa
# Ra 0,8 demandé, Ra 0,35 obtenu : est-ce une non-conformité ?
On m’a posé la question sérieusement ce matin. #rugosité
> claire 2h* Non, sauf si le plan dit « 0,8 minimum ». Mais quelqu’un a payé deux heures de trop : dites-le au chiffrage.
> marion 1d Le chiffrage écoute. Je veux bien savoir quand « trop beau » arrive.
>> awa 1d Environ une cuve sur cinq. Je compterai.

? 27 13:40 hugo
# Comment retrouver le numéro de coulée d’une vanne montée en 2014 ?
Un client me demande un certificat. Sur la vanne, il reste un R et une tache. #traçabilité
> denis 1d* Le dossier 14-0388, carnet bleu : le magasinier notait la coulée à la main. Je vous l’ai photographiée.
>> hugo 1d Merci. Onze ans plus tard, ce carnet bleu mérite une médaille.
> loic 2d C’était Roger. Il sera content.

? 33 8:50 tiago
# Qui contrôle les soudures de l’équipe de l’après-midi après 16 h 30 ?
On finit à 22 h, le labo ferme avant. Les pièces attendent le lendemain et la suite aussi.
> rosa 1d* Jusqu’à la fin du mois je reste le mardi et le jeudi jusqu’à 19 h. On regarde si cela suffit, puis on décide.
> didier 1d Les autres soirs, gardez les pièces urgentes côté labo, je les fais passer en premier à 7 h 30.
>> tiago 8d Deux soirs, et la file a disparu. À garder.

? 41 11:00 ewa
# Les tablettes du contrôle peuvent-elles prendre des photos sans passer par un téléphone personnel ?
On me demande d’autoriser les téléphones. Je préférerais que l’outil suffise.
> mathilde 1d* Oui, mais l’appareil est flou de près. Avec une bonnette à quinze euros, c’est net : essayé.
> rosa 1d Six bonnettes, et je ne sors plus jamais mon téléphone.
>> ewa 2d Six bonnettes commandées. C’est le projet informatique le plus court de l’année.

= 49 10:00 anouk
# Audit : trois remarques, et une belle phrase
L’auditrice a relevé deux dates manquantes et un plan de contrôle trop bavard. Elle a écrit aussi : « on répond aux questions là où elles se posent ». Je ne l’aurais pas mieux dit. Merci à celles et ceux qui ont été tirés au sort.
> soline 2h J’en étais. Elle m’a demandé ce que je faisais d’un doute. J’ai dit : je demande.
> etienne 1d Bravo. Et deux dates manquantes, nous survivrons.

? 68 9:10 moussa
# Une cuve arrive au quai sans sa fiche de contrôle : je charge ou je bloque ?
C’est arrivé deux fois en une semaine, et le chauffeur regarde sa montre. #quai
> anouk 1h* Vous bloquez, et vous m’appelez. Le chauffeur attendra dix minutes ; un client qui renvoie attendra trois semaines.
> sandrine 3h Les deux étaient de notre poste. On accroche désormais la fiche avant de sangler.
>> moussa 1d Ça me va. Je garde votre numéro au tableau.

= 104 9:50 rosa
La fiche des trous d’homme a changé : une photo par étape, et les deux couples selon l’épaisseur du joint. Si quelque chose est faux, dites-le ici et pas à la machine à café, car je bois du thé.
> mamadou 1h Étape 4, la clé est tenue à l’envers. Sinon parfait.
>> rosa 2h C’est ma main gauche. Je refais la photo.

@ chantier
= 3 16:10 kevin
# Mise en service chez la laiterie du Gué : deux bonnes surprises, une moins
La cuve est passée par la porte, à 4 cm près. Le lavage a tourné du premier coup. En revanche la vanne basse est montée tête en bas, et l’opérateur doit se coucher pour lire l’indicateur. Retournée sur place : quarante minutes, et un joint.
> sandrine 1h Tête en bas, c’est notre montage. Le plan ne montre pas l’indicateur, je demande à le voir.
> armelle 3h Je garde la photo de la porte pour la prochaine visite d’implantation.
> agathe 1d Indicateur ajouté sur la vue de face. Merci de l’avoir raconté sans crier.

? 6 9:40 armelle !grue-rennes
# Rennes, rue étroite : qui a déjà levé une cuve de 9 m³ avec un bras plutôt qu’une grue ?
La mairie refuse la grue avant janvier. Le couvreur propose son bras de manutention, 1,8 tonne à 12 mètres. #montage

= 12 17:00 kevin
Trois jours à Annecy sous la pluie. Le client a sorti une table, des bancs et un reblochon à chaque pause. On a fini avec une heure d’avance, et je ne sais pas si c’est le planning ou le fromage.
> nadia 1d C’est le fromage. On le note en fourniture indispensable.
> elodie 1d Le camion est revenu avec une odeur. Le chauffeur s’en plaint, mais doucement.
> fumiko 1d Il en reste ?

? 19 8:40 nadia
# Agitateur qui broute à 40 Hz chez un client : équilibrage ou palier ?
À 35 rien, à 45 rien. Le client a tout filmé, on entend bien. #diagnostic
> kevin 3h* Ni l’un ni l’autre : c’est la fréquence propre de l’arbre. Sautez la plage 38 à 42 dans le variateur, ça prend trois minutes.
> priya 1d 39.6 Hz in the model, so Kévin is right to one percent.
>> nadia 1d Plage sautée au téléphone. Le client demande si je suis magicienne, j’ai dit oui.

? 31 10:20 victor
# Quelle réserve prévoir autour d’un trou d’homme pour qu’une personne entre avec un harnais ?
Mon client a prévu 60 cm devant, contre un poteau.
> armelle 2h* Un mètre devant et 80 au-dessus, sinon le tripode ne s’ouvre pas. Envoyez-moi son plan, je le griffonne.
> kevin 1d J’ai passé une matinée coincé contre un poteau comme le sien. Un mètre vingt, s’il vous plaît.
>> victor 2d Le poteau est décalé. Il en a coûté un café.

= 44 15:30 armelle
# Ce que douze chantiers d’été nous ont appris
Cinq fois il manquait une clé, quatre fois la rallonge était trop courte, deux fois le portail plus étroit que prévu. Une seule fois un défaut de fabrication. Je prépare une liste à cocher la veille, sur une page.
> hugo 1d Ajoutez deux joints de rechange par départ. Ils coûtent moins cher qu’un coursier.
> mamadou 1d La clé manquante, c’est la 24 à œil. On peut en laisser une à demeure dans chaque caisse.
> philippe 2d Je prends la liste pour les visites avant commande. Un portail se mesure aussi à la vente.

? 59 9:00 corentin
# Les monteurs peuvent-ils m’envoyer une photo du raccordement réel, même quand tout va bien ?
Je dessine les suivantes d’après les plans, donc d’après ce que l’on croyait. #tuyauterie
> armelle 1d* Oui : quatre photos par chantier, toujours les mêmes vues. C’est dans la liste à cocher depuis lundi.
>> corentin 9d Reçu les huit premières. La réalité a des coudes que je n’avais pas.

= 88 11:20 kevin
Le client de Bergerac m’a demandé de remercier « la personne qui a poli l’intérieur ». Il a mis une lampe et il a appelé sa femme. Je transmets.
> awa 1h C’est nous deux, avec Fabio. On ne touche plus terre.
> fabio 4h La lampe, c’est la plus belle médaille.
> jeanne 3h !lampe Je peux mettre la photo de leur dos en vitrine ? On vous reconnaît tout de suite.
> etienne 1d J’ai appelé ce client pour le remercier de l’avoir dit.

? 122 10:00 agathe
# Les pieds réglables sont-ils vraiment réglés sur place, ou calés ?
Si tout le monde met des cales, je supprime 40 euros de filetage. #montage
> kevin 1d* Réglés deux fois sur trois. Mais jamais au-delà de 25 mm : la tige de 80 ne sert à rien.
> armelle 1d Gardez le filetage, raccourcissez la tige. Les cales, on les perd.
`
