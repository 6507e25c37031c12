/** Étanchéité et soudure, Qualité & terrain: threads played several times. */
export const mouldsSoudure = `
@ soudure
?* 9 bastien,capucine,maelle,soline
# [Quelle intensité|Quel réglage|Par où commencer] pour du {nuance} en {ep}, position [verticale|plafond|corniche] ?
[Le cordon est bon à plat|À plat tout va bien|Sur éprouvette c’est propre], mais [au poste {poste}|sur la {cuve}|dès que je change de position] [la racine se creuse|le bain coule|j’ai des caniveaux|le cordon bombe]. [Apport de {dn} centièmes, pur argon|Gaz à {8-12} L/min|Électrode neuve]. #soudure-tig
> yannick/maelle/bastien 1-6h* [Descends|Baisse] de {4-9} A et [avance un peu plus vite|raccourcis l’arc|penche moins la torche]. En {ep}, [c’est la vitesse qui refroidit, pas le gaz|on chauffe toujours trop au début|le bain doit rester petit comme un ongle].
>> ^ 1-2d [Essayé ce matin|Fait hier en fin de poste|Repris sur {few} éprouvettes] : [c’est net|bien mieux|plus de défaut à l’œil]. Merci @{c1}.
> mathilde/rosa 5-26h [Au contrôle|Côté contrôle], [envoyez-moi une éprouvette|gardez-moi une chute|mettez-en une de côté], je [regarde la racine|fais un ressuage|coupe et je polis] [avant {jour}|cette semaine|dans la journée].
> P 1-2d 60% [Même souci|Pareil ici|Je confirme] [{ici}|au poste {poste}|la semaine passée], [réglé en changeant la buse|réglé avec une masse plus proche|c’était le courant d’air de la porte].

?* 8 soline,mamadou,sandrine,samir
# [Suintement|Une goutte|Une trace humide] à la bride de {dn} sur la {cuve} : [joint|serrage|portée] ou [autre chose|montage] ?
[Premier essai à {2-4} bar, rien|À froid, rien]. [Au deuxième lavage|Après une heure à {70-88} °C|Au refroidissement] ça perle [toujours au même endroit|côté charnière|en bas]. Joint {joint} [neuf|du mois dernier|remonté une fois]. #étanchéité
> rosa/claire 1-7h* [Regardez|Contrôlez] d’abord [la portée à la lampe|la planéité au marbre|l’ordre de serrage] : [neuf fois sur dix|le plus souvent], avec un joint en {joint}, [c’est une strie en travers|on a serré en rond et non en croix|le joint a été pincé à la pose]. Sinon {18-30} N·m, deux passes, et une troisième à froid.
>> ^ 1-3d [Trouvé|C’était cela|Vu] : [une strie de rien du tout|un pli à la pose|le joint avait tourné]. [Plus une goutte|Sec depuis {few} lavages|C’est reparti].
> thuylinh 3-20h 70% [En rayon|Au magasin], j’ai [{12-60}|une bonne vingtaine de] joints {joint} en {dn}, [lot contrôlé|même lot que les derniers|arrivage de {jour}]. [Dites-moi combien|Je vous en garde {few}|Je vous les descends].
> yannick/capucine/fabio 1-2d 55% [La dernière fois|Chez nous {ici}], [c’était le filetage|c’était une soudure et pas le joint|il manquait une rondelle]. [Ça vaut un coup d’œil|À vérifier tant que c’est ouvert|On y pense rarement].

=* 8 yannick,maelle,rosa,capucine
[Tour de main du jour|Petite chose apprise cette semaine|À noter quelque part] : pour [pointer du {ep}|reprendre un cordon en {nuance}|meuler une racine], [une cale en cuivre de {ep} suffit|on gagne à attendre {20-90} secondes|le disque fin fait mieux que le gros|un chiffon humide à côté, pas dessus]. [Essayé sur la {cuve}|Vu au poste {poste}|{few} pièces sans reprise].
> soline/bastien/leila 1-9h [Je teste|À essayer {jour}|Noté], [j’ai la même pièce au poste|cela tombe bien|merci {auteur}].
> P 4-30h [Je faisais l’inverse|On faisait autrement {ici}|Je ne savais pas] [depuis {few} ans|et ça marchait à moitié|, mais j’essaie]. 
> mathilde/claire/rosa 6-40h 70% [Au contrôle, cela se voit|C’est visible au ressuage|La différence se mesure] : [moins d’oxyde|moins de reprises|une racine plus régulière].
>> ^ 1-2d 60% [Content que ça serve|Tant mieux|Alors on continue]. [Passez au poste, je montre|Je prends une photo la prochaine fois].

?* 7 agathe,corentin,idris
# [Jusqu’où peut-on réduire|Peut-on réduire|Qui se souvient pourquoi l’on a fixé] [la pente de fond|l’épaisseur du collier|le rayon de raccordement|la longueur de piquage] sur la {cuve} ?
[{client} demande une variante|{client} veut gagner de la hauteur|Le modèle date de {2006-2017}]. [Je trouve {few} valeurs différentes|Deux plans se contredisent|La note de calcul est muette]. #plans
> fumiko/benoit 2-20h* [La valeur vient d’une note de {2009-2018}|C’est une habitude plus qu’une règle|Le calcul tient avec un quart de moins] : [on peut descendre d’un quart|à garder sous vide, à réduire ailleurs|on peut réduire, sauf au-delà de 6 m³]. [Note la raison sur le plan|Je signe|Avec un essai au banc, tout de même].
> denis/anouk/mathilde 1-2d [Au contrôle, on relève toujours un peu moins que le plan|Les dossiers de {client} donnent moins|Je vous sors les relevés des {few} dernières], [si cela peut aider|si c’est utile|photos comprises].
>> ^ 1-3d [Plan modifié|Variante dessinée|C’est sur l’indice suivant], [merci à vous deux|merci @{c1}|avec la raison écrite cette fois].
> marion/victor 1-2d 55% [Côté prix|Pour le chiffrage], cela change [{few} heures|moins de {40-220} euros|surtout le délai]. [Je mets à jour|Prévenez-moi quand c’est figé|À compter des deux côtés].

?* 6 seun,priya en
# Does anyone have [field data|a measured value|real numbers] for [the {dn} clamp|gasket relaxation in {joint}|wall temperature on the {10-90} hl tank]?
The model says {12-48} [N·m|percent|degrees], the [drawing|supplier|old report] says {50-80}. [Both cannot be right|I trust neither|One of them is tired]. [A photo of a gauge is enough|Paper is fine|Order of magnitude is enough].
> fumiko/idris 3-24h* [I have {2-6} readings from the bench|We measured this in spring], and they sit [in between|closer to the model|ten percent above the model]. [Sending the sheet now|The sheet is on its way|Use the lower one].
> claire/rosa/mathilde 1-2d [J’ai|Je retrouve] {few} relevés sur des retours de {client}, [c’est dans le même ordre|un peu plus bas|très dispersé]. [Je vous les envoie|Ils sont au labo|Passez les voir].
>> ^ 1-2d [Perfect|Very helpful|That settles it], [thank you both|thanks {c1}|the note is updated].

=* 6 fumiko,benoit,mamadou
# [Vu au contrôle|Le point de la semaine|À montrer aux apprentis] : la {cuve} de {client}
[Beau travail sur les piquages|Racines très régulières|Joli cordon de fermeture]. [Une seule reprise, près du trou d’homme|Deux points à reprendre sur la jambe arrière|Rien à reprendre cette fois]. [Le plan y est pour quelque chose|La préparation y est pour beaucoup|L’ordre de soudage y est pour beaucoup].
> mathilde/rosa 2-22h [Je confirme|Vu aussi], [le ressuage est blanc|l’essai à {2-5} bar est passé du premier coup|la radio est propre].
> yannick/bastien/maelle 4-30h [On a pris le temps de préparer|La tôle était bonne|Soudé du bas vers le haut, exprès]. [On refera pareil|À refaire ainsi|Le plan était lisible, ça aide].
> soline/capucine 1-2d 65% [On peut voir la pièce avant {jour}|Elle part quand] ? [J’aimerais montrer à l’équipe|Ousmane devrait la voir|Une photo suffirait].
>> ^ 1-2d [Jusqu’à {jour}, hall A|Elle reste au labo deux jours|Venez à la pause]. [Prenez votre temps|La lampe est posée dessus|Ne touchez pas avec les doigts].

?* 6 leila,tiago,jonas,fabio
# [{few} pièces|Toute une série|Une pièce sur {few}] hors cote sur [le diamètre|le faux-rond|la planéité], brides de {dn} : [outil, bridage ou matière|par où commencer|déjà vu] ?
[Le premier lot était bon|Même programme qu’au printemps|Rien n’a changé, sauf la tôle]. [Écart de {5-35} centièmes|Toujours du même côté|Cela vient avec la chaleur]. #usinage
> claire/remi/didier 1-8h* [Mesurez à froid|Attendez vingt minutes avant de mesurer|Desserrez d’un quart de tour avant la passe finale] : [le {nuance} travaille après bridage|la pièce reprend sa forme|l’écart disparaît souvent là]. [Sinon, plaquette|Sinon, je passe avec le comparateur|Puis regardez le mors gauche].
>> ^ 1-3d [C’était le bridage|Fait|Vu avec {c1}] : [retour dans les cotes|tout est rattrapé|on n’a rien jeté].
> P 5-28h 60% [J’avais le même écart|{Ici} aussi|Vécu la semaine dernière], [un mors usé|une tôle plus dure que d’habitude|on a changé de lubrifiant].

@ qualite-terrain
?* 9 sandrine,samir,nolwenn,mamadou
# La fiche {fiche} [dit encore|demande toujours|parle de] {few} [contrôles|mesures|signatures] sur la {cuve} : [laquelle compte|est-ce bien utile|peut-on alléger] ?
[On perd {10-40} minutes par cuve|Personne n’ose sauter l’étape|La moitié fait double emploi]. [Je veux bien garder celle d’avant lavage|Celle du matin suffirait|Dites-moi seulement laquelle est pour le client].
> anouk/rosa/denis 1-9h* [Gardez|Il faut garder] [la deuxième|celle d’après soudage|celle du client], les autres [peuvent partir|se font déjà ailleurs|datent d’avant le banc]. [Fiche corrigée {jour}|Je corrige cette semaine|La version suivante est en ligne].
>> ^ 1-4d [Merci|Bien reçu|Parfait], [on gagne {15-40} minutes|l’équipe respire|affichée au poste {poste}].
> claire 1-2d 55% [Si vous supprimez la mesure du soir|Attention à la dernière], [je préfère un contrôle par série|gardez un relevé sur {few}|prévenez-moi, l’étalonnage en dépend].
> Q 6-30h 50% [On l’a fait {ici}|Même demande {ici}], [sans regret|avec l’accord du client|un mois d’essai, rien à signaler].

=* 8 rosa,claire,mathilde,anouk
[Écart du jour|Vu ce matin|Constat au poste {poste}] : [1#{few} joints montés à l’envers|une étiquette d’un lot voisin|une cote relevée au mauvais endroit|un certificat sans date]. [Rattrapé tout de suite|Repris en dix minutes|Personne n’y est pour rien, la notice est ambiguë]. Ce que l’on change : [1#une flèche au feutre sur le joint|une couleur par lot|une photo sur la fiche {fiche}|la date en tête du modèle].
> sandrine/mamadou/samir/nolwenn 30-600m [Vu, c’est en place|Merci de l’avoir dit le jour même|Je le dis au relais]. [C’est au tableau|L’équipe suivante est prévenue|On regarde les {few} précédentes aussi].
> denis 3-30h 70% Fiche {fiche} [à jour|corrigée|remplacée au poste {poste}], [l’ancienne est au pilon|photo comprise|indice suivant].
> L 5-40h 45% [Au magasin|Côté stock], [on a retiré le lot|le bac est étiqueté|rien d’autre de ce lot].
>> ^ 1-2d 60% [Merci|Bon réflexe|Parfait], [je ferme l’écart|on en reparle dans un mois|c’est clos].

?* 7 hugo,nadia,thuylinh,victor
# [Quel certificat|Quelle preuve|Quel document] donner à {client} pour [1#des joints {joint}|de la tôle en {nuance}|un lavage validé] ?
[Il le demande pour {jour}|Son auditeur passe bientôt|Il en veut un par pièce]. [Je ne veux pas promettre trop|La dernière fois, on a envoyé le mauvais|Je n’ai que le bon de livraison]. #traçabilité
> denis/anouk 1-6h* [1#La déclaration de conformité alimentaire, deux pages|Le certificat 3.1 de la coulée, et rien d’autre|Le procès-verbal d’essai suffit]. [Je vous le prépare|Il est dans l’affaire, onglet 4|Dites-moi le numéro de cuve].
>> ^ 3-30h [C’est parti|Envoyé ce matin|Le client l’a bien reçu], [avec vos deux lignes d’explication|en {12-50} minutes|merci @{c1}].
> C 6-30h 50% [Pour les prochains|Bon à savoir], je [l’ajoute au devis|le demande avant la commande|préviens mes autres clients].

?* 6 awa,fabio,yanis,maelle
# [Comment noter|Où écrire|Faut-il signaler] [un défaut repris avant contrôle|un doute qui se révèle bon|une retouche de {few} minutes] ?
[On a corrigé, c’est propre|Rien ne se voit plus|La cuve de {client} est partie], [mais si personne ne l’écrit, cela reviendra|et je n’aime pas le garder pour moi|et l’équipe d’après se posera la question].
> rosa/anouk/claire 1-10h* [Une ligne suffit, au dos de la fiche|Au dos de la fiche, sans nom] : [poste, cause, geste|où, quoi, pourquoi|la date et le lot]. [Ce sont ces lignes-là qui changent les fiches|On les lit toutes le {jour}|C’est le plus utile de ce que l’on reçoit].
> P 5-30h 65% [{Ici} on a un cahier pour cela|Je fais pareil|Bonne question], [il se remplit bien|il est près de la machine à café|on l’oublie moins que la tablette].
>> ^ 1-2d 50% [D’accord|Entendu|C’est fait], [première ligne écrite|merci|je montrerai à l’équipe].
`
