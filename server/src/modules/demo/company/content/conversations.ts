/**
 * What the cast says to each other. `# name | people | unread: people | muted: people`, no name for two people. Then one
 * message a line: working days before today, hour, who, `>n` when it answers the n-th message, and the words. Under it
 * `+ kind people` for what others felt, `! reason / people` for why it is important and who has understood.
 */
export const conversations = `
# Bride 304, cuve 12 | soline fumiko bastien | unread: soline
3 14:05 soline | Fumiko, Bastien : j’ouvre un coin à trois pour la bride de la cuve 12, sinon on va se croiser jusqu’à Noël.
3 14:11 soline | Le piquage est en 304, la virole en 316L. Je préfère demander avant que d’expliquer après.
3 15:40 fumiko | Bonne habitude. Quelle épaisseur côté virole ?
3 15:44 soline | 4 mm. Et 5 côté bride.
2 16:12 fumiko | Pour ta 304 sur du 316L, prends un apport **309L**, et 75 A plutôt que 80. Le bain mouillera des deux côtés, sans reprise.
+ useful soline bastien
2 16:20 bastien | 309L, j’en ai un fourreau entamé au hall 2. J’essaie sur une chute demain matin.
1 8:20 bastien | Essayé sur une chute. Ça mouille, aucune reprise. Le cordon est plus beau que moi.
+ celebrate fumiko
1 9:05 soline | Alors je prépare la cuve 12 pour vendredi.
1 11:30 fumiko | Ne percez rien sur la cuve 12 avant que j’aie déposé le nouveau plan.
! le piquage bouge de 12 mm ; déjà percée, la virole est perdue / bastien

# | mamadou soline | unread: soline
6 7:05 mamadou | Bien rentrée de formation ? On t’a gardé le trou d’homme de la 250, personne n’a osé.
6 7:40 soline | Bien rentrée. Je vois ça, il est exactement où je l’avais laissé.
6 7:42 mamadou | C’est ce qu’on appelle la confiance.
1 10:15 mamadou | Tu prendrais la 400 L lundi ? Didier la veut au quai jeudi, et c’est toi qui connais le fond.

# Équipe du matin | mamadou soline yannick maelle sandrine | unread: soline
5 6:20 mamadou | Le pont 2 est en visite jusqu’à dix heures. On commence par les petits.
5 6:24 sandrine | J’ai la 120 à finir de toute façon.
4 13:10 maelle | Qui peut prendre mon mardi matin contre son jeudi ? Rendez-vous chez le dentiste, je vous épargne les détails.
4 13:32 yannick >3 | Je prends. Le jeudi je serai à la pêche en esprit.
+ thanks maelle sandrine
1 8:50 maelle | Échange accepté par Didier. Merci Yannick, je te dois un café, le bon.

# | soline rosa
4 10:02 soline | La fiche F-112 dit 22 N·m, celle de l’établi dit 20. Laquelle ment ?
4 10:30 rosa | Celle de l’établi, elle date d’avant les joints EPDM. Denis la corrige, je suis derrière lui.
4 10:31 soline | Tu me préviens ? Je serre la première cuve demain.
2 15:20 rosa | La fiche F-112 est corrigée, l’ancienne est à la corbeille. J’ai même refait la photo.
+ thanks soline

# | claire soline
3 9:12 claire | Ta clé dynamométrique revient d’étalonnage. Elle tirait 4 % trop fort : tes bras sont donc meilleurs que tu ne crois.
3 9:20 soline | Je le savais. Je passe la chercher avec une boîte de gâteaux.
2 10:02 claire | Demain au labo, avant 10 h 30 ?
2 10:05 soline | J’y serai à 10 h 15.

# | seun soline
6 15:02 seun | Hello Soline, for the 200 L manway: 18 or 22 N·m? The drawing says one thing and your post the other.
6 15:30 soline | 22, en croix, et à froid. Le dessin date du joint plat.
6 15:33 seun | Thanks, 22 N·m it is. I will correct the drawing before it corrects somebody.

# | karim helene
4 9:10 helene | Bonjour Karim, et bienvenue. Je m’occupe de ce réseau. Si quelque chose coince, ou si quelqu’un ne répond pas, écrivez-moi ici.
4 12:20 karim | Bonjour Hélène, merci. Pour l’instant tout le monde répond, c’est presque suspect.
4 12:25 helene | Attendez la période des inventaires.
2 8:15 karim | Je peux poser une question bête sur les étiquettes GS1 dans la communauté, ou il y a un endroit pour les questions bêtes ?
2 8:40 helene | La communauté Qualité et terrain. Les questions bêtes y font les meilleures réponses.
+ like karim

# | soline helene
6 11:00 helene | Soline, merci pour l’accueil de Karim : il m’a raconté la visite de l’atelier comme un roman.
6 11:32 soline | Merci à lui, il a trouvé la machine à café plus vite que moi à l’époque.

# | nadege soline
8 14:00 nadege | Bonjour Soline. Le rapport de participation est ouvert à tout le monde depuis ce matin. Il ne contient ni nom ni groupe de moins de dix personnes ; je tenais à vous le dire avant que la question ne circule.
8 14:45 soline | Merci de le dire avant. C’est déjà une réponse.

# Carte pour Jean-Baptiste | yannick soline thuylinh mamadou
9 9:30 yannick | Jean-Baptiste part vendredi. Quarante et un ans de soudure : il faut plus qu’une carte, mais commençons par la carte.
9 9:41 thuylinh | J’en ai trouvé une avec un potager. Elle est dans mon tiroir, étagère B4.
9 9:50 mamadou | Je fais la collecte à la pause. En pièces, pas en joints, merci.
8 16:40 thuylinh | La carte tourne. Elle est chez Soline, après elle va chez les polisseurs, et personne ne la montre à Jean-Baptiste.
+ support mamadou soline

# Covoiturage du soir | jonas soline moussa | unread: soline | muted: soline
7 16:10 jonas | Retour Clisson à 22 h 05, deux places. Le chauffage remarche, la radio toujours pas.
7 16:30 moussa | Une pour moi.
4 15:55 jonas | Ce soir 22 h 15, je ferme la tôlerie.
2 16:02 moussa | Départ à 17 h 05, quai B, pour ceux du matin.

# | soline thuylinh
7 10:12 soline | Il nous reste des joints EPDM en DN 50 ? L’ERP dit non, mon œil dit oui.
7 10:20 thuylinh | Ton œil a raison : onze, étagère C2. L’ERP les croit en 65. Je corrige.
7 10:21 soline | Onze me vont. Je t’en laisse un de chaque pour le souvenir.

# | adele karim | unread: karim
5 6:55 adele | Bonjour Karim, c’est Adèle. Gilet et chaussures au vestiaire, casier 14. La machine à café prend aussi les sourires.
5 7:10 karim | Trouvé, merci. Le casier 14 ferme avec le pied, c’est normal ?
5 7:12 adele | C’est un rite.
1 14:30 adele | Demain on reçoit trois semi avant neuf heures. Tu te mets avec Tom sur le quai B, il te montrera le poinçon.

# Revue du lundi | etienne gaelle philippe helene | unread: helene
7 18:10 etienne | Pour lundi, je voudrais dix minutes sur ce que les ateliers se sont appris ce mois-ci. Pas de chiffres, deux histoires.
7 18:25 gaelle | La 309L sur 304, et les étiquettes du Mans. Les deux viennent du réseau, les deux ont évité une reprise.
6 9:02 philippe | Je prends les étiquettes : le client de Brest m’en a parlé avant que je lui en parle.
1 17:45 etienne | Hélène, vous les présenterez ? Vous les avez vues naître.

# | helene ewa
6 10:30 helene | Ewa, une personne me demande si l’administration lit les messages privés. Que puis-je répondre qui soit vrai ?
6 10:41 ewa | Que non. Je garde les clés, pas les messages : aucun écran ne me les montre, et le journal n’en retient pas un mot.
6 10:42 ewa | Et que si un jour je devais aider, elle le verrait, parce que ce serait sur son écran à elle.
+ thanks helene

# | nadege helene
5 11:00 nadege | Le CSE demande ce que la RH voit des conversations. Je réponds « rien », et j’aimerais que ce soit aussi court dans la notice.
5 11:20 helene | « Rien » tient sur une ligne. Je relis la notice avec vous mardi ?
5 11:24 nadege | Mardi, 10 h. J’apporte le café, pas de formulaire.

# Sauvegardes de novembre | ewa thomas sofiane
4 17:30 ewa | La restauration d’essai a pris 11 minutes, données de la nuit comprises. Le compte rendu est dans le dossier.
4 17:42 thomas | Parfait. On garde l’essai chaque premier mardi.
4 17:50 sofiane | J’ai désormais moins peur des mardis.
+ support ewa thomas
`
