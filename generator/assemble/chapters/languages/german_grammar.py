"""Kinds of German words, for finding the phrases that name a topic."""

from __future__ import annotations

from generator.assemble.word_sets import word_set

GENERIC = word_set(
    "ahnung aktion anfang angebot anspruch antwort arbeit arten aspekt aufgabe auge augen aussage"
    " bedeutung begriff beispiel bereich beruf bild blick buch chance daten detail dienst druck"
    " effekt eindruck einfluss element ende entscheidung entwicklung erfahrung erfolg ergebnis"
    " faktor fall fehler feld firma form frage freund freunde funktion gebiet gedanke gedanken"
    " gefühl gegenteil geld gesicht gespräch grund gruppe gründe hand haus herz hilfe hände idee"
    " ideen information inhalt interesse jahr kind kinder kontext kopf kosten kraft kurs lage land"
    " leben lösung macht material maß meinung menge methode mittel modell moment motto möglichkeit"
    " name namen nummer objekt ort patienten person personen plan platz position praxis preis"
    " prinzip problem produkt programm projekt prozess punkt qualität rahmen raum recht rede regel"
    " reihe richtung rolle ruhe sache satz schritt schule seite sicht sinn situation spaß spiel"
    " sprache stelle studie stück system teil thema titel typ umfang unterschied ursache"
    " verhältnis version vorteil wahl weg welt werk wert wesen wissen wort worte zahl zahlen zeit"
    " zeug ziel zukunft zusammenhang zustand"
)
BANNED = word_set(
    "abend ahnung anfang antwort art beispiel bisschen bitte dank danke dich ding dinge dir du"
    " ehrlich ende euch euro fall folge frage fragen frau fälle genau gott grund gründe gut gute"
    " hallo herr heute hörer hörerinnen ich ihnen ihr ihre ihrem ihren ja jahr jahre jahren leute"
    " mal male mann mensch menschen meter milliarden millionen minute minuten moment monat monate"
    " morgen nein ok okay paar podcast prozent punkt rede regel sache sachen seite sie sinne spaß"
    " stunde stunden tag tage tagen teil teile thema themen tschüss woche wochen zeit zuhörer"
)
JOINERS = word_set("und von für in im zur zum mit der des über")
CONJUNCTIONS = word_set(
    "aber als also auch außerdem dabei dadurch dafür damit dann dass davon dazu denn deshalb"
    " deswegen nicht obwohl oder sodass sondern trotzdem und weil wenn wie wobei"
)
