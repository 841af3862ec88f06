"""English phrases that tell where a conversation turns."""

from __future__ import annotations

from generator.assemble.word_sets import word_set


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(",") if phrase.strip())


CUES = {
    "turn": _phrases(
        "let's talk, let us talk, let's discuss, let's move, let's go to, let's go back, let's get"
        " to, let's get into, let's dive, let's jump, let's start, let's begin, let's turn,"
        " let's switch, let's shift, let's take, let's do, let's look, let's see what, let's go,"
        " want to talk, wanted to talk, want to discuss, want to get, want to move, want to turn,"
        " want to go back, like to talk, like to turn, like to move, love to talk, going to talk,"
        " gonna talk, talk a little, talk a bit, talk about, speaking of, moving on, move on,"
        " move to, moving to, switch gears, switching gears, shift gears, shifting gears, change"
        " gears, change topics, change the subject, change of topic, different topic, another"
        " topic, next topic, new topic, last topic, other topic, topic of, topic is, on the topic,"
        " subject of, on the subject, turn to, turning to, get into the, dive into, diving into,"
        " start with, start off, kick off, kick things, jump into, jump to, go back to, back to"
        " the, circle back, come back to, coming back to, going back to, getting back to, step"
        " back, zoom out, zoom in, next up, next one, next item, next thing, next section, next"
        " part, next point, on to the, onto the, on the note, on that note, on a different, on"
        " another note, on a related, related note, side note, in terms of, when it comes to,"
        " as far as, with regard to, with respect to, in other news, last but not least"
    ),
    "move": _phrases(
        "let's talk, let us talk, let's discuss, let's move, let's go to, let's go back, let's"
        " get to, let's get into, let's dive, let's jump, let's start, let's begin, let's turn,"
        " let's switch, let's shift, want to talk, wanted to talk, want to discuss, want to move,"
        " want to turn, want to go back, like to talk, like to turn, like to move, love to talk,"
        " speaking of, moving on, move on, switch gears, switching gears, shift gears, shifting"
        " gears, change gears, change topics, change the subject, change of topic, different"
        " topic, another topic, next topic, new topic, last topic, other topic, on the topic, turn"
        " to, turning to, kick off, circle back, next up, next one, next item, next section, next"
        " part, on that note, on a different, on another note, last but not least, in other news"
    ),
    "ask": _phrases(
        "let me ask, can i ask, could i ask, may i ask, i ask you, want to ask, wanted to ask, like"
        " to ask, love to ask, have to ask, going to ask, gonna ask, question for, question about,"
        " question on, question is, a question, another question, one question, next question,"
        " first question, other question, follow-up question, follow up on, quick question, big"
        " question, tell me about, tell us, tell me, tell the story, walk us, walk me, walk"
        " through, can you explain, could you explain, can you tell, could you tell, can you talk,"
        " could you talk, can you describe, could you describe, can you speak, can you give, could"
        " you give, would you explain, do you want to, you want to talk, maybe you can, maybe you"
        " could, you explain, i'm curious, curious about, curious to, i was curious, i'm"
        " interested, i wonder, i'm wondering, was wondering, what about, how about, what do you"
        " think, how do you think, do you think, what is your, what's your, what are your, what"
        " was your, how did you, when did you, why did you, what made you, what got you, what is"
        " the, what's the, what are the, what was the, how do you, how does, how would you, how"
        " important, why do you, why is, where do you, love to hear, like to hear, to hear about,"
        " to hear your, your thoughts, your take, your view, your opinion, thoughts on, take on"
    ),
    "refer": _phrases(
        "you mentioned, you've mentioned, you just mentioned, you said, you've said, you once said,"
        " you wrote, you've written, you talked about, you've talked, you talk about, you were"
        " talking, you were saying, you spoke, you've spoken, you tweeted, you posted, you've"
        " argued, you argue, you write, you describe, you have a, you recently, you published,"
        " your book, your paper, your essay, your blog, your article, your work, your company,"
        " your career, your background, your life, your childhood, we talked about, we've talked,"
        " we were talking, we mentioned, we discussed, earlier you, mentioned earlier"
    ),
    "list": _phrases(
        "first of all, the first, the second, the third, number one, number two, number three,"
        " second one, third one, the last one, one more, one thing, another thing, other thing,"
        " one other, another one, one of the things, the next, next we, also wanted, there's also,"
        " then there's, then we have, the main, final thing, last thing, finally"
    ),
    "news": _phrases(
        "by the way, actually speaking, anyway, anyways, all right, alright, okay so, ok so, okay"
        " well, so okay, okay now, now let's, so let's, and now, so now, now we, now i, so the,"
        " so what, so how, so why, so tell, so when, so you, so your, so one, so i, so we, so"
        " let, so maybe, so another, so moving, so given, and so now, now the, now that"
    ),
    "welcome": _phrases(
        "welcome to, welcome back, welcome everyone, welcome everybody, my guest, our guest, our"
        " guests, guest today, joined by, joining us, joining me, i'm here with, we're here with,"
        " introduce yourself, introduce yourselves, introduce our, introduce myself, thanks for"
        " coming, thank you for coming, thanks for joining, thank you for joining, thanks for"
        " having, thank you for having, glad to be here, great to be here, nice to meet, my name"
        " is, who are you, following is a, and now here's, dear friends, here's, this episode,"
        " today's episode, on today's, good morning, good afternoon, good evening, hello everyone,"
        " hi everyone, today we, today we're, today i'm, this week, pleasure to have, great to"
        " have, tell us who, little bit about yourself, about yourself"
    ),
    "close": _phrases(
        "last question, final question, final thoughts, closing thoughts, final words, closing"
        " words, parting thoughts, parting words, wrap up, wrapping up, wrap it up, before we go,"
        " before we close, before we end, before we wrap, before i let, to close, to wrap, in"
        " closing, in conclusion, to conclude, to summarize, to sum up, thank you so much, thanks"
        " so much, thank you very much, thanks a lot, thanks everyone, thank you everyone, thank"
        " you all, thanks all, thanks for listening, thank you for listening, that's all,"
        " that's it for, that's a wrap, until next time, see you next, end on, end with, leave it"
        " there, out of time, running out of, closing out, any final, any last, any closing,"
        " anything else, goodbye, lightning round, rapid fire, advice for, advice would you, what"
        " advice, give advice, meaning of life"
    ),
    "audience": _phrases(
        "any questions, audience questions, from the audience, in the audience, questions from,"
        " question from, q and a, take questions, open it up, open the floor, take some, hand up,"
        " raise your hand, chat asks, someone asked, listener question, in the chat, on the call"
    ),
    "ad": _phrases(
        "our sponsors, our sponsor, sponsored by, brought to you, this message, word from, quick"
        " break, short break, we'll be right back, after the break, promo code, support us,"
        " patreon"
    ),
    "example": _phrases(
        "for example, for instance, i remember, there was a, there's a, there is a, the story,"
        " story of, story about, a while ago, years ago, back in, the other day"
    ),
    "go_on": _phrases(
        "and then, and so, and that, and it, but that, but it, because, which, or, like, right and,"
        " yeah and, yeah but, yeah because, exactly and, and also, and if, but if, and they, but"
        " they, that's what, that's why, that is, that's the, it's like, it's a, it is, i mean,"
        " you mean, so you mean, so it's, so that, no but, no it's, yes but, what do you mean,"
        " sorry, wait, say that again, oh, mm-hmm, uh-huh, of course, don't know, i agree"
    ),
}


HESITATIONS = word_set("um uh uhm umm er ah hmm hm mm like you_know")

PRONOUNS = word_set("that it this they those these he she them him her there which because or")

QUESTION_WORDS = word_set(
    "what how why where when who which whose is are was were do does did can could would will"
    " should have has isn't aren't don't doesn't didn't can't couldn't wouldn't"
)
