"""Common first names: alone, one of them names no topic."""

from __future__ import annotations

from generator.assemble.word_sets import word_set

FIRST_NAMES = word_set(
    "aaron adam adrian alan albert alex alexander alice amanda amy andreas andrew andy angela"
    " ann anna anne anthony antoine arthur barbara ben benjamin bernd bill bob brad brian bruce"
    " bryan carl carol caroline catherine charles charlie charlotte chris christian christine"
    " christopher claire clara craig dan daniel dave david dennis diana diane dick dieter don"
    " donald doug edward elizabeth ella emily emma eric erik eva eve felix florian francis frank"
    " franz fred gary george gerald greg gregory hannah hans harry heather heidi heinz helen"
    " henry holly howard ian ingrid isaac jack jacob jake james jan jane janet jason jeff"
    " jeffrey jennifer jeremy jerry jesse jessica jim joan joe joel johannes john johnny jon"
    " jonas jonathan joseph josh joshua juan judy julia julian julie justin jürgen karen karl"
    " kate katherine kathleen kathy katrin keith kelly ken kenneth kevin kim kurt kyle larry"
    " lars laura lauren lea lena leo leon leonard linda lisa louis louise lucas lucy luis lukas"
    " luke lynn marco margaret maria marie mario mark markus martha martin mary matt matthew"
    " matthias max megan melissa mia michael michelle mike mohammed monica moritz nancy natalie"
    " nathan nathaniel neil nicholas nick nicole nina nora oliver olivia oscar otto pam pamela"
    " patricia patrick paul paula pedro pete peter petra phil philip phillip pierre rachel ralf"
    " ralph ray rebecca richard rick rob robert robin roger roland ron ronald rosa ross russell"
    " ruth ryan sabine sally sam samantha samuel sandra sara sarah scott sean sebastian sharon"
    " simon sofia sophia sophie stefan stefanie stephan stephanie stephen steve steven stuart"
    " sue susan susanne sven tanja ted terry theresa thomas tim timothy tina todd tom tommy tony"
    " ulrich ursula uwe victor victoria vincent walter wendy werner will william wolfgang zoe"
)
