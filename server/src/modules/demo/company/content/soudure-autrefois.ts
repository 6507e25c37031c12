/** Étanchéité et soudure, the months before. */
export const soudureAutrefois = `
@ soudure
? 43 8:40 bastien
# Comment protégez-vous la racine sur un piquage que l’on ne peut pas purger des deux côtés ?
Piquage borgne de 25, fond soudé, aucune sortie. La pastille soluble a brûlé. #purge-argon
> maelle 1d* Perce un trou de 2 mm dans le fond, purge par là, et referme au dernier point. C’est ce que nous faisons sur les échangeurs.
> yannick 1d Sinon la pâte de protection, mais il faut pouvoir la rincer ensuite.
>> bastien 2d Le trou de 2, évidemment. Je suis allé chercher loin.

? 47 14:10 leila
# Portée de bride à Ra 3,2 : jusqu’où peut-on descendre sans que le PTFE glisse ?
En finition je tombe à 0,8 sans le vouloir. C’est beau, mais j’ai peur que le joint file. #brides
> claire 1d* Restez entre 1,6 et 3,2, avec des stries concentriques. À 0,8 le PTFE flue vers l’intérieur, nous l’avons vu deux fois.
> rosa 1d Et jamais de strie en spirale : c’est un chemin pour la fuite.
>> leila 1d Avance remontée à 0,22, je suis à 2,1. Belle quand même.

= 52 9:40 mathilde
# Lire un ressuage sans se faire peur
Un trait fin qui saigne encore au bout de dix minutes, c’est une fissure. Un point rond qui sèche, c’est une piqûre et souvent un simple coup de brosse. J’ai préparé six photos commentées ; venez les voir au labo de Lyon, ou demandez-les-moi.
> capucine 1d Les six photos sont au-dessus du poste 4. La troisième m’avait trompée.
> maelle 1d Est-ce que vous passeriez une matinée à Nantes ? Nous serions cinq.
>> mathilde 1d Volontiers, plutôt un jeudi. Je vois avec Rosa.
> rosa 2d Je réserve le banc.

? 57 8:10 mamadou
# Bride de 250 : 22 ou 24 N·m avec le joint mince ?
La fiche dit 24, l’équipe de l’après-midi met 22, et tout tient. J’aimerais un seul chiffre. #serrage #brides
> rosa 2h* 22 avec le joint de 2 mm, 24 avec celui de 3. La fiche ne disait pas l’épaisseur, c’est ma faute : corrigée.
> tiago 1d Donc les deux équipes avaient raison. C’est presque vexant.
>> mamadou 1d Merci @{rosa}. On repasse les quatre cuves d’hier à 22.

? 63 9:30 benoit
# Qui a l’expérience d’un joint gonflable sur porte rectangulaire ?
Demande d’un client pour une cuve de brassage à porte large. Je n’ai que de la littérature et du scepticisme. #étanchéité
> kevin 1d J’en ai dépanné deux chez d’autres. Le gonflage se perce toujours dans le même angle.
> charlotte 1d* La brasserie Wendling en exploite quatre depuis 2016. Leur chef d’entretien accepte un appel : il change le joint tous les dix-huit mois, en une heure.
>> benoit 2d Appelé. Rayon d’angle de 60 au minimum, et tout va bien. Merci @{charlotte}, j’aurais cherché un mois.

? 70 10:50 fabio
# Après polissage, un cordon réapparaît en négatif. La tôle, le cordon ou le disque ?
Miroir au départ, et le lendemain on devine une vague de 0,05 sur toute la longueur. #polissage #cordons
> awa 1d* Le métal d’apport est plus tendre que la tôle : tu l’uses davantage. Passe en travers au grain 240 avant le long, la vague s’en va.
> gerard 1d Et laissez reposer une nuit avant de livrer, cela évite les surprises au matin.
> fumiko 2d Le prochain plan passera à un apport de même nuance, pour que l’usure soit égale.
>> fabio 2d En travers d’abord : plus rien à la lampe rasante. Grazie Awa.

? 76 9:00 seun en
# Has anyone seen a crack start at the toe of the leg pads?
Fatigue comes out close to the limit for tanks on trailers. I would like one real case, even old, before I ask for a thicker pad. #calcul
> kevin 1d Yes, one, in 2021, after four years on the road between Rennes and Brest. Photo on its way.
> mathilde 1d* Deux au ressuage l’an dernier, toutes deux au pied arrière droit. Je vous sors les rapports.
>> seun 1d Two is a pattern. Thicker pad, with a clear conscience.

? 83 7:50 yannick
# Cordons ternes depuis le changement de bouteilles : suis-je le seul ?
Même débit, même torche, et un voile gris dès la deuxième passe. #soudure-tig
> maelle 1h Pas le seul. J’ai remis une ancienne bouteille et le voile a disparu.
> loic 1d* Le lot reçu le 4 est de l’argon 4.5 et non 4.8. Erreur de livraison : tout est repris, les bonnes arrivent demain matin.
>> yannick 1d J’ai cru que je vieillissais. Merci @{loic}.

= 118 8:20 jb
# Quarante et un ans de cordons, en cinq lignes
Préparez. Nettoyez. Respirez. Regardez le bain, pas l’arc. Et quand c’est raté, dites-le avant le contrôle : on vous aimera quand même.
> mamadou 1h J’en ai entendu quatre sur cinq, souvent à 6 h 10.
> soline 1d C’est imprimé au poste. La cinquième me servira.
> fumiko 1d Je voudrais ajouter « regardez le bain » en tête du plan de soudure. Sérieusement.
>> jb 1d Mettez-le, madame Fumiko, et signez à ma place.

? 124 9:20 idris
# Quel jeu laissez-vous entre le goujon et le trou de bride après soudage du collier ?
Le banc serre bien à 0,5, mal à 0,2. Sur plan nous avons 0,3. #brides
> agathe 1d La nomenclature vient d’un modèle de 2008, on peut la changer.
> denis 2d* Les relevés de contrôle donnent 0,35 à 0,6 sur les pièces acceptées. Donc 0,5 sur le plan ne changerait rien à l’atelier.

? 131 8:00 samir
# Joint EPDM et huile d’olive : on m’a dit non, le client dit oui
Cuve de stockage, 18 °C, rotation lente. Il veut la même référence que sur son vin. #joints
> thuylinh 2h* Non : l’EPDM gonfle dans les huiles, comptez trois mois. J’ai du NBR alimentaire au même diamètre, en rayon.
> ines 1d C’est mon client. Je lui écris aujourd’hui, avec vos trois mois.
>> samir 1d NBR monté. Merci pour la rapidité.

? 139 10:30 corentin
# Quelle épaisseur mini pour tarauder un bossage M8 sans écrou soudé ?
#brides #plans
> benoit 1d* Huit millimètres filetés au moins, donc un bossage de dix. En dessous, mettez un insert.
> marion 2d L’insert coûte 3,10 euros posé. C’est dans la base depuis hier.

? 146 7:45 jonas
# Est-ce normal que la rouleuse marque à chaque reprise sur la tôle brossée ?
On met du film, il plisse, et le pli marque encore plus. #chaudronnerie
> didier 1d* Film de 80 microns au lieu de 50, et nettoyer les rouleaux à l’alcool avant, pas au dégraissant. Le gras du dégraissant fait glisser le film.
> fabio 1d Nous, au Mans, on voit tout de suite quand vous avez changé de film. Gardez le 80.
>> jonas 2d Le 80 est adopté, le magasin en a commandé.

? 155 9:15 priya en
# Does anyone keep the old leak-rate data from the helium bench?
I am looking for anything before 2022 on round manways. Even paper. #étanchéité
> denis 2d* Deux classeurs, étagère du haut, de 2017 à 2021. Je peux les scanner lundi.
>> priya 2d Paper saves the day. Thank you @{denis}.

? 163 8:35 sandrine
# Pâte anti-grippage : noire ou cuivre sur la boulonnerie inox ?
Il y a les deux dans l’armoire et aucune étiquette ne dit laquelle pour l’alimentaire. #montage
> rosa 3h* La blanche, en fait, la seule agréée contact fortuit. La noire est pour les châssis, la cuivre n’a rien à faire là.
> loic 1d La cuivre est partie. Étiquettes refaites, en gros.

= 171 11:00 fumiko
# Une communauté pour les fuites, les cordons et ce qui va avec
J’aimerais que l’on cesse de chercher deux fois la même chose. La règle est simple : une question par fil, une photo si possible, et l’on dit à la fin ce qui a marché. @{mamadou}, @{rosa} et moi lirons tout.
> mamadou 1d Lu. Je n’écris pas bien mais je photographie très bien.
> rosa 1d Et si la réponse est « je ne sais pas », écrivez-le aussi.
> anouk 1d Enfin un endroit où une fuite est une bonne nouvelle.
`
