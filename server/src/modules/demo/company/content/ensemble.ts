/** Premières semaines, Covoiturage, À table, English corner. */
export const ensemble = `
@ premieres-semaines
? 3 9:40 ousmane !bonjour-ousmane
# Bonjour, apprenti chaudronnier à Nantes : où puis-je m’entraîner à tracer en dehors des heures ?
Je m’appelle Ousmane, j’ai dix-neuf ans. Mamadou m’a montré le marbre, mais il sert toute la journée. Un coin et des chutes me suffisent.

= 4 14:10 salome !bonjour-salome
Bonjour à toutes et à tous. Salomé, dessinatrice à Lyon depuis la semaine passée, après quatre ans de serrurerie. Je ne connais pas encore l’inox, mais je connais les gens qui attendent un plan. Si quelqu’un va courir sur les quais le midi, je suis preneuse.

= 6 10:00 eleni en !bonjour-eleni
Hello everyone, I am Eleni, new in export sales in Lyon. I speak Greek, English and a French that makes my neighbours smile. I would love to see a tank being polished. Whom do I ask?
> fabio 1d Me, in Le Mans, any morning before ten. Bring earplugs and good shoes.
> ines 1d Bienvenue Eleni. Je monte au Mans le 8, il y a une place dans la voiture.
>> eleni 1d What a welcome. I take the seat, with koulourakia.

= 3 11:00 adele
# Karim est arrivé au quai B
Il conduit comme on range des œufs. Si vous passez au Mans, venez le saluer : casque vert, à côté de la presse à carton.
> tom 2h Il m’a déjà appris à filmer dans le bon sens.
> moussa 1d Bienvenue de la part des caristes de Nantes.

= 27 10:20 farida
Je me présente avec un peu de retard. Farida, service client, Lyon. Avant, je vendais des vélos. J’ai compris hier la différence entre une bride et un collier, et je suis assez fière de moi.
> nadia 30m Dans un mois tu entendras une pompe qui cavite.
> hugo 1h Bienvenue. Le collier, c’est celui que l’on perd.
> florence 1d Et elle a déjà rappelé trois clients qui n’attendaient plus.

= 38 9:10 tom
Tom, préparateur au Mans. Je viens de Dunkerque et j’ai apporté un gaufrier. Question sérieuse : où peut-on le brancher ?
> adele 30m Salle de pause, prise de gauche. Celle de droite fait sauter le distributeur.
> ingrid 2h C’est la meilleure présentation de l’année.
> karim 33d J’arrive et je découvre le gaufrier. Merci @{tom}.

? 40 8:50 farida
# Comment sait-on dans quel hall on se trouve ?
Je me suis perdue entre le 1 et le 2, avec un client au téléphone.
> remi 2h* À la couleur des poteaux : bleus pour le 1, jaunes pour le 2. Personne ne vous l’avait dit, et c’est bien dommage.
> samir 1d Je le mets dans le tour du premier jour, avec le portail bleu.
>> farida 1d Jaune, donc. Je regardais les machines.

= 66 9:00 julien
# Ce que les derniers arrivés nous ont appris
J’ai demandé à cinq personnes ce qui avait manqué la première semaine. Une chaise, deux fois. Un nom à appeler, trois fois. Le vestiaire, toujours. La page d’accueil a changé : le vestiaire est en première ligne.
> sylvie 1d La chaise aussi ?
>> julien 1d La chaise aussi. Elle est commandée avant le contrat, maintenant.
> jonas 1d On peut faire le tour du hall à deux, un ancien et un moins ancien. Je me propose.

= 150 9:30 helene
# Ici on peut se tromper
C’est l’espace où l’on écrit pour la première fois. Une présentation, une question, un essai de mise en forme : tout convient. Rien de ce qui s’écrit ici n’est regardé de travers, et quelqu’un répond toujours.
> samir 1d J’essaie **le gras**. Ça marche.
> odile 1d Et moi une liste, mais elle refuse. Si, la voilà.
> adele 2d Je lis tout ce qui arrive le matin, avant le quai.

@ covoiturage
? 4 15:40 sandrine !covoit-clisson
# Une place de Vertou vers l’atelier pour 6 h, à partir de lundi ?
Ma voiture part au garage pour dix jours. Je participe, et je dors si l’on ne me parle pas.

= 2 12:10 moussa !pneus
Je remets mon annonce, la troisième : quatre pneus d’hiver en 205/55 R16, très bons, 160 euros. Et un siège auto, et une tondeuse. Appelez-moi après 14 h.

= 6 15:20 jonas
Clisson, Gorges, Le Pallet : il reste deux places dans l’équipe de l’après-midi, départ 13 h 10 devant la boulangerie. On rentre à 22 h 05, avec la radio ou sans, c’est le passager avant qui décide.
> tiago 1d Je suis passager arrière et je demande quand même sans.
> soline 1d Pas mes horaires, mais si vous passez un jour en matinée, je monte.

? 18 8:40 denis
# Y a-t-il un endroit où laisser un vélo la nuit, à l’abri ?
J’arrive en voiture le lundi avec le vélo, je rentre avec le mardi.
> sandrine 2h* Le local derrière le hall A, même badge que le vestiaire. Il y a une pompe et un vieux gonfleur de camion, méfiance.
>> denis 1d Trouvé. La pompe suffit.

= 45 9:50 odile
Panne de tram mardi soir : six personnes ramenées par quatre voitures, organisées ici en vingt minutes. Merci à vous. Je note les quatre plaques pour leur offrir un café.
> jonas 1h Le café de la machine, ou un vrai ?
>> odile 2h Un vrai. J’ai des relations.
> loic 1d Quand c’est comme ça, mettez aussi Rezé dans la boucle.

? 100 10:10 corentin
# Le covoiturage compte-t-il pour le forfait mobilité ?
Le site officiel dit oui en haut de la page et peut-être en bas.
> odile 3h* Oui, passager comme conducteur, jusqu’à 400 euros par an. Il faut une attestation sur l’honneur, une page, je vous l’envoie.
> jonas 1d Attendez, conducteur aussi ? Cela fait deux ans que je conduis gratuitement.
>> odile 1d Jusqu’à fin décembre, vous pouvez déclarer l’année. Passez me voir.

@ table
= 5 10:40 odile
# Jeudi, la table du fond est pour les mélanges
Une règle : s’asseoir à côté de quelqu’un dont on ne connaît pas le métier. La dernière fois, un chaudronnier et une comptable ont parlé de plis pendant une heure, et ce n’était pas les mêmes.
> awa 1h J’en suis. Je sais poser de bonnes questions sur les congés.
> corentin 2h Moi aussi, si les frites sont encore chaudes.
> thomas 1d Je viendrai sans téléphone, promis.

? 8 11:20 lison
# Qui connaît une cantine près du site de Lyon qui serve après 13 h 30 ?
L’équipe d’après-midi mange des barres de céréales.
> nadia 1h* Chez Maddy, derrière le pont, jusqu’à 14 h 15. Le gratin du jeudi est une raison de vivre.
> leila 1d Nous y étions hier, à six. Merci @{nadia}.

= 26 10:50 luca
J’ai pesé les restes du mercredi : quatre kilos et demi, surtout du pain. Le boulanger accepte de livrer des petits pains au lieu des grands. Essai de deux semaines.
> moussa 1d Les petits, on en prend deux.
>> luca 11d Restes de la semaine : neuf cents grammes. On continue.
> camille 1d Pour une fois qu’un salon ne t’occupe pas les mains.

? 71 10:20 jeanne
# Peut-on avoir un plat sans porc et sans poisson le vendredi ?
Le vendredi, c’est l’un ou l’autre.
> odile 1d* Oui, à partir du 1er : lentilles, gratin ou omelette, au choix du cuisinier. Il attendait qu’on le demande.
> awa 1d Merci Jeanne d’avoir demandé pour nous.

= 116 11:00 thuylinh
J’ai fait deux cents nems pour le départ de Jean-Baptiste. Ils sont au réfectoire dès midi, sauce à part. Il a le droit de se servir en premier, ensuite c’est la loi.
> yannick 30m J’arrive.
> loic 1h Je couvre le magasin si quelqu’un m’en garde quatre.
> jb 2h Je n’ai jamais vu autant de monde à mon poste. Merci, Thuy-Linh.

@ english
? 5 10:30 agathe !english-tolerance en
# How do you write “à fleur” on a drawing, so that nobody grinds more than needed?
I wrote “flush” and the supplier asked “flush with what?”. He is right.

= 9 11:00 seun en
# “Tighten”, “torque”, “clamp”: three words we mix up
You tighten a bolt. You torque it to a value. You clamp two parts together. In a procedure I would write: “Tighten by hand, then torque to 22 N·m.” Short, and no one can misread it.
> corentin 1h Je le colle au-dessus de mon écran. I mean: I stick it above my screen.
>> seun 2h Both are perfect.
> denis 1d And “serrage au couple” becomes “torque tightening”, yes?
> priya 1d Yes. And nobody has ever been fired for writing “tighten to 22 N·m”.

? 23 9:50 marion en
# Is “please find attached” still polite, or just old?
I write forty of them a week.
> charlotte 2h* Old and polite, like my grandmother. “Here is the quotation you asked for” is warmer and shorter.
> eleni 12d In Greece we still write it, and nobody finds anything.
>> marion 13d Then I change mine today.

= 51 10:00 priya en
I understood a whole meeting today. Not only the words, also the two jokes. Thank you to those who speak a little slower when I come in. It costs you ten seconds and it gives me the day.
> idris 1h You laughed before me at the second one.
> benoit 3h On devrait parler plus lentement même quand vous n’êtes pas là.
> agathe 1d We love having you, Priya.

? 84 9:20 camille en
# What do you call a “trou d’homme” for a catalogue read by women and men?
The French word has been bothering me for years, and the English one is no better.
> seun 2h* “Manway” is the trade word; “access opening” is neutral and everybody understands it. I would use the second in the catalogue.
> ewa 1d And in French, « ouverture de visite » exists.
>> camille 2d Both go in the new catalogue. Thank you.

= 121 11:10 charlotte en
Small victory: I wrote a four-page offer in English without asking anyone. The client answered in French. I suppose that is a draw.
> ines 1h A draw with an order at the end is a win.
> victor 1d One day I will write two pages. Small ones.
`
