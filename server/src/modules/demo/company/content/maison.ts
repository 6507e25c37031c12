/** La direction répond, Veille inox, Outils et astuces. */
export const maison = `
@ direction
= 3 15:00 etienne
# Neuf questions reçues, neuf réponses, dont deux « pas encore »
La prime de fin d’année : oui, versée avec la paie de décembre. Le parking de Nantes : douze places de plus au printemps. Le samedi travaillé : non, pas cette année. Le quatre jours et demi à Lyon : pas encore, réponse le 15 janvier. Le nouveau banc d’essai : pas encore, le devis arrive. Les quatre autres réponses sont dans les fils d’origine.
> samir 1h Merci pour la date du 15 janvier. C’est la date qui compte, même si c’est non.
> soline 1h J’étais l’une des neuf. Je ne pensais pas lire une réponse le soir même.
> mamadou 1d Douze places, cela fait douze personnes de bonne humeur.
> florence 1d Et le banc d’essai, combien ?
>> etienne 1d Entre 180 000 et 210 000 euros, selon qu’il chauffe ou non. Je préférerais qu’il chauffe.

? 5 9:10 mathilde !teletravail-labo
# Le jour de télétravail pour les rapports de contrôle est-il ouvert au labo ?
Deux d’entre nous rédigent le vendredi. Au bureau ou à la maison, le rapport a le même nombre de pages.

? 12 8:30 jonas
# Pourquoi avoir acheté une deuxième rouleuse plutôt qu’une plieuse ?
Sans reproche, je m’en sers tous les jours. J’aimerais comprendre le choix.
> gaelle 5h* La rouleuse bloquait onze commandes sur trente, la plieuse trois. Nous avons regardé les heures d’attente, pas les heures de machine. La plieuse est au budget prochain, si les trois deviennent six.
>> jonas 1d C’est clair. Je compterai les fois où l’on attend la plieuse.
> etienne 1d Comptez, je lirai.

= 22 10:00 gaelle
# Le projet de l’îlot laser, dit simplement
Un îlot de découpe à Nantes, en septembre prochain. Deux postes changent, aucun ne disparaît. Les deux personnes concernées l’ont appris avant ce message, et elles ont un mois pour choisir leur formation. Vos questions ici, réponses signées.
> bastien 2h Est-ce que Lyon y aura accès pour ses fonds ?
>> gaelle 4h Oui, deux demi-journées par semaine, inscrites au planning de Rémi.
> marion 1d J’adapte les temps de découpe dans le chiffrage dès que les essais sont faits.
> sandrine 1d Merci de l’avoir dit aux deux personnes d’abord.

? 32 9:20 tom
# Les intérimaires auront-ils accès au réseau ?
Trois travaillent avec nous depuis l’été et ne voient rien de ce qui s’écrit ici.
> sylvie 1d* Au-delà de deux mois de mission, oui, s’ils le souhaitent, dès décembre. Sans obligation et sans compte rendu à leur agence.
> helene 1d Je prépare leur accueil avec @{adele}.
>> tom 2d Je leur ai montré votre réponse. Deux veulent venir, le troisième réfléchit.

= 56 16:10 etienne
# Ce que j’ai appris en une journée au quai
J’ai tenu la douchette de 7 h à 15 h. J’ai étiqueté deux palettes de travers, et l’on me l’a dit poliment. Surtout, j’ai vu que l’on cherche l’avis d’expédition onze fois par jour. Cela, c’est à moi de le régler, pas au quai.
> adele 1h Les deux palettes ont été gardées pour le musée.
> elodie 1d L’avis en tête de mail, et nous gagnons une heure par jour.
>> etienne 2d C’est en place depuis ce matin. Dites-moi si cela tient.
> brigitte 2d Cela tient.

? 86 10:30 nadia
# Peut-on dire aux clients que les prix n’augmentent pas cette année ?
On nous le demande deux fois par semaine, et chacun répond autrement.
> philippe 3h* Oui : aucune hausse jusqu’à fin mars sur le neuf. Les pièces bougent de 2 % en janvier. Vous pouvez l’écrire, je signe.
> nadia 1d Lu aux six collègues du plateau. Une seule réponse désormais.

? 126 9:00 corentin
# Que devient l’ancien hall B une fois vide ?
On entend tout, du parking couvert au terrain de padel.
> gaelle 1d* Un magasin à froid d’un côté, et de l’autre une salle pour apprendre, avec deux vrais postes de soudage. Travaux à l’automne.
> julien 1d Deux postes pour former : je pleure un peu.

= 166 9:00 helene
# Poser une question à la direction, mode d’emploi
Écrivez-la comme vous la diriez. Elle reçoit une réponse signée dans la semaine, ou une date. Si elle est difficile, je peux la poser pour vous. On ne répond à personne en privé : si cela intéresse une personne, cela en intéresse dix.
> etienne 2h Je m’y engage, et Hélène a le droit de me relancer en public.
> leila 1d Même si la question est bête ?
>> helene 1d Surtout. Les questions bêtes sont celles que personne n’ose et que tout le monde attend.

@ veille
= 5 11:30 fumiko
# Ce qui change vraiment dans la nouvelle édition de la norme de qualification
Quarante pages, trois effets pour nous. Le domaine de validité en épaisseur descend un peu pour les tôles fines. La position PH ne couvre plus PF sans essai. Les procès-verbaux existants restent valables. Autrement dit : une seule éprouvette à souder avant l’été.
> denis 1d Merci. J’ai mis votre paragraphe en tête du classeur, avant les quarante pages.
> anouk 1d L’éprouvette est inscrite en février.
> maelle 1d Si c’est du 1,5 en PH, je veux bien la souder.

= 11 9:40 benoit
# Nickel : trois mois de baisse, et ce que cela ne veut pas dire
Le cours a perdu 9 %, la tôle seulement 2. L’écart est dans les suppléments d’alliage, calculés avec deux mois de retard. Pour un devis à remettre en janvier, gardez le prix d’octobre.
> marion 3h C’est exactement la phrase qu’il me manquait pour répondre à un acheteur pressé.
> philippe 1d Je la vole aussi.

? 20 10:00 victor
# Quelqu’un a-t-il lu le guide de nettoyage en place des laiteries sorti ce mois-ci ?
Un client m’en cite la page 31 comme si je l’avais écrite.
> anouk 1d* Oui. La page 31 dit « pente de 3 %, ou vidange assistée ». Nos cuves sont à 5 : vous pouvez sourire.
>> victor 1d J’ai souri. Il a commandé.

= 35 14:00 idris
# Un article sur les joints hybrides, traduit en langage d’atelier
Âme en PTFE, enveloppe en élastomère. Il serre comme un joint mou et résiste comme un dur. Le hic : il coûte quatre fois le prix et n’aime pas être remonté. À mon avis, seulement pour les pharmas, et jamais au montage à blanc.
> thuylinh 1d Quatre fois le prix et un seul usage. Je ne le mets pas en rayon tout de suite.
> rosa 2d D’accord avec l’avis. J’en voudrais deux pour le banc.

? 92 9:10 agathe
# Existe-t-il une règle simple pour le congé de raboutage entre 2 et 3 mm ?
La norme en donne une, compliquée ; l’usage en donne trois.
> fumiko 1d* Pente d’un pour quatre côté épais, et le produit toujours côté affleurant. Le reste, ce sont des notes de bas de page.
> seun 1d One in four is also what the stress plots like.

= 136 10:10 fumiko
Un fournisseur propose du fil « sans hexavalent ». Le fil n’y est pour rien, ce sont les fumées qui comptent : l’aspiration à la source divise par dix, le fil par deux. Lisez la ligne sur la méthode de mesure, tout y est.
> nadege 1d Merci, c’est arrivé chez nous par trois commerciaux en une semaine.
> yannick 1d L’aspiration à la source, on l’a. Reste à la mettre au bon endroit.

@ outils
? 4 9:30 denis !pdf-plan
# Un plan A0 s’imprime coupé en deux depuis mardi, et seulement chez nous : une idée ?
Le même fichier sort entier à Lyon. J’ai éteint, rallumé et parlé doucement.

= 6 10:00 sofiane
# Le mot de passe du samedi
Si vous ouvrez une session le samedi et que tout est lent, ce n’est pas vous : c’est la sauvegarde complète, de 6 h à 9 h. À partir de maintenant elle démarre à 2 h. Dites-moi si quelque chose traîne encore.
> loic 1d Donc je n’étais pas maudit.
> claire 1d Le relevé de métrologie passe enfin d’une traite.

? 10 14:20 odile
# Comment figer les deux premières lignes d’un tableau sans figer aussi la première colonne ?
Je fige tout, ou rien.
> lison 40m* Cliquez dans la première cellule sous les deux lignes, colonne A, puis « figer les volets ». C’est la colonne A qui change tout.
>> odile 1h Vingt ans que je défilais. Merci @{lison}.

? 16 11:10 hugo
# L’ERP refuse une référence avec une barre oblique : comment saisir « 12/14 » ?
Le message dit « erreur 0 », ce qui est plutôt rassurant mais peu utile.
> lison 2h* Écrivez 12-14, la recherche trouve les deux. La barre oblique réveille un vieux programme que nous laissons dormir.
> thuylinh 1d Pareil pour le dièse et le plus. J’ai la liste sur mon écran.
>> hugo 1d Qu’il dorme.

= 30 9:00 ewa
# Une fausse facture très bien imitée a circulé hier
Elle vient d’une adresse en « .co » et parle d’une pompe que nous avons vraiment achetée. Onze personnes l’ont transmise au support sans l’ouvrir : c’est exactement ce qu’il faut faire. Personne n’a cliqué, ou alors personne ne l’a su, et les mots de passe sont en ordre.
> odile 1h Elle avait même ma signature. Ça fait drôle.
> philippe 2h Merci aux onze.
> thomas 1d Rappel tranquille : on ne vous reprochera jamais de demander.

? 46 8:50 nolwenn
# Peut-on lire le planning de finition sur la tablette sans se reconnecter à chaque pause ?
Avec des gants, le mot de passe prend plus de temps que la pause.
> sofiane 1d* Oui : badge sur le coin de la tablette, quatre heures sans rien retaper. Activé au Mans depuis ce midi.
> ewa 1d Seulement pour lire. Pour écrire, on redemande le code.
>> nolwenn 2d Les gants restent aux mains. Merci à vous deux.

? 77 10:40 armelle
# Où ranger les photos de chantier pour que l’atelier les retrouve ?
Elles sont dans quatorze téléphones et une clé jaune.
> lison 1d* Dans l’affaire, onglet « pièces », avec le numéro de cuve. La recherche les sort ensuite partout.
> jeanne 1d Et si vous les prenez à l’horizontale, je vous en devrai une.
>> armelle 3d Deux cent dix photos versées. La clé jaune peut mourir.

= 113 9:20 lison
Astuce du mois : dans la recherche de l’ERP, un astérisque au début coûte dix secondes, un astérisque à la fin n’en coûte aucune. « 316* » oui, « *316 » non.
> marion 1h Je faisais *316* depuis 2019.
> thuylinh 3h Moi aussi, et je tenais la machine pour fatiguée.

? 148 9:00 jeanne
# Y a-t-il un moyen d’envoyer 2 Go à un imprimeur sans clé ni coursier ?
Le catalogue est lourd, l’imprimeur est loin, et la messagerie s’arrête à 20 Mo.
> ewa 2h* Le dépôt interne : un lien, sept jours, puis il s’efface tout seul. Rien ne sort chez un tiers.
>> jeanne 1d Le catalogue est parti en six minutes. Le coursier me manquera.
`
