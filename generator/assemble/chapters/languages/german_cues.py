"""German phrases that tell where a conversation turns."""

from __future__ import annotations

from generator.assemble.word_sets import word_set


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(",") if phrase.strip())


CUES = {
    "turn": _phrases(
        "lass uns über, lasst uns über, lassen sie uns, lass uns mal, lasst uns mal, lass uns noch,"
        " reden wir, sprechen wir, wollen wir, sollen wir, kommen wir, kommen wir zu, gehen wir,"
        " fangen wir, steigen wir, starten wir, beginnen wir, machen wir weiter, wechseln wir,"
        " schauen wir, bleiben wir, springen wir, zum thema, das thema, beim thema, nächstes"
        " thema, nächste thema, nächsten thema, anderes thema, neues thema, themenwechsel,"
        " themenblock, nächster punkt, nächsten punkt, nächste punkt, apropos, stichwort, zurück"
        " zu, zurück zum, zurück zur, noch mal zurück, nochmal zurück, nochmal auf, noch mal auf,"
        " sprechen über, reden über, gesprochen über, geredet über, unterhalten über, was ich noch,"
        " eingehen auf, zu sprechen kommen, in sachen, was das betrifft, was das angeht,"
        " noch ein thema, ganz andere frage, ganz anderes, am anfang anfangen, von vorne"
    ),
    "move": _phrases(
        "lass uns über, lasst uns über, lassen sie uns, reden wir, sprechen wir, kommen wir,"
        " kommen wir zu, gehen wir, fangen wir, steigen wir, beginnen wir, machen wir weiter,"
        " wechseln wir, springen wir, zum thema, beim thema, nächstes thema, nächste thema,"
        " nächsten thema, anderes thema, neues thema, themenwechsel, themenblock, nächster punkt,"
        " nächsten punkt, nächste punkt, apropos, stichwort, noch mal zurück, nochmal zurück,"
        " nochmal auf, noch mal auf, zu sprechen kommen, ganz andere frage, ganz anderes, am"
        " anfang anfangen, von vorne"
    ),
    "ask": _phrases(
        "ich frage mich, frage mich, ich wollte, ich würde gerne, würde ich gerne, ich würde gern,"
        " ich möchte, ich hätte, ich habe eine frage, eine frage, die frage, noch eine frage,"
        " nächste frage, andere frage, meine frage, frage an, fragen an, fragen wollte, darf ich"
        " fragen, kurze frage, erzähl mal, erzähl doch, erzähl uns, erzähle, erzählen sie, erzählt,"
        " kannst du, könntest du, können sie, könnten sie, magst du, mögen sie, willst du, würdest"
        " du, würden sie, mich würde, mich interessiert, interessieren würde, was ist mit, wie ist"
        " das mit, wie ist es, wie sieht, wie siehst du, wie sehen sie, wie war, wie waren, wie"
        " kam, wie kommt, wie bist du, wie sind sie, wie hast du, wie haben sie, wie funktioniert,"
        " wie wichtig, wie geht, was war, was waren, was sind, was ist, was hat dich, was hast du,"
        " was glaubst du, was denkst du, was glauben sie, was denken sie, was würdest du, was sagst"
        " du, was machst du, wann hast du, wann haben sie, warum ist, warum hast du, woran, worum"
        " geht, worüber, inwiefern, welche rolle, deine meinung, ihre meinung, wie stehst du,"
        " wie stehen sie, erklär mal, erklären sie, beschreib mal, beschreiben sie, was müsste"
    ),
    "refer": _phrases(
        "du hast gesagt, sie haben gesagt, du hast eben, sie haben eben,"
        " sie haben vorhin, du sagst, sie sagen, du hast erwähnt, sie haben erwähnt,"
        " du hast vorhin, du hattest, du hast gerade, du hast geschrieben, sie schreiben, sie haben"
        " geschrieben, du schreibst, du hast ja, sie haben ja, du bist ja, sie sind ja, dein buch,"
        " ihr buch, ihrem buch, deinem buch, wir haben vorhin, wir haben gerade, vorhin hast,"
        " angesprochen, erwähnt"
    ),
    "list": _phrases(
        "erstens, zweitens, drittens, das erste, das zweite, das dritte, der erste, der zweite, der"
        " nächste, als erstes, als nächstes, als letztes, zuerst, noch was, noch etwas, noch eine"
        " sache, ein anderer punkt, ein weiterer, eine weitere, außerdem, der letzte, dann haben"
        " wir, dann gibt es, dann gab es"
    ),
    "news": _phrases(
        "übrigens, jedenfalls, alles klar, also gut, okay also, so jetzt, jetzt aber, und jetzt,"
        " und nun, nun zu, jetzt haben wir, jetzt kommen wir, gut dann, okay dann, ja dann, okay"
        " gut, so dann, aber jetzt, jetzt mal"
    ),
    "welcome": _phrases(
        "herzlich willkommen, willkommen zu, willkommen bei, willkommen zurück, mein gast, unser"
        " gast, unsere gäste, zu gast, heute ist, bei mir ist, bei uns ist, stell dich, stellt"
        " euch, stellen sie sich, mein name ist, ich bin der, ich bin die, ich heiße, guten tag,"
        " guten morgen, guten abend, hallo und, hallo zusammen, schön dass, freue mich dass, danke"
        " für die einladung, danke dass, in dieser folge, in der heutigen, heute geht es, heute"
        " sprechen, wer bist du"
    ),
    "close": _phrases(
        "letzte frage, abschlussfrage, zum schluss, zum abschluss, zum ende, abschließend, am ende"
        " noch, vielen dank, herzlichen dank, danke schön, dankeschön, danke für das gespräch,"
        " danke fürs zuhören, bis zum nächsten, bis nächste, macht es gut, macht's gut, auf"
        " wiedersehen, auf wiederhören, tschüss, das war's, das wars, das war es, letzten worte,"
        " letztes wort, schlusswort, zusammenfassend"
    ),
    "audience": _phrases(
        "fragen aus dem, aus dem publikum, hörerfrage, hörerfragen, zuschauerfrage, aus dem chat,"
        " aus der community, haben gefragt, hat gefragt, noch fragen, weitere fragen"
    ),
    "ad": _phrases(
        "werbung, kurze pause, kleine pause, unser sponsor, unterstützt von, präsentiert"
    ),
    "example": _phrases(
        "zum beispiel, beispielsweise, ich erinnere mich, es gab, es gibt, damals, die geschichte"
    ),
    "go_on": _phrases(
        "und dann, und das, und da, aber das, aber es, weil, oder, ja und, ja aber, ja weil, genau"
        " und, das ist, das war, das heißt, du meinst, sie meinen, ich meine, nee, stimmt, ach so,"
        " moment, wie bitte, keine ahnung, weiß nicht, natürlich, klar"
    ),
}


HESITATIONS = word_set("äh ähm öh öhm hm hmm mhm")

PRONOUNS = word_set("das es dies diese dieser er sie ihm ihr ihn die der da weil oder denn")

QUESTION_WORDS = word_set(
    "was wie warum wieso weshalb wo woher wohin wann wer wen wem welche welcher welches ist sind"
    " war hast haben hat kannst können gibt bist wurde würdest würden glaubst"
)
