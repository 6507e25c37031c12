/** Voix des clients, and Quais et expéditions. */
export const clientsQuais = `
@ quais
? 2 7:40 karim !bonjour-karim
# Bonjour du quai du Mans : qui peut m’expliquer les étiquettes GS1 des palettes mixtes ?
Je suis arrivé lundi. Cariste depuis onze ans, mais chez mon ancien employeur une palette portait un seul produit. Ici j’en ai trois dans la même housse, et je ne sais pas quel code va sur le dessus. #étiquettes-gs1

= 4 7:15 adele
# Le quai B rouvre demain à 9 h
Le rideau est réparé, le nouveau capteur s’arrête avant la tête des grands. Jusqu’à midi on charge d’abord Rennes et Angers, ensuite le reste. Café offert à ceux qui attendent.
> elodie 1h J’ai prévenu les deux chauffeurs. Celui d’Angers demande si le café est bon.
> moussa 2h Il est bon. C’est le seul quai où l’on vient en avance.
> tom 3h Et il reste des gaufres.

? 5 15:10 elodie !convoi-largeur
# Qui a le gabarit d’une cuve de 3,40 m couchée sur berceau, berceau compris ?
Au-delà de 3,50 c’est convoi de deuxième catégorie, et le prix double. #convois
> thuylinh 1d Le berceau neuf fait 3,46 avec les sangles, l’ancien 3,58. Prenez le neuf, il est au hall A.
> brigitte 1d* 3,46 mesuré ce matin avec Loïc, ridelles rabattues. Vous pouvez signer en première catégorie.
>> elodie 1d Mille cent euros économisés avec un mètre ruban. Merci à vous deux.

? 9 10:00 hugo
# Peut-on expédier un joint seul le jour même si la commande tombe après 15 h ?
Un client à l’arrêt, c’est souvent à 15 h 10. #pièces
> loic 1h* Jusqu’à 16 h 20 si la pièce est en rayon et si vous m’appelez. Après, c’est le lendemain 7 h, en premier.
> thuylinh 2h Pour les dix joints les plus demandés, je fais des pochettes prêtes, déjà étiquetées.
>> hugo 3d Deux pochettes parties cette semaine à 16 h 15. Les clients n’en reviennent pas.

= 15 8:30 brigitte
# Inventaire tournant : moins 0,8 %, et on sait pourquoi
Les écarts tiennent en trois familles : colliers, joints à blanc, visserie de 8. Rien ne disparaît, tout se promène. Un bac « à remettre » par hall suffira sans doute.
> sandrine 1d Il y a un bac chez nous depuis hier. Il est déjà plein, c’est bon signe.
> thuylinh 1d J’y ai retrouvé un joint que je croyais inventé.
> gaelle 1d 0,8, c’est deux fois moins qu’au printemps. Merci.

? 23 9:45 tom
# Combien d’intercalaires entre deux fonds bombés de 1 600 ?
J’en mets quatre, mon collègue trois, et l’ancien cahier dit « suffisamment ».
> adele 1h* Quatre en hiver, trois en été : le carton durcit quand il gèle. Oui, c’est vrai, j’ai vérifié deux fois.
> moussa 1d À Nantes quatre toute l’année. On n’a pas confiance en notre été.
>> tom 1d Quatre donc. Et un « suffisamment » de moins dans le cahier.

= 36 14:15 elodie
Le camion de jeudi attendait depuis une heure parce que personne n’avait dit au quai qu’il venait avec un hayon. Désormais le type de camion est écrit dans l’avis, en première ligne.
> loic 1h Merci. La première ligne, c’est la seule que je lis en marchant.
> brigitte 1d On garde cette forme pour les trois quais.
> jonas 2d !accent Avec l’accent de ce chauffeur, de toute façon, personne n’aurait compris.

? 54 8:20 adele
# Qui garde les berceaux de retour quand un client les rend à la mauvaise adresse ?
Il y en a deux à Lyon, un à Nantes et aucun ici. #stock
> brigitte 1d* Le quai qui les reçoit les inscrit au tableau commun, le premier camion à vide les ramène. Je viens d’y mettre les trois.
> elodie 1d Camion à vide mardi, Lyon vers Le Mans. Je les prends.

= 94 9:00 moussa
J’ai repeint les zones piétonnes du quai A avec de la peinture au sable. Elle accroche, même mouillée, et on voit les lignes depuis la cabine. Il en reste un pot pour qui veut.
> adele 1d Je prends le pot. Rendez-vous à la navette de jeudi.

? 141 10:30 loic
# À quoi servent les palettes bleues, à part prendre la place ?
Elles sont au fond de la rangée 16 depuis que je suis là, et je suis là depuis longtemps.
> brigitte 1d* Elles sont consignées 12 euros. Il y en a trente-huit, je vous laisse compter.
>> loic 1d Je les aime déjà davantage. Rendues vendredi.

@ clients
? 3 10:50 farida !devis-piece
# Un client demande le même joint « en mieux » : que lui propose-t-on quand tout va bien ?
Il n’a pas de fuite, il veut seulement changer moins souvent. Je ne sais pas s’il faut lui vendre quelque chose.

= 4 9:15 nadia
# Ce qu’un maître brasseur nous a écrit
« Votre technicien m’a dit qu’il ne savait pas, puis il a rappelé le lendemain avec la réponse. Gardez-le. » C’était pour Kévin, mais aussi pour la personne du labo qui a répondu à 18 h.
> florence 1h Je le lirai en réunion lundi, lentement.
> kevin 4h La personne du labo, c’était @{mathilde}. Le compliment est à partager.
> mathilde 1d J’accepte la moitié.

= 3 14:30 hugo
Deux clients se sont parlé au salon et ont comparé leurs remises sur les pièces. Depuis, l’un des deux m’appelle tous les matins. Avons-nous une règle écrite quelque part ?
> philippe 2h Oui : la remise suit le volume de l’année, et nous ne commentons jamais celle d’un autre. Je vous envoie la page.
> ines 1h !remise Pharmalis a 14 % et la cave des Hauts 9, je l’ai vu sur leurs factures. Il n’a qu’à négocier comme eux.
> florence 1d Je reprends l’appel de demain matin avec vous.

? 8 14:10 victor
# La cidrerie Lemoigne trouve nos délais flous : qui peut lui dire une date et la tenir ?
Il accepte neuf semaines. Il n’accepte pas « huit ou neuf ».
> didier 1d* Neuf semaines, sortie d’atelier le mardi. Si cela bouge, je vous le dis avant le vendredi d’avant, pas après.
> brigitte 1d Quai réservé le mercredi.
>> victor 1d Il a répondu : « enfin un mardi ». Merci.

? 13 11:30 charlotte
# Qui peut expliquer en deux phrases pourquoi le 316L ne rouille pas, sauf quand il rouille ?
Un brasseur a des points bruns sous une étiquette. Il se sent trahi. #inox-316l
> anouk 1h* Sous l’étiquette, le chlore du lavage stagne et l’air manque : la couche protectrice ne se refait plus. On décolle, on décape, on repassive, et on n’étiquette plus là.
> yanis 1d Le produit de décapage en pot d’un kilo suffit. Gants longs, vingt minutes, rincer deux fois.
>> charlotte 1d Je lui ai lu vos quatre phrases. Il a décollé toutes ses étiquettes.

= 25 16:00 florence
# Trente jours d’appels, rangés
Deux cent douze appels. Un tiers pour des pièces, un quart pour des notices que l’on a déjà, un dixième pour dire que tout va bien. Les notices sont en tête de ma liste.
> hugo 1d Les six notices les plus demandées peuvent partir avec la cuve, dans une pochette.
> jeanne 1d Je les remets en page cette semaine, avec de vraies photos.
> denis 1d Je vous donne les dernières versions. Surtout pas celles de l’armoire.

? 37 9:30 ines
# Notre client de Porto veut visiter l’atelier un samedi : est-ce envisageable ?
Il ne passe en France que ce week-end-là. #export
> gaelle 1d* Oui, de 9 h à 11 h, avec moi et une personne volontaire payée en heures majorées. Pas de machine en marche.
> tiago 1d Volontaire. Et je parle sa langue, du moins celle de ma grand-mère.
>> ines 6d Il a signé en rentrant. Il parle encore de la visite, et de la grand-mère.

? 62 10:15 kevin
# Que répondre à un client qui lave à 95 °C « parce que c’est plus propre » ?
Ses joints durent six mois, et il les trouve chers. #garantie
> rosa 1d* Montrez-lui un joint coupé en deux : cuit dehors, mou dedans. À 82 °C dix minutes, il lave aussi bien. J’en ai trois à donner.
> hugo 30m !cosmeor On dirait le directeur de Cosméor, celui qui crie au téléphone. Tout le monde voit qui c’est.
> nadia 1d Et dites-lui ce qu’il dépense en gaz. C’est ce qui a marché avec le mien.
>> kevin 10d Joint coupé posé sur son bureau. Il est passé à 82.

= 97 11:00 luca
Au salon, quelqu’un a demandé si nous étions « ceux qui répondent au téléphone ». J’ai dit oui, et il a pris trois cartes. Je crois que c’est notre meilleur slogan.
> florence 1h On ne le mettra pas sur une affiche, mais on va le garder.
> camille 1d Qui a dit qu’on ne le mettrait pas sur une affiche ?

? 134 9:40 hugo
# Faut-il continuer à vendre les pièces de la gamme 1998 ?
Douze commandes par an, quarante références, une étagère entière. #pièces
> florence 1d* Oui : ces douze clients ont racheté pour 380 000 euros de neuf en cinq ans. L’étagère est rentable.
> marion 2d Je mets à jour les prix, ils dataient un peu. Du franc, pour deux d’entre elles.
`
