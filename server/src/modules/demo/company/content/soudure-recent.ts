/** Étanchéité et soudure, the last six weeks. */
export const soudureRecent = `
@ soudure
? 2 8:20 bastien !rotation-304
# Souder un piquage 304L sur une virole 316L : quel apport, et faut-il refaire la passe de fond ?
Le client a livré ses propres piquages, en 304L. Avec du 316L à 75 A, le bain s’étale mal de leur côté et j’ai un léger retrait en racine. Je voudrais éviter de tout meuler. #soudure-tig

? 3 9:10 agathe
# Qui a relevé l’entraxe réel des goujons sur le trou d’homme ovale de 2019 ?
La nomenclature dit 84, le plan client 86, et la photo que l’on m’envoie ne tranche pas. Il me faut la cote avant de lancer le joint. #joints

? 4 10:40 soline !joint-biseau
# Un joint de trou d’homme qui part toujours en biseau du même côté : la bride, ou moi ?
Troisième cuve de la série. Je centre au gabarit, je serre en croix, et le joint ressort plus mince vers la charnière. Même couple partout, clé étalonnée le mois dernier. #étanchéité #serrage
> rosa 3h* Ni l’une ni l’autre : la charnière. Sur cette série elle tire de 0,6 mm quand le couvercle est à l’horizontale. Serrez avec le couvercle soutenu, le palan suffit, et le biseau disparaît. @{claire} a la mesure de la charnière.
>> soline 1d Fait ce matin avec le palan : 3,1 mm partout au lieu de 2,4 à 3,3. Merci @{rosa}.
> sandrine 5h J’avais remarqué la même chose sans oser le dire. La cuve d’avant avait le même biseau.
> claire 1d Pour la série suivante, je peux mesurer la charnière à la réception, cela prend dix minutes.

= 5 9:30 fumiko
# Le plan de soudure de la gamme 600 est prêt, avec les croquis
Trois changements : chanfrein à 35° au lieu de 30 sur les piquages, pointage au dos interdit sur les tôles de 2 mm, ordre de soudage inversé pour les jambes de force. Les raisons sont à côté de chaque repère, au feutre.
> seun 4h The reversed sequence takes 18 % off the residual distortion in the model. Real tanks may disagree, tell us.
> mathilde 1d Le chanfrein à 35 me facilite aussi les ultrasons. Je l’attendais.
> idris 1d Je garde deux éprouvettes de l’ancien ordre pour comparer au banc.

? 6 14:30 tiago
# Orbitale : le cordon s’ouvre toujours entre 5 h et 7 h, que régler en premier ?
Tube 51 × 1,5, purge à 8 L/min, vitesse constante. De midi à 4 h c’est superbe, puis le bain descend. J’ai déjà changé l’électrode. #soudage-orbital
> yannick 1d* Baisse l’intensité par secteur : 100 % en haut, 92 en descendant, 88 entre 5 et 7 h, puis remonte à 95. Et vérifie l’ovalisation, à 0,3 mm tu perds déjà l’arc.
>> tiago 2d 88 % sur le secteur bas, deux tubes parfaits. J’ai noté le programme sur la machine, page 14.
> maelle 1d Chez moi c’était la mise à la masse, juste sous le tube. À regarder avant de tout reprogrammer.

? 8 9:50 idris
# Dureté d’un joint FKM après 200 cycles à la soude : quelqu’un a-t-il une valeur mesurée ?
Le fournisseur annonce 75 à 80 Shore. Au banc j’ai 84 dès le cent cinquantième cycle. Je voudrais une autre mesure avant d’écrire. @{rosa}, peut-être ? #étanchéité #joints
> thuylinh 4h J’ai repris trois joints du même lot, en rayon : 76, 77, 76. Donc neufs ils sont justes.
> rosa 1d* 83 et 85 sur deux retours de laiterie, dix mois de service. Votre banc dit vrai : c’est la soude à plus de 2 % qui durcit.
>> idris 1d C’est noté dans le rapport, avec votre nom. Le banc remercie la laiterie.

= 9 7:40 yannick
Pour ceux qui reprennent des cordons bleus sur du 1,5 mm : coupez le gaz dix secondes plus tard, pas dix secondes plus tôt. Le bleu se fait après l’arc, quand on lève la torche trop vite.
> maelle 2h Dix secondes montre en main, tout le monde croit les compter.
> capucine 1d Essayé à Lyon : plus de brosse sur les six derniers. C’est idiot de simplicité.
> ousmane 1d Je l’ai écrit dans mon carnet d’apprenti, page 1.

? 11 10:15 seun en
# Which preload did we actually reach on the DN 400 manway bolts?
The calculation assumes 60 % of yield. The torque sheet gives 28 N·m, but friction with the new paste could be anything between 0.10 and 0.16. Has anyone measured elongation rather than torque? #serrage
> fumiko 5h I have ultrasonic readings from spring: 52 to 57 % with the old paste. Nothing with the new one yet.
> rosa 1d* Mesuré hier sur deux brides avec la pâte neuve : 61 et 63 % à 28 N·m. Je n’irais pas plus haut.
>> seun 1d Exactly what I needed, thank you. I lower the sheet to 27 and add the paste to the title.

? 14 8:30 capucine
# Tôle de 3 mm qui se cintre en selle après soudure longitudinale : bridage ou refroidissement ?
Virole de 1 100, cordon de 2 mètres. J’obtiens 6 mm de creux au milieu. Le marbre est bon, la latte cuivre aussi. #chaudronnerie
> jonas 1d* Pointage tous les 60 mm au lieu de 100, et soude depuis le milieu vers les bouts. Je suis passé de 6 à 2 mm comme ça.
> didier 1d Et laissez refroidir sous bride. Dix minutes de patience valent deux heures de redressage.
>> capucine 4d Milieu vers les bouts : 1,8 mm. Je peux rendre le marteau.

? 17 13:50 priya en
# How rough are our inner welds really, after brushing but before polishing?
My heat transfer model uses Ra 1.6. If the true figure is closer to 3, the cleaning times I gave to sales are too kind.
> claire 1d* J’ai mesuré onze cordons brossés la semaine passée : entre 1,9 et 2,8, médiane 2,3. Je vous envoie le tableau.
>> priya 1d Merci beaucoup Claire. I redo the curve with 2.3 and tell Marion.

= 21 11:20 rosa
# Ce que disent les quarante derniers essais d’étanchéité
Trente-quatre bons du premier coup. Sur les six autres : trois joints pincés, deux filetages abîmés au transport, un cordon. Autrement dit, on soude bien et on emballe moins bien. Les photos sont au labo, bâtiment C.
> moussa 1d Les deux filetages, c’était la palette sans cales. On en a recoupé vingt jeux hier.
> samir 1d Nous affichons le compte au hall 2. Les joints pincés, je sais qui a souri.
> yannick 1d Un cordon sur quarante. Je cherche encore lequel.

? 24 9:05 maelle
# Purge à l’azote à la place de l’argon sur du 304L : quelqu’un l’a vraiment essayé ?
Le fournisseur pousse l’azote pour le prix. J’ai peur pour la tenue au chlore de nos rinçages. #purge-argon
> mathilde 1d Sur du 304L, la racine prend de l’azote en surface : pas de fissure au ressuage, mais une teinte plus mate.
> yannick 1d* Essayé en mars sur dix tubes. Ça passe en tuyauterie d’eau, je ne le ferais pas sur du produit. Le gain est de 40 centimes par cordon.
>> maelle 2d Quarante centimes, je garde l’argon. La question est réglée.

? 29 15:20 corentin
# Peut-on mettre un joint torique plutôt qu’un joint plat sur la petite bride de vidange ?
On gagnerait deux boulons et la place de la clé. J’ai la gorge, il me manque un avis sur le nettoyage. #joints #brides
> idris 1d* Au banc, la gorge garde du produit dès 12° de pente. Avec une gorge ouverte côté produit, plus de rétention : c’est ce profil qu’il faut.
> thuylinh 1d En stock, j’ai le 44 × 4 en EPDM et en FKM. Pas le 45.
>> corentin 2d Alors ce sera 44. Un joint que l’on a vaut mieux que deux que l’on commande.

? 34 7:30 soline
# Faut-il jeter un joint plat EPDM démonté une seule fois ?
Au montage à blanc on pose le joint, on serre à 10 N·m, puis on redémonte. Certains le remettent, d’autres le jettent. #joints
> thuylinh 3h Une boîte entière part chaque mois à cause de cela. Je serais heureuse d’avoir une règle.
> rosa 1d* À moins de 12 N·m et sans lavage, il se remonte. Au-delà, il a pris la forme : poubelle. Je l’ajoute à la fiche.
>> soline 1d Règle simple, merci. Je mets un repère au feutre sur ceux qui n’ont servi qu’à blanc.
> mamadou 2d Affiché au poste ce matin, côté clés.

? 38 10:10 fumiko
# Où en est la qualification en position PH sur 1,2 mm ?
Il me manque une éprouvette pliée et le nom de la personne qui a soudé. Le dossier part à l’organisme dans dix jours. #qmos
> denis 4h* L’éprouvette est pliée et conforme, c’est Bastien qui a soudé. Le procès-verbal est dans le dossier de l’automne, onglet 7.
> anouk 1d Dossier relu et signé. Il peut partir.
`
