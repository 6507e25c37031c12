/** More threads played several times: workshops and control. */
export const mouldsEncore1 = `
@ soudure
?* 8 maelle,bastien,capucine
# [Combien de|Quel débit de] purge pour un tube de {dn} en {nuance}, [fermé des deux côtés|long de {2-6} mètres|avec un coude] ?
[J’ouvre à {6-15} L/min|Au bouchon mousse|Avec du scotch et un trou], [et la racine bleuit|et il reste une teinte paille|et je ne sais jamais quand commencer]. [L’oxymètre est au contrôle|J’y passe {10-30} minutes|Je préfère demander]. #purge-argon
> yannick/tiago/maelle 1-8h* [Compte dix fois le volume|Attends {3-12} minutes, montre en main|Ouvre fort puis baisse à {5-8} L/min], [et entre par le bas|et laisse sortir en haut|et ne coupe qu’à 200 °C]. [L’argon est lourd|Un briquet à la sortie suffit à vérifier|C’est écrit sur la fiche {fiche}].
>> ^ 1-2d [Racine blanche|Argentée cette fois|Parfait], [sur {few} tubes|dès le premier|et moins de gaz qu’avant].
> rosa/mathilde 4-28h [Une teinte paille s’accepte|À l’œil nu cela suffit], [hors produit|au-dessus du niveau|pour {client}]. [Le bleu, non|Au moindre bleu, appelez-moi|Gardez-moi une chute].
> P 5-30h 60% [On a fabriqué des bouchons en {joint}|J’ai un jeu de bouchons en {dn}|Le bouchon gonflable vaut son prix], [à emprunter|il est au poste {poste}|je le prête].

?* 7 soline,samir,nolwenn,sandrine
# [Quelle clé|Quel outil|Quelle rallonge] pour [serrer|atteindre] les {few} boulons [côté mur|sous le fond|derrière la jambe] de la {cuve} ?
[La clé plate passe, pas le couple|On y arrive à l’oreille, ce n’est pas sérieux|Il manque {10-35} mm]. #serrage
> mamadou/loic/tiago 30-300m* [Un embout à cardan court|La clé à œil contre-coudée|Le renvoi d’angle de {8-14} mm], [au magasin|au crochet du poste {poste}|dans la servante bleue]. [Ajoute {2-4} N·m pour l’angle|Vérifie l’étalonnage|Rapporte-la avant {jour}].
>> ^ 2-28h [Ça passe|Serré au couple|Fait], [merci @{c1}|tout serré en {5-15} minutes|et mes doigts sont intacts].
> claire/rosa 5-30h 70% [Avec un renvoi d’angle|Si vous changez d’embout], [la clé 17 est la bonne|dites-moi laquelle, je la mets au tableau|le couple lu n’est pas le couple vrai : {5-10} % d’écart].
> P 1-2d 55% [À dessiner autrement un jour|On perd le même temps {ici}|J’ai soudé une clé exprès], [en attendant|sur toute la série|elle porte mon prénom].

=* 7 mathilde,rosa,claire
[Ressuage|Contrôle] de {jour} : {few} [cuves|piquages|viroles], [une seule indication|un seul doute, levé depuis]. [Origine|La cause] : [une trace de feutre|un coup de brosse carbone|une reprise trop chaude|un arrêt de cordon]. [Pensez à dégraisser avant|La photo est au labo|Rien à reprendre].
> yannick/bastien/capucine/maelle 1-9h [Vu|Merci|Bien reçu au poste {poste}], [on fait attention|c’est dit à l’équipe|je range mieux mes brosses].
> P 3-30h 65% [On peut venir regarder|Bon à savoir|Je préviens l’équipe], [{jour} à la pause|même chose arrivée {ici}|cela évitera une reprise].
>> ^ 1-2d 60% [Merci à tous|Volontiers|Venez à {8-15} h], [cela rend le contrôle plus court|il y a de la place pour {few}|on garde la pièce jusque-là].

?* 6 corentin,agathe,idris
# [1#Un joint {joint} peut-il|Une portée de {dn} peut-elle|Une bride tournante peut-elle] tenir [le vide partiel|{70-92} °C en continu|un démontage par semaine] ?
[Demande de {client}|Pour la {cuve}|C’est la première fois qu’on me le demande]. [Le catalogue dit oui, en petit|Je n’ai qu’un essai de {2011-2021}|J’aimerais un retour réel]. #joints
> fumiko/benoit 2-20h* [Oui, avec une gorge fermée|Oui, mais {6-18} mois au plus|Oui, en resserrant après le premier lavage] : [le banc l’a montré|nous l’avons vu chez {client}|l’essai est dans le classeur].
> thuylinh/hugo 4-28h [J’ai {10-40} joints en rayon|Le fournisseur en reprend si besoin|Attention au délai : {2-7} semaines], [dites-moi tôt|je bloque {few} pièces|référence sur l’étagère du haut].
>> ^ 1-3d [Dessiné|C’est sur le plan|Choix fait], [merci @{c1}|raison notée dans la marge|le client est d’accord].

@ qualite-terrain
=* 7 denis,rosa,anouk
Fiche {fiche} : [nouvelle version|une page de moins|photo refaite]
[On y trouve|Ce qui change|En clair] : [le couple selon l’épaisseur|la cote à mesurer en premier|l’ordre des lavages|le nom du service à appeler]. [Proposé par l’équipe du poste {poste}|Relue par {few} personnes|Essayée une semaine au hall [A|B|C]]. [L’ancienne se jette|Dites-moi si un mot gêne|Imprimez-la en couleur].
> mamadou/samir/nolwenn/sandrine 1-10h [Affichée|Lue au relais|Bien plus claire], [merci {auteur}|on garde la photo|les lunettes peuvent rester dans la poche].
> P 4-30h 65% [Ligne {few} : il manque l’unité|Rien à redire|J’aurais mis la photo plus grande], [sinon parfait|bravo|c’est pour chipoter].
> L 5-40h 45% [On met la même au quai|Utile aussi au magasin|Reçue {ici}], [merci|plastifiée|côté visible].
>> ^ 1-2d 55% [Corrigé|Merci pour l’œil|C’est noté], [version suivante {jour}|vous aviez raison|personne d’autre ne l’avait vu].

?* 6 yanis,awa,fabio,gerard
# [1#Quelle rugosité|Quel aspect|Quelle teinte] [est acceptable|faut-il viser|attend le client] [sur les cordons|à l’intérieur du dôme|sous le trou d’homme] de la {cuve} ?
[{client} n’a rien écrit|Le plan dit « soigné »|On me demande mon avis, je préfère le vôtre]. [Photo à la lampe rasante, si besoin|La pièce est au poste|Elle doit partir {jour}].
> claire/anouk/rosa 1-9h* [1#Ra 0,8 partout où passe le produit|Uniforme, sans rayure qui accroche l’ongle|Paille au plus, jamais bleu], [le reste est de la coquetterie|et notez-le|comme sur l’étalon du labo]. [Je passe {jour}|Gardez une photo|C’est bon pour moi].
>> ^ 1-2d [Accepté|C’est passé|Livré], [sans reprise|{1-3} h de gagnées|merci @{c1}].
> C 6-30h 50% [Je fais préciser au prochain contrat|Le client regarde surtout le trou d’homme|C’est une bonne question pour la revue de contrat], [promis|merci @{c1}|vu sur place].

@ prod-nantes
=* 12 mamadou,didier,sandrine
[Pour demain|Ordre de {jour}|Ce qui change cette semaine] : [la {cuve} passe devant|le poste {poste} est fermé jusqu’à {9-14} h|contrôle à {8-15} h au lieu de {8-15} h|{few} personnes en formation]. [{client} attend|La tôle arrive par {transporteur}|Le palan est réservé]. [Dites-moi si cela coince|Rien d’autre ne bouge|Le tableau est à jour].
> soline/awa/maelle/yannick/tiago 10-300m [Vu|Entendu|C’est noté], [on s’arrange|je prends le poste {poste}|je prépare {outil}].
> P 1-20h 55% Une question : [qui ferme le bain|garde-t-on le même gabarit|qui prévient l’équipe du soir] ?
>> ^ 1-22h 55% [Je m’en occupe|C’est prévu|C’est au tableau], [et merci|comme la dernière fois|avant {jour}].

@ essais
?* 5 fumiko,agathe,priya
# [Qui a une pièce|Reste-t-il une chute|Où trouver un échantillon] de {nuance} en {ep} pour [un pliage|une éprouvette|un essai au sel] ?
[{few} morceaux de {10-30} cm suffisent|Même rayée|Avant {jour} si possible].
> leila/bastien/yanis/mathilde/rosa 1-9h* [J’en ai au poste {poste}|Chute de la {cuve}, je la garde|Oui, au labo], [je l’envoie par la navette|passez la prendre|avec le numéro de coulée].
>> ^ 1-3d [Reçu|Merci], [l’essai tourne|le sel travaille|le pli est parfait].

@ securite
=* 7 mamadou,remi,adele,sandrine
[Bonne surprise|Vu en passant|Un geste simple], au [quai|hall [A|B|C]|poste {poste}] : [une rallonge rangée au lieu de traîner|un casque tendu à un visiteur|un chariot calé sans qu’on le demande|une fuite d’huile entourée de sciure en {few} minutes]. [Cela se dit aussi|Merci à l’équipe|On continue].
> nolwenn/didier/samir/moussa 1-10h [Merci de le dire|Vu aussi|Bien], [ça change des reproches|l’équipe est contente|je le répète au relais].
> R 5-40h 60% [Cela vaut un récit|Noté avec plaisir|Merci], [bravo à l’équipe|on en parlera au comité|sans nom, mais de bon cœur].
`
