/**
 * key | name | visibility | hue | created by | moderators | opened after (days) | share of the company that joins by department (letter:percent)
 * then its purpose, the problem it serves and three signs of success, one a line.
 */
export const communities = `
premieres-semaines | Premières semaines | public practice | 200 | helene | adele,samir,ingrid | 0 | R:80 M:60 P:16 L:22 S:25 C:18 Q:20 B:20 I:30
Pour que les premiers jours se passent avec quelqu’un.
On arrive, on ne connaît personne, et l’on n’ose pas demander où se trouve le vestiaire.
Chaque premier message reçoit une réponse dans la demi-journée.
Chaque personne arrivée a déjeuné avec quelqu’un dans sa première semaine.
Les questions des arrivants font changer la page d’accueil au moins une fois par trimestre.

soudure | Étanchéité et soudure | public | 215 | fumiko | mamadou,rosa | 0 | P:42 B:80 Q:85 S:25 L:10 C:8
Pour que le remède trouvé à un poste serve aux trois sites.
Les mêmes fuites et les mêmes soufflures reviennent d’un atelier à l’autre, et celui qui sait n’est jamais dans le bon hall.
Deux questions sur trois trouvent une réponse dans la journée.
Nantes, Lyon et Le Mans répondent chacun à leur tour.
Une fiche de poste change chaque mois grâce à un échange d’ici.

qualite-terrain | Qualité & terrain | public | 165 | anouk | rosa,claire | 0 | Q:95 P:38 L:25 B:40 S:30 C:10
Pour parler d’un défaut le jour où il apparaît.
Une non-conformité met en moyenne neuf jours à revenir au poste qui l’a produite.
Un défaut signalé ici est vu par le poste concerné dans la journée.
Les fiches sont corrigées là où l’on travaille, pas seulement là où on les range.
Chaque semaine, une bonne pratique vient d’un opérateur.

chantier | Retours de chantier | public | 25 | armelle | kevin | 5 | S:75 C:45 P:15 B:35 L:15 M:30 Q:20
Pour que l’atelier apprenne ce que le client a vu.
Les monteurs règlent sur place des problèmes que l’atelier continue de fabriquer.
Chaque mise en service est racontée dans la semaine.
Une remarque sur deux obtient une réponse de l’atelier.
Le même oubli ne part pas trois fois.

idees | Idées simples | public | 75 | samir | didier | 9 | P:30 L:35 Q:35 B:20 S:25 C:12 R:40 M:50 I:40
Pour essayer ce qui coûte moins de cent euros et une heure.
Les bonnes idées se disent à la pause et s’oublient à la reprise.
Toute idée reçoit un oui, un non ou un « essayons », avec la raison.
Trois idées sont à l’essai chaque mois.
Les refus s’expliquent en deux phrases.

quais | Quais et expéditions | public | 40 | brigitte | adele | 2 | L:90 C:25 S:30 P:12
Pour que le camion parte plein, à l’heure, et avec les bons papiers.
Entre l’atelier, le quai et le transporteur, l’information voyage moins vite que la palette.
Le quai apprend un retard avant le chauffeur.
Moins de deux étiquettes refaites par semaine.
Les trois quais se dépannent en emballages.

clients | Voix des clients | public | 350 | florence | nadia,victor | 6 | S:85 C:75 M:70 Q:25 B:20 R:10
Pour que la parole d’un client arrive entière à qui peut agir.
Un reproche passe par quatre boîtes aux lettres et perd un mot à chacune.
Chaque retour trouve un service qui s’en charge en deux jours.
Les remerciements arrivent aussi, et jusqu’à l’atelier.
On répond au client avec les mots de celui qui sait.

securite | Sécurité au poste | public | 10 | didier | nolwenn | 1 | P:34 L:45 Q:30 R:50 S:15 I:10
Pour raconter un presque-accident avant qu’il ne devienne un accident.
On ne déclare que ce qui a fait mal.
Un presque-accident raconté par semaine et par site.
Chaque récit est suivi d’un geste visible au poste.
Personne ne se fait reprocher d’avoir raconté.

veille | Veille inox | public | 185 | benoit | fumiko | 12 | B:70 Q:40 C:30 P:8 M:25
Pour suivre les normes et la matière sans y passer ses soirées.
Les textes changent, les prix bougent, et chacun l’apprend par un fournisseur.
Deux lectures utiles par semaine, avec un avis.
Une norme qui change est expliquée avant sa date.
Les achats et le chiffrage s’en servent.

direction | La direction répond | public | 300 | helene | etienne,gaelle | 0 | P:40 L:40 C:55 S:55 Q:60 B:60 R:90 M:90 I:80
Pour lire une décision avec ses raisons.
Les décisions arrivent par la rumeur, sans le pourquoi.
Toute question reçoit une réponse signée dans la semaine.
Les « je ne sais pas encore » ont une date.
Les trois sites posent des questions.

outils | Outils et astuces | public | 255 | sofiane | lison | 3 | I:100 R:50 M:60 C:45 S:45 B:45 Q:45 L:30 P:8
Pour se dépanner entre collègues avant d’ouvrir un ticket.
Le support répond dix fois par semaine à la même question.
La moitié des questions trouvent leur réponse sans le support.
Les astuces retenues se retrouvent par la recherche.
Un ticket sur cinq en moins au printemps.

covoiturage | Covoiturage, Nantes | public | 130 | jonas | sandrine | 4 | P:20 L:22 Q:20 S:20 C:12 R:30 M:35 I:25
Pour ne plus venir à quatre voitures de la même rue.
Les équipes finissent tard, les bus non.
Dix trajets réguliers.
Personne ne reste à quai un soir de panne.
Le parking déborde un jour de moins par semaine.

table | À table | public | 45 | odile | luca | 14 | R:70 M:70 C:25 S:30 I:50 P:14 L:18 Q:25 B:25
Pour déjeuner ensemble, même quand on n’a pas la même heure.
Trois services déjeunent au même endroit sans se croiser.
Chaque semaine, une table rassemble deux services.
Le menu circule avant onze heures.
Les restes de moules-frites ne finissent plus à la poubelle.

english | English corner | public | 235 | seun | priya,charlotte | 20 | B:45 C:35 M:40 I:30 S:12 Q:15
A quiet place to write in English, whatever your level.
Half of our drawings leave in English, and half of us dread writing it.
Nobody is corrected without asking for it.
Every question about wording gets two proposals.
Ten people wrote their first English post here.

prod-nantes | Production, Nantes | private | 20 | didier | mamadou | 0 | 
Pour que l’équipe du matin et celle de l’après-midi se passent le relais.
Ce qui se dit au vestiaire n’atteint pas l’équipe suivante.
Un mot à chaque relais.
Les réglages changés sont notés avant la fin du poste.
Moins de reprises dues à une consigne perdue.

essais | Essais et prototypes | private | 280 | idris | agathe | 8 | B:75 Q:30
Pour essayer avant de dessiner et garder la trace des ratés.
Un essai raté qui n’est pas écrit se refait deux ans plus tard.
Chaque essai a sa page, même le plus bête.
Une idée d’atelier passe au banc chaque mois.
Les résultats sont dits à qui les attendait.

chiffrage | Chiffrage et devis | private | 320 | marion | philippe | 10 | C:70 
Pour chiffrer juste et répondre en cinq jours.
Deux devis pour la même cuve peuvent différer d’un cinquième.
Un devis sur trois est relu par une autre personne.
Les heures réelles reviennent au chiffrage.
Les réponses partent en cinq jours ouvrés.

sillage | Projet Sillage | secret | 265 | thomas | lison | 30 | 
Pour préparer le changement d’ERP sans affoler personne.
Le calendrier n’est pas arrêté ; une annonce trop tôt ferait plus de mal que de bien.
Les trois ateliers pilotes sont d’accord sur leurs besoins.
Les reprises de données sont essayées deux fois.
L’annonce est faite avant que la rumeur ne la fasse.

ecoute | Cellule d’écoute | secret | 150 | sylvie | nadege | 15 | 
Pour que les personnes d’écoute se relaient sans rien perdre ni rien ébruiter.
Les situations difficiles arrivent à des heures et par des portes différentes.
Une demande a toujours une personne qui la suit.
Aucun nom n’est écrit ici.
La cellule se relit une fois par mois.

hall-b | Déménagement du hall B | public archived | 60 | gaelle | didier | 0 | P:20 L:30 Q:20 I:25
Pour déplacer le hall B sans perdre une semaine de production.
Quarante postes à déplacer en quinze jours, et autant d’habitudes.
Chaque poste connaît sa date dix jours avant.
Les réseaux sont coupés hors production.
Ce qui a manqué est écrit pour la prochaine fois.
`
