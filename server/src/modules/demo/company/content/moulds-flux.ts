/** Chantiers, quais, clients, sécurité: threads played several times. */
export const mouldsFlux = `
@ chantier
=* 8 kevin,armelle
# {ville}, {client} : [mise en service|montage|deux jours sur place]
[Arrivée à {6-9} h|Camion à l’heure|Une heure de route de trop]. [La {cuve} est posée et calée|Tout est raccordé|Premier lavage passé]. [Il a manqué [{few} colliers de {dn}|une rallonge de {15-40} mètres|un escabeau]|Ce qui a bien marché : [la liste de la veille|le plan d’implantation, juste au centimètre]|Ce que je retiens : mesurer le portail avant].
> sandrine/didier/samir/mamadou 2-26h [Merci du retour|Bien noté à l’atelier|Lu au relais], [on complète la caisse|la suivante part {jour}|je regarde avec l’équipe].
> S 1-9h [Le client a appelé|{client} vient d’écrire|Message reçu ce matin] : [une question sur {piece}|on nous demande la notice]. [Je m’en charge|C’est réglé|Je rappelle {jour}].
> victor/charlotte/ines/philippe 4-40h 55% [Belle vitrine|Bravo], [je peux y emmener un prospect|c’est un client qui en parle à d’autres|la deuxième tranche se discute].
>> ^ 1-2d 50% [Avec plaisir|Oui|Merci], [ils aiment recevoir le matin|il y a toujours du café|et le chef d’entretien est charmant].

?* 7 armelle,kevin,nadia
# [Chez {client}|À {ville}], {piece} [1#claque au démarrage|fuit au bout de {10-40} minutes|se bloque une fois sur {few}] : [par où commencer|déjà vu|une idée] ?
[La {cuve} a {2-12} ans|Rien d’anormal au démarrage|Le client tient jusqu’à {jour}]. [J’ai une vidéo|J’y repasse demain|Pièce en stock à Nantes]. #diagnostic
> kevin/nadia/hugo 40-300m* Commencez par [1#les fixations|le joint et sa portée|regarder s’il reste un corps étranger]. [Sur ce modèle|Neuf fois sur dix], c’est [1#un collier desserré au transport|une pose un peu pincée|un morceau de joint ou de film oublié].
>> ^ 1-3d [C’était bien cela|Vérifié sur place|Trouvé en {10-50} minutes], [le client est reparti en production|rien à commander|merci @{c1}].
> rosa/mathilde/anouk 1-2d 55% [Si la pièce revient|À la dépose], [je la veux au labo|gardez-la dans son sac|une photo de l’usure me suffit].

?* 6 corentin,agathe
# Sur le chantier de {ville}, [la cote du raccordement|la hauteur sous plafond|la position des pieds] était-elle [juste|celle du plan|tenue] ?
[Je dessine la suivante pour {client}|Le plan disait {800-2400} mm|On m’a parlé d’un écart]. [Une photo me suffit|Avant {jour} si possible|Même une cote à la main].
> kevin/armelle 2-24h* [Mesuré|Vérifié sur place] : [{5-40} mm d’écart|tout est au plan|c’est juste, mais le sol penche de {6-25} mm]. [On a repris sur le réglage des pieds|Prévoyez du jeu|La photo est dans l’affaire].
>> ^ 1-2d [Merci|Parfait], [le plan suivant en tient compte|j’ajoute {20-60} mm de réglage|c’est dessiné].

@ quais
=* 9 brigitte,adele,elodie
[Demain|Ce {jour}|La semaine prochaine] : [{few} départs pour {ville}|un convoi pour {client}|le camion {transporteur} à {6-11} h {min}|la navette avancée d’une heure]. [La {cuve} part en premier|Le quai [A|B|C] reste libre jusqu’à {11-14} h|Pensez aux cales neuves]. [Merci de préparer les papiers la veille|L’avis est en tête de mail|Le reste suit].
> moussa/loic/tom/thuylinh 20-400m [Vu|Bien reçu|C’est préparé], [palettes filmées|étiquettes posées|place faite au quai [A|B]|il manque une étiquette, je la refais].
> P 2-20h 60% [La cuve descend à {7-13} h|Elle est prête|On sort du contrôle], [sangles comprises|fiche accrochée|on vous l’amène].
> S 3-30h 55% [Je préviens le client|Le client est prévenu|Le client demande l’heure exacte], [merci {auteur}|quelqu’un sera là|on appelle une heure avant].
>> ^ 4-40h 60% [Parti à l’heure|Chargé et parti|Camion plein], [rien à signaler|merci à tous|{few} minutes d’avance].

?* 8 loic,moussa,adele,tom
# [Où ranger|Qui attend|Qui veut] [les {few} caisses marquées « {client} »|le berceau revenu de {ville}|les {12-40} colis sans bon|le fût de pâte du poste {poste}] ?
[Au milieu du passage depuis {jour}|Rien dans l’outil|Le chauffeur {transporteur} n’a rien voulu savoir]. [Je ne veux rien perdre|Il faut la place|L’étiquette est illisible].
> brigitte/thuylinh/elodie/hugo 30-400m* [C’est pour|Cela va à] [le service client, retour de garantie|la cuverie, poste {poste}|le hall [A|C]|Lyon, par la navette]. [Rangée [12|14|18], en attendant|Je fais le bon|Je viens voir].
>> ^ 1-26h [Rangé|Fait|Place libérée], [merci|bon collé dessus|le passage est libre].
> L 3-30h 50% [On a eu les mêmes {ici}|Pareil ici en début de mois|Un de plus {ici}], [renvoyés|gardés au chaud|c’était une erreur de {transporteur}].

?* 6 hugo,victor,charlotte,armelle
# Peut-on [livrer|expédier|faire partir] [{piece}|{few} joints {joint}|la {cuve}] à {ville} avant {jour} ?
[{client} est à l’arrêt|{client} a promis à son propre client|Le chantier démarre tôt]. [Je sais que c’est court|Je peux faire la moitié de la route|Le prix n’est pas le sujet].
> elodie/brigitte/loic 30-300m* [Oui, avec {transporteur}, départ {13-17} h|Oui, si c’est filmé avant midi|Possible en deux fois]. [Comptez {60-380} euros|J’ai une place|Je réserve dès votre accord].
>> ^ 40-500m [Accord du client|Parti|Allez-y], [merci @{c1}|je vous dois un café|bon de commande envoyé].
> thuylinh/moussa/adele 2-20h 60% [C’est prêt|Préparé|En pochette], [sur la table du quai|étiquette comprise|avec la notice].

@ clients
=* 8 nadia,farida,hugo,victor
[Entendu au téléphone|Retour de {client}|Un mot de {client}] : « [la {cuve} ne nous a pas coûté une heure|on aurait aimé la notice avant la cuve|vos gens savent de quoi ils parlent|on ne comprend pas votre bon de livraison|le lavage dure deux fois moins longtemps] ». [Je transmets|À redire autour de vous|Cela mérite d’être lu à l’atelier].
> florence/anouk/camille 1-8h [Merci {auteur}|C’est noté|Je m’en charge], [je rappelle {jour}|on en parle au point de {9-11} h|c’est transmis].
> P 3-30h 60% [Lu au relais|Ça fait plaisir à lire|Bien reçu au poste {poste}], [l’équipe a souri|on continue|merci de le rapporter].
> C 4-40h 60% [Bon argument|Je m’en sers dès demain|À garder], [mon client suivant est son voisin|surtout la fin|avec son accord].
> S 1-2d 45% [J’ai eu le même|Troisième fois que je l’entends|Confirmé de mon côté], [chez un autre client|cette semaine|à {ville}].

?* 7 farida,quentin,nadia,hugo
# {client} demande [1#si {piece} se démonte sans outil|combien de temps tient un joint {joint}|à laver à {88-95} °C|une remise sur {few} pièces] : [que répondre|que dit-on|qui sait] ?
[On me rappelle {jour}|Je ne veux pas inventer|La notice ne le dit pas].
> rosa/anouk/hugo/kevin 1-7h* [1#Oui, à froid, avec la clé fournie dans la pochette|Deux ans en usage normal, un an s’il lave à la soude|Non, 85 °C au plus : au-delà, le joint durcit|En dessous de dix pièces, le tarif ne bouge pas]. [Je peux le rappeler avec vous|La réponse est dans la fiche {fiche}|Écrivez-lui mot pour mot].
>> ^ 3-40h [Répondu|C’est dit|Appel fait], [on me remercie|tout le monde est content|on a même ri].
> victor/ines/charlotte/philippe 5-40h 50% [Mon client me l’a demandé aussi|Je garde la réponse|Si besoin], je [l’appelle|passe le voir {jour}|lui prête une pièce].

@ securite
=* 9 nolwenn,didier,yanis,gerard
[Presque-accident|Raconté pour que cela serve|Rien de cassé], [au poste {poste}|hier à {7-20} h|près de {outil}] : [1#une pièce a glissé du tréteau|un tuyau traînait en travers|une palette a basculé|un capot s’est rabattu]. [Personne de touché|Une frayeur et c’est tout]. [Ce que l’on change|Depuis ce matin] : [1#une butée en bout de tréteau|un crochet au mur|deux cales par palette|un loquet].
> mamadou/samir/sandrine/remi 1-12h [Merci de l’avoir raconté|On a le même montage|À regarder chez nous], [je vérifie {jour}|je fais le tour ce soir|c’est vu avec l’équipe].
> L 3-30h 55% [Au quai aussi|Même risque {ici}|Bonne idée], [on en pose deux|on copie|merci {auteur}].
> nadege/ingrid/julien 6-40h 60% [Noté dans le registre, sans nom|L’infirmière est prévenue|Je l’ajoute à l’accueil des arrivants]. [Merci|Cela compte|Beau réflexe].

?* 6 samir,moussa,leila,nolwenn
# [Qui commande|Où trouver|Faut-il changer] [les gants anti-coupure|les lunettes sur-mesure|les bouchons moulés|les sangles de {2-5} tonnes] [au poste {poste}|pour l’équipe|avant l’hiver] ?
[Tout est usé|Le bac est presque vide|La petite taille manque toujours].
> loic/brigitte/nadege/ingrid 2-20h* [Il en reste au magasin, armoire de gauche|Commande partie {jour}|Dites-moi la taille, c’est {3-9} jours]. [Sans bon pour les équipements de protection|Un essai d’abord|On garde un stock {ici}].
>> ^ 1-3d [Bien reçu|Trouvé|C’est commandé], [merci|à la bonne taille, enfin|merci @{c1}].
`
