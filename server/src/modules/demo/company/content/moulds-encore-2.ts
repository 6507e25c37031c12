/** More threads played several times: flows, customers, the house. */
export const mouldsEncore2 = `
@ quais
?* 7 elodie,moussa,tom,brigitte
# {transporteur} [demande|veut savoir] : [1#quelle hauteur sous crochet|quel poids réel|combien de points de levage] pour la {cuve} ?
[Le camion vient {jour}|Le plan ne le dit pas|La dernière fois, on a dû recharger]. #transport
> P 30-300m* [1#{2-4},{10-90} mètres, anneaux compris|{300-1900} kilos à vide, pesée ce matin|Quatre anneaux, deux suffisent], [mesuré au hall [A|C]|noté sur la fiche|photo dans l’affaire].
>> ^ 1-24h [Transmis|Le chauffeur est content|Merci], [camion réservé|pas de grue en plus|on garde {jour}].
> Q 4-28h 55% [Les anneaux sont contrôlés|Certificat des élingues joint|À lever à froid], [date au dos|valable jusqu’au printemps|lavage fini].
> L 5-30h 50% [Prévoir {few} sangles de plus|Il y a des cales neuves {ici}|Le berceau est prêt], [je mets tout de côté|navette {jour}|dites-moi l’heure].

=* 7 loic,thuylinh,tom,moussa
[Rangement|Un peu d’ordre|Compte] au [magasin|quai [A|B|C]|rayon {few}] : [{10-80} joints {joint} sans étiquette|{few} caisses revenues de {ville}|une palette de {nuance} retrouvée|{outil} que l’on croyait perdue]. [Servez-vous|Avis à qui cherche|Rien n’est jeté avant {jour}].
> P 1-10h [C’est à nous|C’est pour le poste {poste}|Merci], [je descends|gardez-nous cela|on cherchait depuis {jour}].
> hugo/brigitte/elodie/adele 3-26h [Je prends le reste|Pour les pièces détachées|Une par site], [merci {auteur}|je passe {jour}|par la navette de {jour}].
>> ^ 1-2d 60% [Tout est parti|Rangé|Voilà], [rayon vide|il reste {few} pièces|l’étiqueteuse a chauffé].

@ clients
?* 7 victor,charlotte,ines,eleni
# [{client} veut voir|Puis-je montrer|Qui peut présenter] [le polissage|un essai d’étanchéité|le montage d’un trou d’homme] {jour} ?
[Ils seront {few}|Une heure suffit|Ils décident à la fin du mois]. [Chaussures prévues|Je m’occupe du déjeuner|Aucun plan sur les murs, promis].
> didier/remi/gerard/nolwenn/mamadou 1-9h* [Avec plaisir, entre {8-10} h et {11-12} h|Plutôt {jour} après {13-14} h|Oui, l’équipe du matin montre volontiers]. [Prévoyez {few} casques|On évite le relais|Je préviens le poste].
>> ^ 1-6d [Belle visite|Ils ont tout photographié du regard|Merci à l’équipe], [commande attendue|ils ont demandé à toucher|une personne a demandé si l’on embauche].
> jeanne/luca/camille/helene 5-30h 55% [Je peux venir faire des photos|J’apporte les plaquettes|Un café vous attend salle {salle}], [avec accord de chacun|si cela aide|pour {few}].

=* 7 hugo,nadia,kevin,armelle
[Pièce du mois|Astuce pour le téléphone|Ce que j’ai compris aujourd’hui] : [avant d’envoyer {piece}, demander l’année de la cuve|une photo de la plaque évite {few} appels|« ça siffle » et « ça chante » ne veulent pas dire la même chose|un joint {joint} monté sec grince, ce n’est pas une panne]. [Essayé {few} fois cette semaine|Merci à {client}|À vous de dire].
> farida/quentin/florence/hugo 1-9h [Je note|Très utile|Collé sur mon écran], [merci {auteur}|essayé dans l’heure|le client a ri].
> P 4-30h 50% [Vu de l’atelier, c’est juste|La plaque est à gauche du trou d’homme|Montez-le à l’eau savonneuse], [toujours|depuis {2012-2019}|sinon il vrille].
> C 5-40h 50% [Je le dirai à la livraison|Bon à savoir|Mes clients aussi], [merci|je l’ajoute à la notice|surtout les nouveaux].

@ chantier
?* 6 kevin,armelle,nadia,hugo
# [Que faut-il emporter|De quoi a-t-on besoin|Qui est déjà allé] [à {ville}|chez {client}] pour [changer {piece}|reprendre {few} raccords|remettre à niveau la {cuve}] ?
[Départ {jour}|Une journée sur place|Accès par un couloir de {80-120} cm].
> kevin/armelle/hugo/sandrine 1-8h* [Deux joints d’avance|La rallonge de {20-40} mètres|Un escabeau isolant], [la clé à œil de 24|un palan à main|vos chaussons, le sol est neuf]. [Demandez le chef d’entretien, pas l’accueil|Parking derrière|Ils mangent à midi pile].
>> ^ 2-5d [Fait|Tout y était|De retour de {ville}], [il ne manquait rien|{few} heures au lieu de six|merci @{c1}].
> L 5-30h 50% [Caisse prête|Préparé au quai|Dans le fourgon], [scellée|avec la liste|côté passager].

@ idees
=* 7 claire,tom,capucine,fabio,lison
[Retour d’essai|Un mois après|On avait dit qu’on vous dirait] : [les bouchons de couleur|la lampe du poste {poste}|la servante partagée|le code sur les plans|le banc à la bonne hauteur]. [Gain|Ce que l’on voit] : {10-50} minutes par [jour|semaine|cuve]. [Coût : {prix} euros|À garder, selon nous|Vos avis nous intéressent].
> didier/remi/gerard/gaelle 2-24h [On garde|D’accord pour étendre|Bel essai], [au poste {poste} ensuite|je trouve le budget|merci d’avoir compté].
> P 4-30h 65% [Je confirme|Vu à l’usage|Même constat {ici}], [on ne revient pas en arrière|surtout l’après-midi|c’est devenu normal].
> * 6-40h 45% [Peut-on venir voir|Cela marcherait-il ailleurs] ? [J’ai le même besoin|À copier sans honte|Une photo suffirait].

@ outils
=* 7 lison,sofiane,claire,jeanne
[Astuce du {jour}|En deux lignes|Pour qui imprime souvent] : [Ctrl et F dans l’ERP cherche aussi dans les {few} onglets fermés|glisser un fichier sur l’affaire le range tout seul|le bouton du milieu ouvre la cuve dans un autre onglet|un double clic sur l’indice montre l’ancien plan]. [Trouvé par hasard|Merci à {few} personnes qui ont demandé|Dites-moi si cela change chez vous].
> denis/hugo/marion/odile/armelle 1-9h [Je ne savais pas|Adopté|Enfin], [{few} clics de moins|merci {auteur}|dix ans trop tard, mais quand même].
> * 4-30h 60% [Marche aussi sur la tablette|Pas {ici}, il me manque un droit|Testé {ici}], [merci|c’est rapide|je le montre à {jour}].
>> ^ 1-2d 50% [Droit ajouté|Parfait|Tant mieux], [essayez encore|la suite {jour}|bonne journée].

@ veille
?* 5 marion,victor,anouk,agathe
# [Quelqu’un a-t-il un avis sur|Comment prendre|Qui a regardé] [1#la hausse du prix de l’inox|l’étiquette environnementale demandée par {client}|ce nouveau fournisseur de joints {joint}] ?
[On m’en parle chaque semaine|J’ai {few} pages et pas d’avis|Un devis en dépend].
> benoit/fumiko/denis/rosa 2-24h* [1#Cela se tassera|À prendre au sérieux, sans urgence|Sérieux, mais cher] : [deux sources le disent|je vous prépare une demi-page|on en parle au point de {jour}].
>> ^ 1-2d [Très clair|Merci|Je cite votre phrase], [le devis part|je dors mieux|on en reparle].

@ direction
=* 6 gaelle,etienne,sylvie
[Décidé ce {jour}|Point d’étape|Suite d’une question posée ici] : [{outil} du poste {poste} sera remplacée|les vestiaires de [Nantes|Lyon] passent à la peinture|un poste de plus à la [finition|métrologie]]. [La raison|Pourquoi maintenant] : [{few} pannes en un mois|vous l’avez demandé {few} fois|le budget le permet enfin]. [Vos questions ici|Le détail est chez votre responsable|Je passe {jour}].
> samir/leila/sandrine/nolwenn/tom 1-10h [Merci|Bonne nouvelle|Bien reçu], [l’équipe attendait|je le dis au relais|on s’en réjouit {ici}|la date est-elle sûre ?].
> * 4-30h 60% [Merci d’expliquer la raison|On l’avait demandé, c’est fait|Bonne décision], [vue d’ici|et bien expliquée|on attendait cela].
>> ^ 1-2d 60% [Oui, au trimestre suivant|C’est prévu|Merci à vous], [avec une date|la réponse est la même pour tous|je vous tiens au courant].

@ premieres-semaines
?* 5 farida,tom,capucine,ousmane
# [Question de personne récente|Je n’ose pas le demander à voix haute|Sans doute évident] : [1#à quoi sert le bouton jaune près de la porte|que veut dire « {fiche} » au tableau|où pose-t-on les gants usés|qui prévenir si l’on arrive en retard] ?
[On m’a répondu « tu verras »|J’ai fait semblant de savoir|Je l’ajouterai au livret].
> adele/samir/ingrid/mamadou/julien 30-300m* [Bonne question|Tout le monde se l’est demandé] : [1#à rien depuis {2015-2022}, on va l’enlever|c’est la fiche du poste, à gauche de l’écran|bac jaune, jamais le bleu|votre chef d’équipe, un message suffit].
>> ^ 1-20h [Merci|Ah|D’accord], [cela me rassure|c’est dans le livret|{few} autres ne savaient pas].
> * 3-28h 55% [J’ai mis {few} mois à oser la poser|Merci d’avoir demandé pour nous|Bienvenue], [vraiment|{ici} aussi|on est passé par là].

@ covoiturage
?* 6 soline,hugo,jeanne,corentin
# [Quelqu’un passe-t-il|Y a-t-il une voiture|Qui rentre] par {commune} {jour}, [vers {16-18} h|après le relais|tôt le matin] ?
[Ma voiture est au garage|Pas de tram ce jour-là|C’est pour une seule fois].
> jonas/sandrine/odile/denis/moussa/sofiane 20-300m* [Moi|Oui], [départ {16-17} h {min} du portail|je fais un détour, pas de souci|une place à l’avant]. [Coffre libre|Prévenez avant midi|Le siège grince].
>> ^ 30-400m [Merci @{c1}|Sauvetage|J’y serai], [à {jour}|j’apporte quelque chose|avec plaisir].

@ table
=* 6 awa,luca,jeanne,thomas
[Table de {jour}|Merci pour la table du fond|Petit bilan] : {few} services, [{8-16} personnes|une grande tablée], [une discussion sur l’inox et le sel|un débat sur la meilleure cantine des trois sites|{few} recettes échangées]. [La prochaine|On recommence] {jour}[, salle {salle}|, même heure|, avec les arrivants].
> odile/lison/thuylinh/corentin 1-9h [J’apporte le dessert|C’était très bien|Comptez sur moi], [pour {6-14}|merci {auteur}|sans noix].
> * 3-28h 55% [Je viendrai la prochaine fois|On ferait bien pareil {ici}|Je n’ai pas pu venir], [gardez une chaise|avec {few} collègues|la cloche a sonné].

@ english
=* 5 seun,priya,charlotte en
[Word of the week|A small one|Heard in a meeting]: [“leak-tight” is a quality, “sealed” is a state|“commissioning” is « mise en service », not « commission »|“eventually” does not mean « éventuellement »|“a batch” is one lot, “a run” is one day]. [It cost us {2-6} e-mails once|{2-6} people asked me|I learned it the hard way].
> agathe/corentin/marion/camille 1-10h [Thank you|I always got this one wrong|Noted], [it goes on my wall|one more for my list|my next e-mail will be better].
> * 3-30h 50% [Same trap {2-6} times|I had the opposite in a quotation|Good one], [thanks {auteur}|now I know|one more please].

@ chiffrage
=* 5 marion,philippe
[Heures réelles|Retour de chantier chiffré|Comparaison] : {client}, {cuve}. [Prévu {40-90} heures, passé {38-110}|Transport prévu {400-900} euros, payé {380-1200}|Finition prévue {10-20} heures, passée {12-34}]. [La base est corrigée|On garde la base, c’était un cas|À compter autrement en {nuance}].
> ines/charlotte/victor 1-9h [Merci|Utile pour mon devis de {ville}|J’avais parié plus], [je reprends le mien|on était loin|belle précision].
>> ^ 1-2d 45% [Prochain point {jour}|Envoyez-moi les vôtres|Merci], [les écarts nous instruisent|on compare à deux|c’est vite fait].
`
/** Short remarks that fit under any thread of their kind; `{c1}` is the person who answered first. */
export const passing = {
  question: [
    'Merci {auteur} d’avoir demandé, [je me posais la même question|on se le demandait {ici}|je n’osais pas|cela servira {ici} aussi].',
    '[Clair|Très clair|Bien expliqué|Utile], merci {c1}. [Je le garde|Je le montre à l’équipe|Noté {ici}|On fera de même {ici}].',
    'Merci {c1}, [c’est exactement ce qu’il me fallait|je ne le savais pas|je fais passer {ici}|j’en avais besoin pour {jour}|voilà une réponse que je vais ressortir].',
    '[Je confirme ce que dit {c1}|D’accord avec {c1}|Même réponse que {c1}], [on l’a vécu {ici}|pour l’avoir fait {ici}|et c’est valable {ici}|expérience faite {ici}].',
  ],
  discussion: [
    'Merci {auteur}, [lu {ici}|transmis à l’équipe|utile|je fais passer {ici}|c’est noté {ici}].',
    '[Bien vu|Cela tombe bien|Merci {auteur}], [on en parlait {jour}|on me l’a demandé {jour}|c’était attendu {ici}|cela nous aide {ici}].',
    '[Lu|Vu|Bien reçu] {ici}, [merci de l’écrire|et merci {auteur}|c’est plus simple quand c’est écrit|on suit].',
    '[Bonne idée de l’écrire ici|C’est bien de le lire ici|Merci de partager], {auteur}. [On en reparle {jour}|Je le dis à l’équipe|Cela sert aussi {ici}|À suivre].',
  ],
} as const
