/** Idées simples, Sécurité au poste, and the archived move. */
export const atelier = `
@ idees
= 3 10:20 jonas
# Un aimant au bout de la balayette
Pour ramasser les copeaux de carbone avant qu’ils ne piquent l’inox. Prix : quatre euros, une vis. J’en ai monté trois, ils sont au poste de roulage, servez-vous.
> leila 1d Je veux la même, modèle long. Nos copeaux sont inox, mais les forets non.
> didier 1d Adopté pour le hall A. On en fait dix.
> claire 1d C’est exactement la cause de deux points de rouille du mois dernier.

? 6 8:50 elodie !sas-bureaux
# Pourrait-on laisser une cagette de gilets jaunes à l’entrée des visiteurs ?
Hier un chauffeur en a emprunté un sur un dossier de chaise, et le dossier était celui de quelqu’un.

= 13 14:40 sofiane
# Le code à lire au téléphone pour l’indice du plan : premier essai
Poste 12, une semaine. On lit le code, l’indice en cours s’affiche, en vert ou en orange. Quatre-vingt-six lectures, deux orange, et les deux étaient de vrais plans périmés.
> bastien 1h Les deux orange, c’étaient les miens. Je signe pour garder.
> denis 1d Et moi qui croyais que l’on ne lisait pas mes indices.
> ewa 1d Aucune donnée de personne dans le code, seulement le plan. C’était la bonne façon.
> gaelle 2d On étend aux postes 9 à 14. Merci à vous trois.

? 18 11:00 tom
# Pourquoi compte-t-on les colis deux fois au même endroit ?
Une fois en sortant du rayon, une fois au pied du camion, à quatre mètres. Ma question est naïve, je suis nouveau.
> loic 2h* Parce qu’en 2015 il y avait un mur entre les deux. Le mur est parti, pas le comptage.
> brigitte 1d On supprime le premier pendant un mois et l’on regarde les écarts.
>> tom 12d Aucun écart en douze jours. Je garde mes questions naïves.

= 28 9:10 awa
Une ardoise au-dessus du poste de polissage : le grain en cours et l’heure de changement. L’équipe suivante ne démarre plus avec un disque mort.
> fabio 1d Copié au Mans, avec une craie qui ne part pas à l’eau.
> tiago 1d Et si quelqu’un dessinait une flèche pour le sens ? Merci d’avance.

? 40 13:30 nolwenn
# Des bouchons de protection de couleur différente par diamètre, est-ce possible ?
Aujourd’hui tout est rouge, donc rouge ne veut rien dire.
> thuylinh 1d* Possible sans surcoût : rouge, bleu, jaune, vert chez le même fournisseur. Dites-moi l’ordre, la commande part mardi.
>> nolwenn 1d Du petit au grand : jaune, vert, bleu, rouge. Comme les pistes de ski.
> samir 2d Les pistes de ski du Mans, cela se visite ?

= 55 10:00 samir
# Nous avons dit non, et voici pourquoi
Musique au poste dans le hall 2 : quatre pour, cinq contre, et surtout on n’entend plus le pont. On garde les enceintes pour le repas du vendredi. Merci à qui l’a proposé, c’était bien présenté.
> capucine 1h C’était moi. Je m’occupe de la musique du vendredi, alors.
> bastien 1d !bagad Tant que ce n’est pas du bagad.

? 73 9:00 sandrine
# Une servante d’outils par cuve plutôt que par personne ?
On traverse le hall trente fois par jour pour une clé de 13. J’ai compté, vraiment.
> mamadou 1d* Essayons sur la cuverie : deux servantes, trois semaines. Si une seule clé se perd, on revient en arrière.
> loic 1d Je prête les fonds de tiroir découpés, on voit tout de suite le trou.
>> sandrine 20d Trois semaines, neuf traversées par jour au lieu de trente, aucune clé perdue.

= 112 8:40 moussa
Un miroir rond à l’angle du bâtiment C, celui où l’on ne voit rien. Il vient d’une cave, il a coûté une brouette. Déjà trois coups de frein évités, dont un par moi.
> jonas 1d Merci. J’étais l’un des trois.

@ securite
= 9 7:30 nolwenn
Presque-accident de la semaine passée : un couvercle posé sur la tranche, contre l’armoire, est tombé en travers de l’allée. Personne n’y était. On les range désormais à plat sur le chariot bas.
> yanis 1d Le chariot bas est marqué au sol depuis hier.

? 26 9:40 ingrid
# Qui tient à jour le plan des extincteurs du Mans depuis les travaux ?
J’en cherche un pour l’accueil d’un nouveau, et celui du plan est derrière une cloison.
> gerard 1d* Moi, et je suis en retard. Tournée faite ce matin : quatorze extincteurs, nouveau plan à l’entrée.

= 61 8:10 yanis
Une projection de bain sur la manche, hier soir, en égouttant trop vite. Rien sur la peau : manche longue, rinçage tout de suite. Je le raconte parce que j’étais pressé, et qu’il n’y avait pas de raison de l’être.
> loic 2d !taquinerie On t’avait bien dit que tu étais pressé de naissance.
> gerard 1h Merci de l’avoir dit. On ralentit l’égouttage de vingt secondes, pour tout le monde.
> adele 1d C’est exactement pour cela que cet endroit existe.
> nadege 1d La douche de sécurité a été vérifiée ce matin avec l’infirmière.

= 79 9:00 didier
# Trois presque-accidents, trois gestes
Le tuyau en travers du passage : enrouleur posé. L’élingue coupée : jetée, et non remise au crochet. Le transpalette qui roule seul : cale obligatoire, deux par poste.
> moussa 2h Pour les cales, j’en ai découpé quarante dans des chutes.
> sandrine 1d L’enrouleur change la vie du poste 3.
> loic 1d L’élingue jetée, je l’ai retrouvée dans la benne et je l’ai coupée en deux.
> odile 2d Merci de le raconter aussi simplement.

? 107 7:45 leila
# Quelqu’un d’autre a-t-il des gants qui s’accrochent au mandrin ?
La nouvelle dotation est plus chaude, mais elle peluche. #usinage
> didier 1h* Stop aux gants au tour, les neufs comme les anciens. Au tour, mains nues et crochet à copeaux. Les neufs restent pour la manutention.
> nadege 1d La fiche de dotation ne le disait pas. Elle le dit.
>> leila 1d Compris, et affiché. Mieux vaut froid que court.

= 125 8:00 jonas
Un bruit sec dans le pont roulant, en charge, à mi-course. J’ai posé, coupé et appelé. C’était un galet fendu. Le rapport dit « trois semaines au plus avant la rupture ».
> didier 1h Bon réflexe. Le galet est sur mon bureau, venez le voir.
> gaelle 4h Merci @{jonas}. Les cinq autres ponts sont contrôlés avant vendredi.
> mamadou 1d On devrait montrer ce galet à chaque arrivant.
> soline 1d Je l’ai tenu dans la main. On comprend tout de suite.

? 144 10:10 brigitte
# Faut-il interdire le passage entre les deux quais entre 11 h et 12 h ?
Tout le monde le coupe pour aller manger, et c’est l’heure des reculs.
> moussa 1h* Plutôt qu’interdire : une barrière à hauteur de hanche, qui s’ouvre quand le feu de recul est éteint.
> adele 1d Nous avons une chaîne depuis un an, et personne ne la saute.
>> brigitte 8d Chaîne posée, chemin fléché, une minute de plus. On digère mieux.

= 159 8:30 gerard
Glissade sans chute au bord du bain, à la prise de poste. Le caillebotis gardait l’eau de la veille. On incline chaque panneau de deux degrés.
> fabio 1d Essayé pieds mouillés : ça tient.
> claire 1d Deux degrés vérifiés, je n’ai pas pu m’en empêcher.
> nadege 1d Belle correction. J’en parle à Nantes.

= 168 9:10 didier
# Ici on raconte avant d’avoir mal
Pas de nom, pas de faute, pas de prime non plus. Dites ce qui a failli arriver, et ce que l’on a changé. Je commence : j’ai traversé sous une charge, mardi, parce que j’étais pressé. On a déplacé le passage.
> mamadou 1h Si le chef commence, on peut tous y aller.
> nolwenn 1d Le Mans suit.
> samir 1d Lyon aussi. J’en ai deux pour demain.
> sylvie 1d Merci @{didier}. Commencer par soi, c’est le plus difficile.

@ hall-b
= 152 8:20 gaelle
# Ordre des départs, semaine par semaine
La rouleuse part en premier, les postes TIG en dernier, le pont entre les deux. Chaque poste a sa date affichée dix jours avant ; si la date bouge, c’est moi qui viens vous le dire.
> didier 1h Il manque la servante de la presse. Elle pèse 400 kilos et personne n’en parle.
>> gaelle 2h Ajoutée au mercredi. Merci.
> thomas 1d Les prises réseau seront posées deux jours avant chaque poste.
> loic 1d Et les étagères du magasin B ? Elles sont scellées.

? 133 9:30 brigitte
# Qui coupe l’eau du hall B, et pendant combien de temps ?
Le quai a besoin de la sienne jusqu’au dernier camion du vendredi.
> didier 1h* Samedi de 7 h à 11 h, hors production. La vanne est derrière l’ancien vestiaire, je m’en charge.
> ewa 1d Nous profitons de la même coupure pour la baie réseau.

= 48 16:00 didier
# Ce qui nous a manqué, pour la prochaine fois
Des chariots plus larges, un deuxième élingueur, et des sandwichs. Ce qui n’a pas manqué : les bras. Deux jours d’arrêt au lieu des cinq prévus. On ferme cet espace, il a fait son travail.
> gaelle 1h Deux jours au lieu de cinq. Merci à vous, un par un.
> jonas 1d Les sandwichs, c’est noté en rouge.
> brigitte 1d Je garde la page pour le jour où l’on bougera le magasin.
`
