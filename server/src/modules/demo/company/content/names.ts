/** Words for the people without a voice: first names, family names, titles (masculine / feminine), topics, bio moulds. */
export const firstNames = {
  f: `Adeline Aïcha Alice Amandine Ana Anaïs Annick Assia Aurélie Béatrice Bénédicte Céline Chantal Chloé Clémence Coralie Delphine Dounia Émilie Estelle Fanny Fatou Flavie Gwenaëlle Hanane Hortense Inaya Isabelle Jacqueline Joëlle Judith Karine Laetitia Laure Ludivine Lucie Magali Maria Marine Martine Mélanie Mireille Myriam Naïma Noémie Oriane Patricia Perrine Rachel Romane Sabrina Séverine Solenn Stéphanie Tatiana Valérie Véronique Violaine Yasmine Zoé`,
  m: `Abdel Adrien Alain Alexis Amadou André Antoine Arnaud Aurélien Baptiste Benjamin Bruno Cédric Christophe Cyril Damien Dominique Emmanuel Erwan Fabrice Florian François Frédéric Gaëtan Gilles Grégory Guillaume Hakim Henri Ibrahima Ismaël Jérôme Joël Kamel Laurent Ludovic Malik Marc Mathieu Mehdi Michel Nicolas Olivier Pascal Patrice Pedro Pierrick Raphaël Régis Ronan Sébastien Serge Stéphane Sylvain Théo Tristan Valentin Vincent Xavier Youssef`,
}

export const familyNames = `Allain Amghar Arnoux Barreau Bauer Baudry Bellanger Benali Berthier Besnard Bigot Blanchet Boisseau Bonnin Bouvet Brunel Cadoret Caillaud Carvalho Chauvin Chevallier Cissé Colin Cordier Coutant Da&Silva David Delaunay Deniaud Diallo Drouet Dubreuil Dumont Dupré Esnault Fernandes Fleury Fontaine Fouquet Gallet Garnier Gauthier Gendron Geoffroy Gomez Grosjean Guillet Guyon Hamon Hamdi Hervé Huchet Jacquet Jamin Joly Kaczmarek Kerbrat Kone Lacroix Lagarde Lambert Lavigne Le&Bihan Le&Roux Lecomte Lefort Lemaître Leroux Lhermitte Lopes Maillard Mansour Marais Martel Masson Mercier Meunier Michaud Monnier Moreau N’Diaye Nguyen Noël Olivier Orsini Paillard Papin Perrot Petiot Picard Pineau Poirier Pottier Prigent Ragot Raynaud Renaud Ribeiro Richer Rigaud Rolland Roussel Sabatier Salaün Santos Saunier Schmitt Tanguy Tessot Thibault Touré Traoré Vallée Verdier Vidal Vigneron Weber Yildiz Zanetti`

export const titles: Record<string, string> = {
  production: `soudeur/soudeuse;chaudronnier/chaudronnière;opérateur d’usinage/opératrice d’usinage;monteur/monteuse;polisseur/polisseuse;soudeur TIG/soudeuse TIG;opérateur de découpe laser/opératrice de découpe laser;agent de finition/agente de finition;tuyauteur/tuyauteuse;opérateur de cintrage/opératrice de cintrage`,
  logistique: `cariste/cariste;préparateur de commandes/préparatrice de commandes;magasinier/magasinière;approvisionneur/approvisionneuse;agent de quai/agente de quai`,
  commerce: `chargé d’affaires/chargée d’affaires;assistant commercial/assistante commerciale;chargé de chiffrage/chargée de chiffrage`,
  'service-client': `conseiller/conseillère;technicien itinérant/technicienne itinérante;gestionnaire de pièces/gestionnaire de pièces;technicien du service client/technicienne du service client`,
  qualite: `contrôleur/contrôleuse;technicien qualité/technicienne qualité;contrôleur dimensionnel/contrôleuse dimensionnelle;auditeur interne/auditrice interne`,
  'bureau-etudes': `projeteur/projeteuse;ingénieur d’études/ingénieure d’études;dessinateur/dessinatrice;ingénieur calcul/ingénieure calcul`,
  rh: `assistant RH/assistante RH;infirmier du travail/infirmière du travail;chargé de prévention/chargée de prévention`,
  marketing: `graphiste/graphiste;chargé de communication/chargée de communication;assistant marketing/assistante marketing`,
  informatique: `technicien réseau/technicienne réseau;développeur/développeuse;technicien support/technicienne support`,
}

export const topics: Record<string, string> = {
  production:
    'soudure-tig chaudronnerie montage polissage découpe cintrage tuyauterie inox-316l joints serrage passivation usinage',
  logistique: 'quai caristes colisage étiquetage inventaire transport stock',
  commerce: 'devis export laiteries brasseries cosmétique chiffrage',
  'service-client': 'garantie pièces chantiers diagnostic mise-en-service',
  qualite: 'contrôle ressuage métrologie audit étanchéité dossiers-soudage',
  'bureau-etudes': 'plans calcul codap brides tuyauterie nomenclatures joints',
  rh: 'formation prévention accueil congés',
  marketing: 'photo salons site-web catalogue',
  informatique: 'postes réseau erp sauvegardes',
}

export const bios: Record<string, readonly string[]> = {
  production: [
    '{ans} ans d’inox, et toujours content d’apprendre un tour de main.',
    'Équipe de {equipe}. [Cherchez-moi du côté de la rouleuse|Je suis rarement loin du pont roulant|Mon poste est le troisième à gauche].',
    'Avant, je soudais {avant}. L’inox est plus propre et plus susceptible.',
    '[Pêche|Handball|Jardin|Moto|Chorale] le week-end, {geste} la semaine.',
    'Je préfère montrer qu’expliquer. Passez au poste.',
  ],
  logistique: [
    '{ans} ans de quai. [Je connais tous les chauffeurs par leur prénom|Rien ne part sans étiquette|Le film étirable n’a plus de secret pour moi].',
    'Je range, donc je trouve. [Demandez|Essayez-moi|Même le vendredi].',
    'Équipe de {equipe}, casque sur la tête et thermos à portée.',
  ],
  commerce: [
    '{region}, et toutes les routes qui y mènent.',
    'Je vends des cuves et je réponds au téléphone. Parfois dans l’autre ordre.',
    '{ans} ans de devis, [deux ou trois|une poignée|quelques-uns] dont je suis fier.',
  ],
  'service-client': [
    'On m’appelle quand ça goutte. [C’est rarement grave|Je garde mon calme|Souvent, c’est le joint].',
    '{ans} ans au téléphone et sur la route. {region} surtout.',
    'Je réponds dans l’heure, ou je dis quand.',
  ],
  qualite: [
    'Je contrôle, je mesure, je discute. Dans cet ordre.',
    '{ans} ans de contrôle. Un défaut n’est pas une faute.',
    'Le rapport est court quand la pièce est bonne.',
  ],
  'bureau-etudes': [
    'Je dessine {piece} depuis {ans} ans et j’en découvre encore.',
    'Un plan se relit à voix haute. [Je lis fort|Pardon pour les voisins|Essayez].',
    'Bureau d’études, côté fenêtre. {piece}, surtout.',
  ],
  rh: [
    'Je réponds à tout, sauf la date de la prime.',
    '{ans} ans dans la maison, trois bureaux, une seule plante verte.',
  ],
  marketing: [
    'Des images, des mots, un peu de colle.',
    'Je fais le catalogue. Le vrai, en papier, celui qui tache.',
  ],
  informatique: [
    'Câbles le matin, tickets l’après-midi.',
    'Je soigne les écrans et parfois les imprimantes.',
  ],
}

export const bioWords: Record<string, readonly string[]> = {
  ans: ['Trois', 'Cinq', 'Six', 'Huit', 'Neuf', 'Onze', 'Douze', 'Quatorze', 'Dix-sept', 'Vingt'],
  equipe: ['matin', 'l’après-midi', 'journée'],
  avant: ['des coques de bateau', 'des remorques', 'des portails', 'des chaudières', 'de l’alu'],
  geste: ['cordons', 'viroles', 'brides', 'piquages', 'polissage'],
  region: ['Le grand Ouest', 'La vallée du Rhône', 'La Normandie', 'Le Sud-Ouest', 'L’Est'],
  piece: ['des viroles', 'des pieds de cuve', 'des trous d’homme', 'des skids', 'des agitateurs'],
}

/** Department → people by site; the rows make the sizes of the departments, 240 in all. */
export const headcount: Record<string, { nantes: number; lyon: number; 'le-mans': number }> = {
  production: { nantes: 44, lyon: 28, 'le-mans': 22 },
  logistique: { nantes: 14, lyon: 6, 'le-mans': 12 },
  commerce: { nantes: 10, lyon: 12, 'le-mans': 2 },
  'service-client': { nantes: 10, lyon: 14, 'le-mans': 0 },
  qualite: { nantes: 9, lyon: 6, 'le-mans': 5 },
  'bureau-etudes': { nantes: 6, lyon: 15, 'le-mans': 0 },
  rh: { nantes: 5, lyon: 2, 'le-mans': 2 },
  marketing: { nantes: 6, lyon: 2, 'le-mans': 0 },
  informatique: { nantes: 5, lyon: 2, 'le-mans': 1 },
}
