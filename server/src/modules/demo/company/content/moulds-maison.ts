/** Idées, outils, direction, veille, vie de la maison: threads played several times. */
export const mouldsMaison = `
@ idees
=* 8 awa,jonas,samir,moussa,claire
[Et si l’on|Idée à {prix} euros : et si l’on|Une idée en passant : et si l’on] [accrochait {outil} au bout d’un câble|peignait la place des chariots|mettait une lampe au-dessus du poste {poste}|gardait les chutes de {nuance} par épaisseur|notait au mur la cote la plus demandée] ? [On traverse {few} fois par heure|Le matin on cherche|J’ai essayé {jour}, ça change tout].
> didier/remi/gerard 2-26h [Oui|D’accord pour essayer|Essayons {few} semaines], [au poste {poste} d’abord|et l’on compte|je trouve la pièce].
> P 3-30h [Je prends|Partant|À faire aussi {ici}], [j’ai ce qu’il faut dans la caisse|on perdait du temps là-dessus|surtout l’équipe du soir].
> Q 5-40h 50% [Du point de vue du contrôle|Pour la mesure], [c’est mieux|attention à l’éclairage|cela évite une erreur sur {few}].
>> ^ 4-9d 55% [Posé|Fait], et [on ne s’en passe plus|ça tient|personne ne l’a décroché], [on regarde dans un mois|essai concluant|l’équipe du soir en veut un autre].

?* 6 sandrine,tom,nolwenn,elodie
# Pourquoi [remplit-on|signe-t-on|garde-t-on] encore [le bon jaune|le cahier de relève|la feuille de caisse|le tampon] [au poste {poste}|au quai|en {few} exemplaires] ?
[Personne ne le relit|On le recopie ensuite|Il finit dans un classeur]. [Je le garde si quelqu’un s’en sert|Question honnête].
> denis/anouk/brigitte/lison 2-20h* [Plus besoin depuis {2019-2024}|Il servait à {client}, qui ne le demande plus|L’audit s’en passe très bien]. [On l’arrête {jour}|Gardez un seul exemplaire|Je retire le modèle].
>> ^ 1-4d [Arrêté|Dernier exemplaire rempli|Merci], [{10-40} minutes par jour|on a fait une photo pour le souvenir|l’équipe apprécie].
> * 5-40h 60% [{Ici} on l’a arrêté sans le dire|Même question {ici}|Personne ne l’a réclamé {ici}], [rien n’est arrivé|depuis le printemps|c’est dit].

@ outils
?* 9 hugo,denis,odile,armelle,marion
# [Comment|Est-il possible de|Y a-t-il une façon de] [1#retrouver une affaire par le numéro de cuve|sortir {few} étiquettes d’un coup|partager un planning sans tout montrer|signer un PDF sans passer par l’imprimante] ?
[J’y arrive en {6-30} clics|J’ai cherché, sans trouver|J’y passe {10-40} minutes par semaine].
> sofiane/lison/ewa/claire 20-240m* [Oui|Facile|Bonne question] : [1#dans l’ERP, la touche F{2-9}, puis le numéro|sélectionner avec Maj, puis clic droit, « imprimer la sélection »|menu « partager », case « libre ou occupé »|menu « outils », « signer », et l’on garde sa signature une fois pour toutes]. [Deux minutes|Essayez sur une copie|Dites-moi si cela coince].
>> ^ 1-26h [Marche du premier coup|J’y suis|Trouvé], [merci @{c1}|je le garde|je l’ai montré à {few} personnes].
> * 3-30h 60% [Je prends aussi|J’ignorais|Ça marche aussi avec les plans], [merci|{chezmoi} vous remercie|testé à l’instant].

=* 6 sofiane,lison,ewa
[Demain|Ce {jour}|Ce soir] entre {18-20} h et {21-23} h : [mise à jour de l’ERP|redémarrage des bornes du hall [A|B|C]|changement d’une baie réseau à Lyon]. [Rien à faire de votre côté|Enregistrez avant|Le quai n’est pas touché]. [On vous dit quand c’est fini|Fin prévue avant minuit|Écrivez ici si quelque chose reste bloqué].
> tiago/jonas/leila/yanis 2-20h [Bien reçu|L’équipe du soir est prévenue|On imprime les plans avant], [merci|la borne du poste {poste} aussi ?|bon courage].
>> ^ 1-2d [Terminé à {20-23} h {min}|Fait|C’est rouvert], [rien de cassé|une imprimante boude, on la surveille|dormez bien].
> denis/claire/hugo/thuylinh 1-2d 60% [Tout va bien ici|C’est plus rapide|Rien remarqué], [donc c’est réussi|merci|{chezmoi} confirme].

@ direction
?* 9 mathilde,leila,nadia,capucine,corentin,brigitte
# [Où en est|Que devient|Quand saura-t-on pour] [le budget du poste {poste}|la navette entre les sites|la salle de repos de Lyon|le remplacement de {outil}|la borne de recharge|le local à vélos du Mans] ?
[On en parlait au printemps|On me le demande chaque semaine|Je préfère une réponse, même négative].
> gaelle/etienne/sylvie/philippe 4-40h* [1#C’est oui|C’est non pour cette année|Ce n’est pas tranché] : [1#le devis est signé|le montant a doublé|il manque un avis], [1#mise en place sous {3-9} semaines|on le remet au budget suivant|réponse ferme le {2-27} du mois prochain]. [Merci de l’avoir demandé|La question était juste|Vous avez bien fait].
>> ^ 5-40h [Merci pour la franchise|Merci|C’est clair], [je le dis à l’équipe|on sait à quoi s’en tenir|rendez-vous ce jour-là].
> * 1-2d 65% [{Ici} aussi on attendait|Bonne question|Merci de l’avoir posée], [on suivra|la réponse nous sert aussi|c’est plus simple ainsi].

@ veille
=* 8 benoit,fumiko,denis
# À lire [ce {jour}|cette semaine|sans urgence] : [1#le {nuance} et les chlorures|les prix de la tôle en {ep}|la révision de la fiche {fiche}|les joints {joint} et le règlement alimentaire]
[Résumé en deux lignes|Ce qui nous concerne|Mon avis] : [1#attention aux lavages au-delà de {60-85} °C|rien ne bouge avant {few} mois|la méthode d’essai devient un peu plus stricte|une déclaration de plus à demander au fournisseur]. [Le reste est du décor|Page {3-40}, le tableau suffit|Gardez-le pour les devis].
> marion/victor/ines 3-30h [Merci|Utile], [j’avais la question d’un acheteur|cela change {few} lignes au devis|je le transmets à {client}].
> anouk/rosa/mathilde 5-40h 65% [Vu|D’accord avec l’avis], [le contrôle est déjà à ce niveau|on ajoute un point au plan de contrôle|à relire en janvier].
>> ^ 1-2d 50% [Oui|Exactement|C’est cela], [j’en garde une copie|le texte complet est chez Denis|on en reparle quand la date est connue].

@ covoiturage
=* 8 jonas,sandrine,odile,denis,moussa
[{commune} vers l’atelier|Depuis {commune}|Retour vers {commune}], [{jour}|toute la semaine|à partir de {jour}], départ {5-8} h {min} : [{few} places|une place|deux places, coffre plein]. [Arrêt possible à {commune}|Musique négociable|Je ne parle pas avant {7-9} h].
> tiago/soline/corentin/ewa/sofiane/jeanne 1-12h [Je prends|Une place pour moi|Partant pour {jour}], [merci {auteur}|je suis au rond-point|j’apporte les croissants].
> * 2-20h 55% [Une question|Je me lance] : [y a-t-il encore une place|et pour le retour] ? [Je suis à {commune}|Je peux conduire {jour}|Sinon je m’arrange].
>> ^ 3-24h 80% [Oui|C’est bon|Il reste une place], [devant le portail|même endroit|prévenez si cela change].

@ table
=* 8 odile,luca,lison,thuylinh
[Au menu {jour}|Ce {jour} au réfectoire|Demain midi] : {plat}[, et du rab pour les premiers|, avec une table de mélange au fond|, servi jusqu’à {13-14} h {10-40}]. [On garde {few} places pour l’équipe du matin|La salle {salle} est ouverte aux sacs repas|Le four reste libre pour les gamelles].
> awa/moussa/jeanne/thomas/hugo 20-300m [J’y serai|Comptez-moi|Deux de plus à {12-13} h {10-40}], [merci {auteur}|si le camion est parti|avec un collègue].
> * 1-20h 60% [{plat}, enfin|{plat}, on ne dit pas non|Bonne nouvelle], [je descends|l’équipe d’en face est jalouse|gardez une part].
>> ^ 2-26h 55% [Il en reste|Tout est parti en {20-50} minutes|Gardé au chaud], [merci d’être venus|la prochaine fois on double|assiette avec le nom dessus].

@ english
?* 6 agathe,marion,corentin,camille en
# How would you say « [1#jours ouvrés|sous réserve|montage à blanc|serrage en croix|prise de poste|en l’état] » in [an e-mail|a procedure|a quotation]?
[I have two versions and like neither|My version sounds like a machine|The client is in {ville}, but his boss is not].
> seun/priya/charlotte 1-20h* [Keep it short|I would write it in plain words]: [1#“working days” and nothing else|“subject to”, then the condition|“dry fit” in a workshop, always|“crosswise, in two passes”|“start of shift”|“as is”, two words, no shame]. [Short wins|Nobody will ask twice|The long version is for lawyers].
>> ^ 1-30h [Sent|Done|Thank you], [it reads well|no question came back|I keep it in my list].
> * 1-2d 50% [I wrote it wrong for {2-9} years|Same question in {chezmoi}|I will use it too], [thank you|better late than never|saved].

@ premieres-semaines
=* 7 adele,samir,ingrid,julien,capucine
[Cette semaine|{jour}|Demain matin], [une personne arrive|{few} personnes arrivent] [à l’assemblage|au quai|au service client|au hall [A|B]]. [Le casier est prêt|Il manque un parrain ou une marraine|Visite à {8-10} h {min}]. [Qui veut déjeuner avec nous|Dites bonjour en premier|La chaise est déjà là].
> jonas/soline/farida/tom/odile 1-12h [Je m’en charge|Je viens pour le déjeuner|Je fais le tour avec eux], [à {11-12} h {min}|salle {salle}|comme on l’a fait pour moi].
> * 2-26h 60% [Bienvenue|Bienvenue depuis {chezmoi}|Bonne arrivée], [il y a toujours du café|passez nous voir|la machine prend les pièces de 20].
>> ^ 1-3d 60% [Merci|C’est passé vite|Tout le monde est arrivé], [premier jour réussi|le vestiaire a été trouvé|on refait pareil].

@ prod-nantes
=* 24 mamadou,tiago,sandrine,jonas,yannick
[Mot de relais|Au relais|Pour l’équipe suivante|Passage de poste] : [la {cuve} de {client}|celle de {client}] [est pointée|attend son contrôle|est au lavage|sort du bain]. [Reste {few} piquages|Couple vérifié à {18-30} N·m|Joint {joint} dans le bac bleu|Ne pas démonter le gabarit]. [{outil} est au poste {poste}|Filtre changé|Plan affiché, indice [B|C|D|E]].
> tiago/jonas/maelle/yannick/awa/soline 10-500m [Reçu|Bien pris|Vu], [on finit les piquages|on enchaîne|c’est noté au tableau]. [Rien d’autre ?|Bonne soirée|Bonne journée].
> didier/mamadou 1-20h 55% [Merci|Parfait], [la suite est prête|gardez cet ordre|le contrôle passe à {8-15} h].
>> ^ 1-20h 40% [Fait|Terminé au relais suivant], [{10-50} minutes d’avance|rien à signaler|la suivante est montée].

?* 6 soline,maelle,awa,jonas
# [Qui a|Où est passé|Qui a réglé] [{outil}|le palan du hall A|la clé du poste {poste}|le gabarit de {dn}] [depuis {jour}|ce matin|au changement d’équipe] ?
[J’ai cherché {few} fois|Le crochet est vide|Le réglage a bougé]. [Sans reproche|Juste pour finir la {cuve}].
> tiago/yannick/sandrine/didier/mamadou 10-200m* [Au poste {poste}|C’est moi|Derrière la presse], [je le rapporte|prêté pour {client}|réglage noté au dos]. [Pardon|Prenez le double en attendant|Il revient avant midi].
>> ^ 30-600m [Retrouvé|Merci|C’est bon], [remis au crochet|la {cuve} est finie|on met une étiquette].

@ essais
=* 7 idris,agathe,seun
# [Essai|Page d’essai|Raté utile] : [joint {joint} à {70-95} °C|fond de {ep} en {nuance}|agitateur sur la {cuve}|bride de {dn} sans gorge]
[{20-200} cycles|Deux jours de banc|Trois montages]. [Résultat|Ce que l’on voit] : [cela tient, mais cela marque|la faiblesse vient au {rang} montage|meilleur que prévu|pire que l’ancien, et l’on sait pourquoi]. [On garde la pièce|Photo au mur|Suite {jour}].
> fumiko/benoit/priya/rosa 2-30h [Intéressant|Beau raté|Merci de l’avoir écrit], [je change l’hypothèse|on peut refaire avec un joint en {joint}|à montrer à {client}].
> bastien/leila/yanis/mathilde 5-40h 65% [À l’atelier on aurait dit pareil|Je peux fournir {few} pièces|Essayez à froid d’abord], [pour voir|le poste {poste} est libre {jour}|c’est gratuit].
>> ^ 1-3d 60% [Bonne idée|D’accord|Ajouté à la liste], [banc réservé {jour}|je vous dis|résultat la semaine prochaine].

@ chiffrage
?* 7 ines,charlotte,victor
# {client}, {cuve} : [1#combien d’heures pour [un intérieur miroir|{few} piquages de plus|une variante en {nuance}]|quel transport vers {ville}|quelle marge de délai] ?
[Réponse attendue {jour}|Le concurrent annonce {5-9} semaines|La base me laisse un doute].
> marion/philippe 1-9h* [1#Prenez le réel de la dernière, {14-70} heures|Demandez le prix au transporteur, ne l’estimez pas|Une semaine, et dites-le au client]. [J’ai mis la base à jour|Relecture quand vous voulez|Ajoutez une option plutôt qu’un forfait].
>> ^ 2-30h [Devis parti|Relu et parti|Envoyé], [en {2-5} jours|le client a dit oui au téléphone|on verra].
> C 5-40h 55% [Mon dernier était plus haut|J’avais compté autrement|Pareil de mon côté], [gagné quand même|perdu de peu|à comparer].

@ hall-b
?* 5 loic,brigitte,denis
# [Où vont|Qui déplace|Quand part] [les étagères du poste {poste}|la baie du fond|{outil}|l’armoire des {few} clés] ?
[Pas sur le plan|La date a bougé|Il faut {few} personnes].
> didier/gaelle/thomas/ewa 1-20h* [Ce sera {jour}, avec le deuxième camion|Au hall [A|C], contre le mur, {jour}|Au magasin, {jour}, et nous sommes {few} pour le faire]. [Prévenez le poste voisin|J’ajoute au plan|Merci de l’avoir vu].
>> ^ 1-3d [Fait|Déplacé|C’est parti], [rien de cassé|en {20-50} minutes|étiquette posée].
`
